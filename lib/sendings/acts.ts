import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { addFile } from "@/lib/documents/acts";
import { act, type Context, type Step } from "@/lib/ledger/act";
import { RefusedSteps } from "@/lib/ledger/refused-steps";
import { letterTextSubject } from "@/lib/letter-texts/subjects";
import { logEntry, removeEntry } from "@/lib/log/acts";
import { entrySubject } from "@/lib/log/subjects";
import type { Change } from "@/lib/subject/change";
import { currentAt, freeId, requireKnown, saved } from "@/lib/subject/saved";
import { LogSending, UndoSending } from "./schema";
import { sendingSubject, sentLetterSubject } from "./subjects";

/**
 * Puts letters that go out together on the log: each is a dispatch of its own, with what went as a PDF, and all are there or
 * none is. What is asked about a letter or refused of it names its place.
 */
export const logSending = act("sending:log", {
  right: "entry:write",
  input: LogSending,
  inner: true,
  decide: async ({ id: given, sending, letters }, context) => {
    const { see } = context;
    const id = await freeId(see, sendingSubject, given);
    await requireKnown(see, letterTextSubject, sending.letterTextId, ["letter-unknown", "letterTextId"]);
    const files = await keepPdfs(letters, context);
    const outcomes = await context.performEach(
      letters.map(
        (letter): Step => [
          logEntry,
          {
            id: letter.id,
            entry: dispatchOf(letter, sending, files.get(letter.id) ?? ""),
            confirmed: letter.anyway,
          },
        ],
      ),
    );
    const refused = outcomes.flatMap((outcome, index) =>
      outcome.ok ? [] : [{ index, refusal: outcome.refusal }],
    );
    if (refused.length > 0) throw new RefusedSteps(refused);
    const changes: Change[] = [
      { subject: sendingSubject, id, expect: null, data: { ...sending, undoneAt: null } },
      ...letters.map(
        ({ id: entryId, content }): Change => ({
          subject: sentLetterSubject,
          id: entryId,
          expect: null,
          data: { sendingId: id, content, fileId: files.get(entryId) },
        }),
      ),
    ];
    return { changes, value: { id, version: 1, count: letters.length } };
  },
});

/** Takes a whole sending back: its letters leave the log together, for as long as nobody has changed any of them. */
export const undoSending = act("sending:undo", {
  right: "entry:remove",
  input: UndoSending,
  decide: async ({ id, version }, context) => {
    const { tx, see, now } = context;
    const sending = await currentAt(see, sendingSubject, { id, version });
    if (sending.undoneAt) throw new Refusal("sending-undone");
    const letters = await tx.sentLetter.findMany({
      where: { sendingId: id },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    for (const letter of letters) {
      const entry = await see(entrySubject, letter.id);
      if (!entry || entry.removedAt) continue;
      // What was said of a letter since would be lost with it.
      if (entry.version !== 1) throw new Refusal("letter-changed-since");
      const answered = await tx.entry.count({
        where: {
          removedAt: null,
          OR: [{ answersId: letter.id }, { alsoAnswers: { some: { dispatchId: letter.id } } }],
        },
      });
      if (answered > 0) throw new Refusal("letter-changed-since");
      await context.perform(removeEntry, { id: letter.id, version: 1, reason: undoneReason });
    }
    return saved({ subject: sendingSubject, id, expect: version, data: { undoneAt: now } });
  },
});

/** Stands in the entry's history; what was undone is told from what was removed by its sending. */
const undoneReason = "sending undone";

type Letter = LogSending["letters"][number];

/** Keeps each letter as it goes, under its SHA-256. */
async function keepPdfs(letters: readonly Letter[], context: Context): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  for (const { id, pdf, content } of letters) {
    const file = await context.perform(addFile, { name: `${content.addressee.label}.pdf`, bytes: pdf });
    kept.set(id, file.id);
  }
  return kept;
}

const dispatchOf = (letter: Letter, sending: LogSending["sending"], fileId: string) => ({
  kind: "dispatch",
  countries: [letter.country],
  bodyId: letter.bodyId,
  contactId: letter.contactId,
  occurredOn: sending.sentOn,
  certainty: "confirmed",
  summary: {},
  sources: [],
  attachments: [fileId],
  letterKind: sending.letterKind,
  waveId: sending.waveId,
  packageId: sending.packageId,
  channel: sending.channel,
  rung: "sent",
  ourReference: letter.ourReference,
  theirReference: letter.content.theirReference,
});
