import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { certainlyBefore } from "@/lib/calendar/edtf";
import type { Transaction } from "@/lib/db/client";
import { document, documentVersion, packageText } from "@/lib/documents/fields";
import { documentSubject, documentVersionSubject, packageSubject } from "@/lib/documents/subjects";
import type { Fields } from "@/lib/fields/field";
import { act } from "@/lib/ledger/act";
import type { Right } from "@/lib/ledger/rights";
import { waveSubject } from "@/lib/log/subjects";
import { wave } from "@/lib/log/wave";
import { requireEntriesWithin } from "@/lib/parliaments/entries-within";
import { body, correspondence, partner } from "@/lib/parliaments/fields";
import { bodySubject, partnerSubject } from "@/lib/parliaments/subjects";
import { source } from "@/lib/sources/fields";
import { sourceSubject } from "@/lib/sources/subjects";
import type { Change } from "@/lib/subject/change";
import type { Snapshot } from "@/lib/subject/rows";
import { currentAt } from "@/lib/subject/saved";
import type { Subject } from "@/lib/subject/subject";
import { type Merged, mergeActs } from "./mergeable";
import { repointed } from "./pointers";
import { Merge } from "./schema";
import { takenOver } from "./taken-over";

type Pair = { from: Snapshot & { id: string }; into: Snapshot & { id: string }; tx: Transaction };

type How = {
  right: Right;
  /** What the one that stays takes over where it is empty itself. */
  fields: Fields;
  /** Lists of its own of which it takes over what it lacks. */
  lists?: readonly string[];
  /** What must be the same of both, and the refusal that says why. */
  same?: Readonly<Record<string, string>>;
  /** What else would be lost. */
  check?(pair: Pair, taken: Record<string, unknown>): Promise<void>;
};

/**
 * The act that makes one of two that are the same: everything that points at the one points at the other afterwards, each
 * row with its version and its line, and the one is archived. What public entries say is said by another id, so that
 * nothing of them counts as corrected. Refused where something would be lost.
 */
const mergeAct = <const Name extends string>(subject: Subject, name: Name, how: How) =>
  act(name, {
    right: how.right,
    input: Merge,
    unhurried: true,
    decide: async (input, { tx, see, now }) => {
      if (input.id === input.into) throw new Refusal("merge-with-itself", "into");
      const from = await currentAt(see, subject, input);
      const into = await see(subject, input.into);
      if (!into) throw new Refusal("not-found", "into");
      if (into.archivedAt) throw new Refusal("merge-into-archived", "into");
      for (const [column, key] of Object.entries(how.same ?? {}))
        if ((from[column] ?? null) !== (into[column] ?? null)) throw new Refusal(key, "into");
      if (from.visibility === "public" && into.visibility === "internal")
        throw new Refusal("merge-public-into-internal", "into");
      const taken = takenOver(how.fields, into, from);
      const pair = { from: { ...from, id: input.id }, into: { ...into, id: input.into }, tx };
      await how.check?.(pair, taken);
      const moved = await repointed(tx, subject, input.id, input.into);
      const stays: Change = {
        subject,
        id: input.into,
        expect: Number(into.version),
        data: taken,
        links: listsOf(how.lists ?? [], into, from),
      };
      const goes: Change = { subject, id: input.id, expect: input.version, data: { archivedAt: now } };
      const others = moved.filter((change) => change.subject !== subject);
      const ofKind = moved.filter((change) => change.subject === subject);
      return {
        changes: [...joinedInto([stays, goes], ofKind), ...others],
        value: { id: input.into, version: Number(into.version) + 1, moved: countsOf(moved) } satisfies Merged,
      };
    },
  });

/** Changes of one kind of row, each row once: what points at its own kind may be one of the two. */
function joinedInto(own: Change[], moved: readonly Change[]): Change[] {
  const all = [...own];
  for (const change of moved) {
    const same = all.find(({ id }) => id === change.id);
    if (same) same.data = { ...change.data, ...same.data };
    else all.push(change);
  }
  return all;
}

const listsOf = (names: readonly string[], into: Snapshot, from: Snapshot): NonNullable<Change["links"]> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const [own, other] = [into[name], from[name]] as string[][];
      const all = [...new Set([...(own ?? []), ...(other ?? [])])];
      return all.length > (own?.length ?? 0) ? [[name, all.map((id) => ({ id }))]] : [];
    }),
  );

function countsOf(changes: readonly Change[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { subject } of changes) counts[subject.type] = (counts[subject.type] ?? 0) + 1;
  return counts;
}

/** Two files that differ cannot both be the kept copy. */
const requireOneFile = async ({ from, into }: Pair): Promise<void> => {
  if (from.fileId && into.fileId && from.fileId !== into.fileId) throw new Refusal("merge-two-files", "into");
};

const isSent = async (tx: Transaction, documentVersionId: string): Promise<boolean> =>
  (await tx.packageItem.count({ where: { documentVersionId, package: { frozen: true } } })) > 0;

// Where a body stands among others, the one that stays tells.
const { parentId: _, ...ofBody } = { ...body, ...correspondence };

export const mergeBody = mergeAct(bodySubject, mergeActs.body, {
  right: "body:write",
  fields: ofBody,
  same: {
    countryCode: "merge-other-country",
    kind: "merge-other-kind",
    chamberRole: "merge-other-kind",
  },
  check: ({ from, into, tx }, taken) => {
    const life = { ...into, ...taken } as { foundedOn?: string | null; endedOn?: string | null };
    return requireEntriesWithin(tx, [from.id, into.id], {
      foundedOn: life.foundedOn ?? null,
      endedOn: life.endedOn ?? null,
    });
  },
});

export const mergePartner = mergeAct(partnerSubject, mergeActs.partner, {
  right: "body:write",
  fields: partner,
  lists: ["sources"],
  same: { countryCode: "merge-other-country" },
});

export const mergeDocument = mergeAct(documentSubject, mergeActs.document, {
  right: "document:write",
  fields: document,
  lists: ["sources"],
  same: { kind: "merge-other-kind" },
});

export const mergeDocumentVersion = mergeAct(documentVersionSubject, mergeActs.documentVersion, {
  right: "document:write",
  fields: documentVersion,
  same: { documentId: "merge-other-document", language: "merge-other-language" },
  check: async (pair, taken) => {
    const { from, into, tx } = pair;
    if (await isSent(tx, from.id)) throw new Refusal("merge-version-sent", "into");
    await requireOneFile(pair);
    // What was sent stays as it was sent.
    if (Object.keys(taken).length > 0 && (await isSent(tx, into.id)))
      throw new Refusal("merge-into-sent", "into");
  },
});

export const mergePackage = mergeAct(packageSubject, mergeActs.package, {
  right: "document:write",
  fields: { remark: packageText.remark },
  check: async ({ from, into }) => {
    if (from.frozen) throw new Refusal("merge-package-frozen", "into");
    const lost = (from.items as string[]).filter((id) => !(into.items as string[]).includes(id));
    if (lost.length > 0) throw new Refusal("merge-package-holds-more", "into", { count: lost.length });
  },
});

export const mergeWave = mergeAct(waveSubject, mergeActs.wave, {
  right: "wave:write",
  fields: wave,
  check: async ({ from, into, tx }) => {
    const dispatches = await tx.entry.findMany({
      where: { waveId: from.id, removedAt: null },
      select: { occurredOn: true },
      orderBy: { countsFrom: "asc" },
    });
    for (const { occurredOn } of dispatches)
      if (certainlyBefore(occurredOn, String(into.startedOn)))
        throw new Refusal("merge-before-wave", "into", { date: occurredOn });
  },
});

export const mergeSource = mergeAct(sourceSubject, mergeActs.source, {
  right: "entry:write",
  fields: source,
  check: requireOneFile,
});
