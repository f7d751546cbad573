import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { AsOfQuery, StandingQuery } from "@/lib/open-data/schema";

/** Parameters of the feed, the calendar and the frames. Unknown ones are refused, as by the public API. */

const lang = z.enum(locales, `must be one of ${locales.join(", ")}`).optional();

export const FeedQuery = () =>
  z.strictObject({
    lang,
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, "must be two capital letters, such as PL")
      .optional(),
  });
export const CalendarQuery = () => z.strictObject({ lang });
export const MapFrameQuery = (today: string) => AsOfQuery(today).extend({ lang });
export const CountFrameQuery = (today: string) => StandingQuery(today).extend({ lang });
