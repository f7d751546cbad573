import { z } from "zod";
import { inputsOf } from "@/lib/fields/field";
import { id, optionalId, version, wrongIn } from "@/lib/fields/fields";
import { wrongAddress } from "@/lib/parliaments/address-forms";
import { partnerNote, partnerPerson } from "./fields";

/** A person at a partner organisation: named, or known by what they do there. */
export const PartnerPersonInput = z.strictObject(inputsOf(partnerPerson)).superRefine((given, context) => {
  const wrong = wrongIn(context);
  if (!given.name && !given.role) wrong("name", "name-or-role");
  for (const channel of ["email", "phone"] as const) {
    const address = given[channel];
    const problem = address && wrongAddress({ channel, address });
    if (problem) wrong(channel, problem);
  }
});
export const AddPartnerPerson = z.strictObject({ id: optionalId, person: PartnerPersonInput });
export const EditPartnerPerson = z.strictObject({ id, version, person: PartnerPersonInput });
export const ErasePartnerPerson = z.strictObject({ id, version });

/** What a partner organisation did or offered. */
export const PartnerNoteInput = z.strictObject(inputsOf(partnerNote));
export const AddPartnerNote = z.strictObject({ id: optionalId, note: PartnerNoteInput });
export const EditPartnerNote = z.strictObject({ id, version, note: PartnerNoteInput });
export const RemovePartnerNote = z.strictObject({ id, version });
