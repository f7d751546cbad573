import "server-only";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import { dropDraftsAbout } from "@/lib/drafts/drafts";
import { act, type Context } from "@/lib/ledger/act";
import { partnerSubject } from "@/lib/parliaments/subjects";
import { currentAt, freeId, requireKnown, saved, type Written } from "@/lib/subject/saved";
import { partnerPersonal } from "./fields";
import {
  AddPartnerNote,
  AddPartnerPerson,
  EditPartnerNote,
  EditPartnerPerson,
  ErasePartnerPerson,
  RemovePartnerNote,
} from "./schema";
import { partnerNoteSubject, partnerPersonSubject } from "./subjects";

/** Notes a person at a partner organisation: internal only, in every format. */
export const addPartnerPerson = act("partner-person:add", {
  right: "contact:write",
  input: AddPartnerPerson,
  decide: async (input, { see }) => {
    const id = await freeId(see, partnerPersonSubject, input.id);
    await requirePartner(see, input.person.partnerId);
    return saved({ subject: partnerPersonSubject, id, expect: null, data: input.person });
  },
});

/** Saves a person at a partner organisation anew. */
export const editPartnerPerson = act("partner-person:edit", {
  right: "contact:write",
  input: EditPartnerPerson,
  decide: async ({ id, version, person }, { see }) => {
    await requirePerson(see, { id, version });
    await requirePartner(see, person.partnerId);
    return saved({ subject: partnerPersonSubject, id, expect: version, data: person });
  },
});

/** Erases a person for good: all that is known of them, and every version that was kept. */
export const erasePartnerPerson = act("partner-person:erase", {
  right: "contact:write",
  input: ErasePartnerPerson,
  decide: async ({ id, version }, { tx, see, now }) => {
    await requirePerson(see, { id, version });
    await dropDraftsAbout(tx, `partnerperson:${id}`);
    const blank = Object.fromEntries(Object.keys(partnerPersonal).map((field) => [field, null]));
    return saved({
      subject: partnerPersonSubject,
      id,
      expect: version,
      act: "partner-person:erase",
      data: { ...blank, erasedAt: now },
      erase: true,
    });
  },
});

/** Notes what a partner organisation did or offered: internal only, in every format. */
export const addPartnerNote = act("partner-note:add", {
  right: "body:write",
  input: AddPartnerNote,
  decide: async (input, { see }) => {
    const id = await freeId(see, partnerNoteSubject, input.id);
    await requirePartner(see, input.note.partnerId);
    return saved({ subject: partnerNoteSubject, id, expect: null, data: input.note });
  },
});

/** Saves such a note anew. */
export const editPartnerNote = act("partner-note:edit", {
  right: "body:write",
  input: EditPartnerNote,
  decide: async ({ id, version, note }, { see }) => {
    await requireNote(see, { id, version });
    await requirePartner(see, note.partnerId);
    return saved({ subject: partnerNoteSubject, id, expect: version, data: note });
  },
});

/** Takes such a note away; {@link restorePartnerNote} brings it back. */
export const removePartnerNote = act("partner-note:remove", {
  right: "body:write",
  input: RemovePartnerNote,
  decide: async ({ id, version }, { see, now }) => {
    await requireNote(see, { id, version });
    return saved({ subject: partnerNoteSubject, id, expect: version, data: { removedAt: now } });
  },
});

/** Brings a note back that was removed. */
export const restorePartnerNote = act("partner-note:restore", {
  right: "body:write",
  input: RemovePartnerNote,
  decide: async ({ id, version }, { see }) => {
    const current = await currentAt(see, partnerNoteSubject, { id, version });
    if (!current.removedAt) throw new Refusal("partner-note-there");
    return saved({ subject: partnerNoteSubject, id, expect: version, data: { removedAt: null } });
  },
});

type See = Context["see"];

const requirePartner = (see: See, id: string) =>
  requireKnown(see, partnerSubject, id, ["partner-unknown", "partnerId"]);

/** A person who is still there; one who was erased cannot be brought back. */
async function requirePerson(see: See, { id, version }: Written): Promise<void> {
  const current = await see(partnerPersonSubject, id);
  if (!current || current.erasedAt) throw new Refusal("partner-person-unknown");
  if (current.version !== version) throw new StaleVersion("partnerPerson", id, version, current);
}

async function requireNote(see: See, at: Written): Promise<void> {
  const current = await currentAt(see, partnerNoteSubject, at);
  if (current.removedAt) throw new Refusal("partner-note-removed");
}
