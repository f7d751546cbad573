import { z } from "zod";
import { isDay } from "@/lib/calendar/edtf";
import { chamberRules, scopes, usualRule } from "@/lib/standing/counting";

/** Query parameters of the public API. Unknown ones are refused: a misspelt filter must not look like an answer. */

const asOf = (today: string) =>
  z
    .string()
    .refine(isDay, "must be an existing day, YYYY-MM-DD")
    .refine((day) => !isDay(day) || day <= today, `must not lie after today, ${today}`)
    .optional()
    .meta({
      description: "The day to answer for: nothing dated later counts. Today, unless given; not after today.",
      format: "date",
      examples: ["2019-06-06"],
    });

export const StandingQuery = (today: string) =>
  z.strictObject({
    asOf: asOf(today),
    scope: z
      .enum(scopes, `must be one of ${scopes.join(", ")}`)
      .optional()
      .meta({
        description:
          "Whose recognitions are counted: of the world, of all but Ukraine, or of the countries asked.",
        default: usualRule.scope,
      }),
    chambers: z
      .enum(chamberRules, `must be one of ${chamberRules.join(", ")}`)
      .optional()
      .meta({
        description:
          "Whether one chamber of two is enough (any) or the whole parliament must have acted (all).",
        default: usualRule.chambers,
      }),
  });
export const AsOfQuery = (today: string) => z.strictObject({ asOf: asOf(today) });
export const NoQuery = () => z.strictObject({});
