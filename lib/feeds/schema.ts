import { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import { AsOfQuery, StandingQuery } from "@/lib/open-data/schema";
import { countryAsked } from "@/lib/standing/country-asked";

/** Parameters of the feed, the calendar and the frames. Unknown ones are refused, as by the public API. */

const lang = z.enum(locales, `must be one of ${locales.join(", ")}`).optional();

export const FeedQuery = () =>
  z.strictObject({
    lang,
    country: countryAsked.optional(),
  });
export const CalendarQuery = () => z.strictObject({ lang });
export const MapFrameQuery = (today: string) => AsOfQuery(today).extend({ lang });
export const CountFrameQuery = (today: string) => StandingQuery(today).extend({ lang });
