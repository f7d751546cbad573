import "server-only";
import { act } from "@/lib/ledger/act";
import { archiveAct } from "@/lib/marking/archive";
import { freeId, saved } from "@/lib/subject/saved";
import { AddLetterText, EditLetterText } from "./schema";
import { letterTextSubject } from "./subjects";

/** Adds a letter of the campaign. */
export const addLetterText = act("letter:add", {
  right: "document:write",
  input: AddLetterText,
  decide: async (input, { see }) => {
    const id = await freeId(see, letterTextSubject, input.id);
    return saved({ subject: letterTextSubject, id, expect: null, data: input.letterText });
  },
});

/** Saves a letter anew; what has gone stays as it went. */
export const editLetterText = act("letter:edit", {
  right: "document:write",
  input: EditLetterText,
  decide: async ({ id, version, letterText }) =>
    saved({ subject: letterTextSubject, id, expect: version, data: letterText }),
});

/** Archives a letter, or brings it back. */
export const archiveLetterText = archiveAct("letter:archive", "document:write", letterTextSubject);
