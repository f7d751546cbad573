import { z } from "zod";
import { anyEdtf, id, optionalId, requiredLocalLine, version } from "@/lib/fields/fields";
import { longestDialogue, longestPatience } from "@/lib/standing/patience";

/** One round of sending. */
export const WaveInput = z.strictObject({ name: requiredLocalLine(100), startedOn: anyEdtf });
export type WaveInput = z.infer<typeof WaveInput>;
export const AddWave = z.strictObject({ id: optionalId, wave: WaveInput });
export const EditWave = z.strictObject({ id, version, wave: WaveInput });

/** A whole number as a form sends it, from one to a most. */
const upTo = (most: number, error: string) =>
  z
    .union([z.number(), z.string().trim()], "required")
    .refine((value) => value !== "", { error: "required", abort: true })
    .transform(Number)
    .refine((value) => Number.isInteger(value) && value >= 1 && value <= most, error);
const days = upTo(longestPatience, "days");

/** After how many days silence is late, very late and dormant, each later than the one before; for how many months a dialogue counts. */
export const SetPatience = z.strictObject({
  /** The version that it is based on; 0 while the usual numbers hold. */
  version: z.coerce.number("required").int("not-valid").nonnegative("not-valid"),
  patience: z
    .strictObject({ late: days, veryLate: days, dormant: days, dialogue: upTo(longestDialogue, "months") })
    .refine(({ late, veryLate }) => !(veryLate <= late), { error: "after-late", path: ["veryLate"] })
    .refine(({ veryLate, dormant }) => !(dormant <= veryLate), {
      error: "after-very-late",
      path: ["dormant"],
    }),
});
