import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal, StaleVersion } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import type { Rung } from "@/lib/db/generated/enums";
import { act } from "@/lib/ledger/act";
import { chooseSources, countUsable } from "@/lib/sources/choose";
import type { Change } from "@/lib/subject/change";
import { read } from "@/lib/subject/rows";
import { aroundEntry } from "./around";
import { columnsOf, linksOf } from "./columns";
import { entryChanged, entryLogged, entryRemoved, frozenPackage } from "./entry-changes";
import { questionsAbout } from "./entry-questions";
import { knownTo, requireReferences } from "./references";
import { requirePublishable } from "./rules";
import {
  EditEntry,
  type EntryInput,
  LogEntry,
  PublishEntry,
  RemoveEntry,
  RestoreEntry,
  UnpublishEntry,
} from "./schema";
import { entrySubject } from "./subjects";

type Written = { id: string; version: number };

/** Puts a new entry on the log; with `publish`, at once for everyone to see. */
export const logEntry = act("entry:log", {
  right: "entry:write",
  input: LogEntry,
  decide: async (input, { tx, actor, now, ask }) => {
    const id = input.id ?? newId();
    if (input.id && (await tx.entry.count({ where: { id } })) > 0) throw new Refusal("id-taken", "id");
    const known = knownTo(tx);
    await requireReferences(known, id, input.entry, null);
    ask(questionsAbout(input.entry, await aroundEntry(known, id, input.entry), null));
    const { sourceChanges, sourceIds, usable } = await chooseSources({ tx, ask }, input.entry.sources);
    if (input.publish) requirePublishable(input.entry, usable);
    const changes: Change[] = [
      ...sourceChanges,
      ...(await freezing(tx, input.entry)),
      entryLogged(id, input.entry, sourceIds, { actor, now }, input.publish === true),
    ];
    return { changes, value: { id, version: 1 } satisfies Written };
  },
});

/** Saves an entry anew. A published one whose facts change is corrected, and needs a reason that is shown. */
export const editEntry = act("entry:edit", {
  right: "entry:write",
  input: EditEntry,
  decide: async (input, { tx, now, today, ask }) => {
    const current = await entryAt(tx, input.id, input.version);
    if (current.kind !== input.entry.kind) throw new Refusal("kind-is-fixed", "kind");
    const known = knownTo(tx);
    await requireReferences(known, input.id, input.entry, current);
    ask(questionsAbout(input.entry, await aroundEntry(known, input.id, input.entry), current));
    const { sourceChanges, sourceIds, usable } = await chooseSources({ tx, ask }, input.entry.sources);
    const isPublic = current.visibility === "public";
    if (isPublic) requirePublishable(input.entry, usable);
    const changed = entryChanged(
      { ...current, id: input.id, version: input.version },
      columnsOf(input.entry),
      linksOf(input.entry, sourceIds),
      input.correctionReason,
      { now, today },
    );
    const changes: Change[] = [...sourceChanges, ...(await freezing(tx, input.entry)), changed];
    return { changes, value: { id: input.id, version: input.version + 1 } satisfies Written };
  },
});

/** Makes an entry public. A proceeding or a response needs a source. */
export const publishEntry = act("entry:publish", {
  right: "entry:publish",
  input: PublishEntry,
  decide: async (input, { tx, now }) => {
    const current = await entryAt(tx, input.id, input.version);
    if (current.visibility === "public") throw new Refusal("already-public");
    requirePublishable(current, await countUsable(tx, current.sources as string[]));
    return written(input, { visibility: "public", publishedAt: now, changedAt: now }, "entry:publish");
  },
});

/** Takes an entry back from the public. */
export const unpublishEntry = act("entry:unpublish", {
  right: "entry:publish",
  input: UnpublishEntry,
  decide: async (input, { tx, now }) => {
    const current = await entryAt(tx, input.id, input.version);
    if (current.visibility !== "public") throw new Refusal("not-public");
    return written(input, { visibility: "internal", changedAt: now }, "entry:unpublish");
  },
});

/** Hides an entry everywhere, with a reason; {@link restoreEntry} undoes it. */
export const removeEntry = act("entry:remove", {
  right: "entry:remove",
  input: RemoveEntry,
  decide: async (input, { tx, now }) => {
    await entryAt(tx, input.id, input.version);
    return {
      changes: [entryRemoved(input, input.reason, { now })],
      value: { id: input.id, version: input.version + 1 } satisfies Written,
    };
  },
});

/** Brings a removed entry back as it was. */
export const restoreEntry = act("entry:restore", {
  right: "entry:remove",
  input: RestoreEntry,
  decide: async (input, { tx, now }) => {
    const current = await subjectAt(tx, input.id, input.version);
    if (!current.removedAt) throw new Refusal("not-removed");
    return written(input, { removedAt: null, removalReason: null, changedAt: now }, "entry:restore");
  },
});

const written = (input: { id: string; version: number }, data: Record<string, unknown>, act: string) => ({
  changes: [{ subject: entrySubject, id: input.id, expect: input.version, act, data }] satisfies Change[],
  value: { id: input.id, version: input.version + 1 } satisfies Written,
});

/** The package that a dispatch sends is frozen with it. */
const freezing = async (tx: Transaction, entry: EntryInput): Promise<Change[]> =>
  entry.kind === "dispatch" ? frozenPackage(tx, entry) : [];

type Current = Record<string, unknown> & { kind: EntryInput["kind"]; rung?: Rung | null };

async function subjectAt(tx: Transaction, id: string, version: number): Promise<Current> {
  const current = await read(tx, entrySubject, id);
  if (!current) throw new Refusal("not-found");
  if (current.version !== version) throw new StaleVersion("entry", id, version, current);
  return current as Current;
}

/** The entry as it stands, if it still is at the version that the change is based on. */
async function entryAt(tx: Transaction, id: string, version: number): Promise<Current> {
  const current = await subjectAt(tx, id, version);
  if (current.removedAt) throw new Refusal("removed");
  return current;
}
