import { z } from "zod";
import { isDay } from "@/lib/calendar/edtf";
import { chamberRules, scopes } from "@/lib/record/counting";

/** Query parameters of the public API. Unknown ones are refused: a misspelt filter must not look like an answer. */

const asOf = (today: string) =>
  z
    .string()
    .refine(isDay, "must be an existing day, YYYY-MM-DD")
    .refine((day) => !isDay(day) || day <= today, `must not lie after today, ${today}`)
    .optional();

export const StandingQuery = (today: string) =>
  z.strictObject({
    asOf: asOf(today),
    scope: z.enum(scopes, `must be one of ${scopes.join(", ")}`).optional(),
    chambers: z.enum(chamberRules, `must be one of ${chamberRules.join(", ")}`).optional(),
  });
export const AsOfQuery = (today: string) => z.strictObject({ asOf: asOf(today) });
export const NoQuery = () => z.strictObject({});
