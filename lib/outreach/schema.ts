import { z } from "zod";
import { inputsOf } from "@/lib/fields/field";
import { countUpTo, id, optionalId, version } from "@/lib/fields/fields";
import { wave } from "@/lib/log/wave";
import { longestDialogue, longestPatience } from "@/lib/standing/patience";

/** One round of sending. */
export const WaveInput = z.strictObject(inputsOf(wave));
export type WaveInput = z.infer<typeof WaveInput>;
export const AddWave = z.strictObject({ id: optionalId, wave: WaveInput });
export const EditWave = z.strictObject({ id, version, wave: WaveInput });

const days = countUpTo(longestPatience, "days");

/** After how many days silence is late, very late and dormant, each later than the one before; for how many months a dialogue counts. */
export const SetPatience = z.strictObject({
  /** The version that it is based on; 0 while the usual numbers hold. */
  version: z.coerce.number("required").int("not-valid").nonnegative("not-valid"),
  patience: z
    .strictObject({
      late: days,
      veryLate: days,
      dormant: days,
      dialogue: countUpTo(longestDialogue, "months"),
    })
    .refine(({ late, veryLate }) => !(veryLate <= late), { error: "after-late", path: ["veryLate"] })
    .refine(({ veryLate, dormant }) => !(dormant <= veryLate), {
      error: "after-very-late",
      path: ["dormant"],
    }),
});
