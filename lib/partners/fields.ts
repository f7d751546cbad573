import { PartnerNoteKind } from "@/lib/db/generated/enums";
import { type Fields, kept, type OwnOf } from "@/lib/fields/field";
import { choice, id, optionalLine, optionalText, pastEdtf, requiredText } from "@/lib/fields/fields";
import { optionalLanguage } from "@/lib/fields/language";

/** What is known of a person at a partner organisation: erasing the person empties all of it. */
export const partnerPersonal = {
  name: kept(optionalLine(200)),
  role: kept(optionalLine(200)),
  email: kept(optionalLine(254)),
  phone: kept(optionalLine(60)),
  /** The language of writing. */
  language: kept(optionalLanguage),
  remark: kept(optionalText(2000)),
} satisfies Fields;

/** A person at a partner organisation: internal only, in every format. */
export const partnerPerson = { partnerId: kept(id), ...partnerPersonal } satisfies Fields;
export type PartnerPersonView = { id: string; version: number } & OwnOf<typeof partnerPerson>;

/** What a partner organisation did or offered: internal only, in every format. */
export const partnerNote = {
  partnerId: kept(id),
  kind: kept(choice(PartnerNoteKind)),
  happenedOn: kept(pastEdtf),
  text: kept(requiredText(4000)),
} satisfies Fields;
export type PartnerNoteView = { id: string; version: number } & OwnOf<typeof partnerNote>;
