import { z } from "zod";
import { inputsOf } from "@/lib/fields/field";
import { countUpTo, flag, id, optionalAnyDay, optionalId, version, wrongIn } from "@/lib/fields/fields";
import { firstSteps } from "@/lib/first-weeks/steps";
import { fourEyesModes } from "@/lib/four-eyes/setting";
import { identity } from "@/lib/identity/identity";
import { wave } from "@/lib/log/wave";
import { wrongAddress } from "@/lib/parliaments/address-forms";
import { longestDialogue, longestPatience } from "@/lib/standing/patience";

/** One round of sending. */
export const WaveInput = z.strictObject(inputsOf(wave));
export type WaveInput = z.infer<typeof WaveInput>;
export const AddWave = z.strictObject({ id: optionalId, wave: WaveInput });
export const EditWave = z.strictObject({ id, version, wave: WaveInput });

const days = countUpTo(longestPatience, "days");

/** The version that a setting is based on; 0 while nobody has set it. */
const settingVersion = z.coerce.number("required").int("not-valid").nonnegative("not-valid");

/** Whether a second person confirms what changes the count. */
export const SetFourEyes = z.strictObject({
  version: settingVersion,
  mode: z.enum(fourEyesModes, "choose"),
});

/** After how many days silence is late, very late and dormant, each later than the one before; for how many months a dialogue counts. */
export const SetPatience = z.strictObject({
  version: settingVersion,
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

/** Who runs the campaign: what stands on its letters. */
export const SetIdentity = z.strictObject({
  version: settingVersion,
  identity: z
    .strictObject(inputsOf(identity))
    .superRefine(({ isShown, name, pressEmail, pressPhone }, context) => {
      const wrong = wrongIn(context);
      if (isShown && Object.keys(name).length === 0) wrong("name", "required-in-one-language");
      const email = pressEmail && wrongAddress({ channel: "email", address: pressEmail });
      if (email) wrong("pressEmail", email);
      const phone = pressPhone && wrongAddress({ channel: "phone", address: pressPhone });
      if (phone) wrong("pressPhone", phone);
    }),
});

/** What administrators say of the first weeks: what waits, since when backups are made, whether the guide is put away. */
export const SetFirstWeeks = z.strictObject({
  version: settingVersion,
  firstWeeks: z.strictObject({
    later: z.array(z.enum(firstSteps)).max(firstSteps.length, "too-many"),
    backupsSince: optionalAnyDay,
    away: flag,
  }),
});
