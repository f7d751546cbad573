import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { certainlyBefore } from "@/lib/calendar/edtf";
import type { Transaction } from "@/lib/db/client";
import type { Rung } from "@/lib/db/generated/enums";
import { formatDate } from "@/lib/i18n/dates";
import { type LocalText, locales } from "@/lib/i18n/locales";
import { act, type Context } from "@/lib/ledger/act";
import {
  type Colleagues,
  colleaguesFor,
  mentionsMade,
  noteKept,
  requireNobodyNamed,
} from "@/lib/mentions/in-note";
import { chooseSources, countUsable } from "@/lib/sources/choose";
import type { Change } from "@/lib/subject/change";
import { currentAt, freeId, saved, type Written } from "@/lib/subject/saved";
import { translator } from "@/lib/text/translator";
import { aroundEntry } from "./around";
import { columnsOf, linksOf } from "./columns";
import { differingFields, inputOf, requireStillThere } from "./earlier-version";
import { entryChanged, entryLogged, entryRemoved, frozenPackage } from "./entry-changes";
import { questionsAbout } from "./entry-questions";
import { type Gathered, gatherFor } from "./others";
import { entryLooks, requireReferences } from "./references";
import { requirePublishable } from "./rules";
import {
  CallOffEntry,
  EditEntry,
  type EntryInput,
  LogEntry,
  PublishEntry,
  RemoveEntry,
  RescheduleEntry,
  RestoreEntry,
  RestoreEntryVersion,
  UnpublishEntry,
} from "./schema";
import { entrySubject } from "./subjects";

type Typed = { entry: EntryInput; correctionReason?: LocalText };
type GatheredHere = Gathered & { colleagues: Colleagues };

const gathering = async (inputs: readonly Typed[], tx: Transaction): Promise<GatheredHere> => ({
  ...(await gatherFor(
    inputs.map(({ entry }) => entry),
    tx,
  )),
  colleagues: await colleaguesFor(
    inputs.map(({ entry: { internalNote, summary }, correctionReason }) => [
      internalNote,
      summary,
      correctionReason,
    ]),
    tx,
  ),
});

const takeIn = (
  { others, pages }: Gathered,
  changes: readonly Change[],
  { entry }: { entry: EntryInput },
): void => {
  pages.takeIn(changes);
  for (const { subject, id } of changes) if (subject === entrySubject) others.note(id, entry);
};

/** Puts a new entry on the log; with `publish`, at once for everyone to see. */
export const logEntry = act("entry:log", {
  right: "entry:write",
  input: LogEntry,
  looks: ({ id, entry }) => [[entrySubject, [id]], ...entryLooks(entry)],
  gather: gathering,
  takeIn,
  decide: async (input, context, { others, pages, colleagues }) => {
    const { publish = false } = input;
    const entry = noteKept(input.entry, colleagues, null);
    const id = await freeId(context.see, entrySubject, input.id);
    await requireReferences(context.see, id, entry, null);
    context.ask(questionsAbout(entry, await aroundEntry(context.see, others, id, entry), null));
    const { sourceChanges, sourceIds, usable } = await chooseSources(context, pages, entry.sources);
    if (publish) requirePublishable(entry, usable);
    return saved(entryLogged(id, entry, sourceIds, context, publish), [
      ...sourceChanges,
      ...mentionsMade({ entryId: id }, entry.internalNote, null, colleagues, context),
      ...(await freezing(context, entry)),
    ]);
  },
});

/** Saves an entry anew. A published one whose facts change is corrected, and needs a reason that is shown. */
export const editEntry = act("entry:edit", {
  right: "entry:write",
  input: EditEntry,
  looks: ({ id, entry }) => [[entrySubject, [id]], ...entryLooks(entry)],
  gather: gathering,
  takeIn,
  decide: async (input, context, { others, pages, colleagues }) => {
    const { id, version } = input;
    const current = await entryAt(context, input);
    const noteBefore = current.internalNote as string | null;
    const entry = noteKept(input.entry, colleagues, noteBefore);
    requireNobodyNamed(input.correctionReason, "correctionReason", [
      ...colleagues.active,
      ...colleagues.disabled,
    ]);
    if (current.kind !== entry.kind) throw new Refusal("kind-is-fixed", "kind");
    await requireReferences(context.see, id, entry, current);
    context.ask(questionsAbout(entry, await aroundEntry(context.see, others, id, entry), current));
    const { sourceChanges, sourceIds, usable } = await chooseSources(context, pages, entry.sources);
    if (current.visibility === "public") requirePublishable(entry, usable);
    const changed = entryChanged(
      { ...current, id, version },
      columnsOf(entry),
      linksOf(entry, sourceIds),
      input.correctionReason,
      context,
    );
    return saved(changed, [
      ...sourceChanges,
      ...mentionsMade({ entryId: id }, entry.internalNote, noteBefore, colleagues, context),
      ...(await freezing(context, entry)),
    ]);
  },
});

/** Makes an entry public. A proceeding or a response needs a source. */
export const publishEntry = act("entry:publish", {
  right: "entry:publish",
  input: PublishEntry,
  looks: ({ id }) => [[entrySubject, [id]]],
  decide: async (input, context) => {
    const { now } = context;
    const current = await entryAt(context, input);
    if (current.visibility === "public") throw new Refusal("already-public");
    requirePublishable(current, await countUsable(context.see, current.sources as string[]));
    return written(input, { visibility: "public", publishedAt: now, changedAt: now });
  },
});

/** Takes an entry back from the public. */
export const unpublishEntry = act("entry:unpublish", {
  right: "entry:publish",
  input: UnpublishEntry,
  looks: ({ id }) => [[entrySubject, [id]]],
  decide: async (input, context) => {
    const current = await entryAt(context, input);
    if (current.visibility !== "public") throw new Refusal("not-public");
    return written(input, { visibility: "internal", changedAt: context.now });
  },
});

/** Hides an entry everywhere, with a reason; {@link restoreEntry} undoes it. */
export const removeEntry = act("entry:remove", {
  right: "entry:remove",
  input: RemoveEntry,
  looks: ({ id }) => [[entrySubject, [id]]],
  decide: async (input, context) => {
    await entryAt(context, input);
    return saved(entryRemoved(input, input.reason, context));
  },
});

/** Brings a removed entry back as it was. */
export const restoreEntry = act("entry:restore", {
  right: "entry:remove",
  input: RestoreEntry,
  looks: ({ id }) => [[entrySubject, [id]]],
  decide: async (input, context) => {
    const current = await anyEntryAt(context, input);
    if (!current.removedAt) throw new Refusal("not-removed");
    return written(input, { removedAt: null, removalReason: null, changedAt: context.now });
  },
});

/**
 * Makes an earlier version the present one again, as a new version: the entry is edited to what it said then, so that every rule of
 * editing holds. Whether it is public stays as it is.
 */
export const restoreEntryVersion = act("entry:restore-version", {
  right: "entry:write",
  input: RestoreEntryVersion,
  decide: async (input, context) => {
    const { id, version, number, correctionReason } = input;
    const current = await entryAt(context, input);
    const earlier = await context.tx.version.findFirst({
      where: { subjectType: entrySubject.type, subjectId: id, number },
      select: { snapshot: true },
    });
    if (!earlier) throw new Refusal("version-unknown", "number");
    const snapshot = earlier.snapshot as Current;
    if (differingFields(snapshot, current).length === 0) throw new Refusal("version-is-the-same", "number");
    await requireStillThere(context, snapshot, current);
    const edit = { id, version, entry: inputOf(snapshot), correctionReason };
    return { changes: [], value: await context.perform<unknown, Written>(editEntry as never, edit) };
  },
});

/** Moves what is to come to another day. Readers who were told the day before are told that it was moved. */
export const rescheduleEntry = act("entry:reschedule", {
  right: "entry:write",
  input: RescheduleEntry,
  looks: ({ id }) => [[entrySubject, [id]]],
  decide: async (input, context) => {
    const { id, version, scheduledFor } = input;
    const current = await toComeAt(context, input);
    if (certainlyBefore(scheduledFor, context.today)) throw new Refusal("day-over", "scheduledFor");
    if (certainlyBefore(scheduledFor, current.occurredOn))
      throw new Refusal("before-scheduling", "scheduledFor");
    if (scheduledFor === current.scheduledFor && !current.calledOffOn)
      throw new Refusal("same-day-as-before", "scheduledFor");
    const { act: named, ...change } = entryChanged(
      { ...current, id, version },
      { scheduledFor, calledOffOn: null, calledOffReason: null },
      {},
      movedText(current.scheduledFor, scheduledFor),
      context,
    );
    return saved(named === "entry:correct" ? { ...change, act: named } : change);
  },
});

/** Says that what was to come will not be, and why. It stays on the log as called off, and counts nowhere from today. */
export const callOffEntry = act("entry:call-off", {
  right: "entry:write",
  input: CallOffEntry,
  looks: ({ id }) => [[entrySubject, [id]]],
  decide: async (input, context) => {
    const current = await toComeAt(context, input);
    if (current.calledOffOn) throw new Refusal("called-off-already");
    return written(input, {
      calledOffOn: context.today,
      calledOffReason: input.reason,
      changedAt: context.now,
    });
  },
});

/** What readers are told where a day that they knew was moved, in each language. */
const movedText = (from: string, to: string): LocalText =>
  Object.fromEntries(
    locales.map((locale) => [
      locale,
      translator(locale, "labels")("movedTo", { from: formatDate(from, locale), to: formatDate(to, locale) }),
    ]),
  );

const written = ({ id, version }: Written, data: Record<string, unknown>) =>
  saved({ subject: entrySubject, id, expect: version, data });

/** The package that a dispatch sends is frozen with it. */
const freezing = async (context: Pick<Context, "see">, entry: EntryInput): Promise<Change[]> =>
  entry.kind === "dispatch" ? frozenPackage(context, entry) : [];

type Current = Record<string, unknown> & { kind: EntryInput["kind"]; rung?: Rung | null };

const anyEntryAt = async ({ see }: Pick<Context, "see">, at: Written) =>
  (await currentAt(see, entrySubject, at)) as Current;

/** The entry as it stands, if it still is at the version that the change is based on. */
async function entryAt(context: Pick<Context, "see">, at: Written): Promise<Current> {
  const current = await anyEntryAt(context, at);
  if (current.removedAt) throw new Refusal("removed");
  return current;
}

/** The same of something that is to come, or was: called off, or over without a word. */
async function toComeAt(context: Pick<Context, "see">, at: Written): Promise<ToCome> {
  const current = await entryAt(context, at);
  if (!current.scheduledFor) throw new Refusal("nothing-to-come");
  return current as ToCome;
}

type ToCome = Current & { occurredOn: string; scheduledFor: string; calledOffOn: string | null };
