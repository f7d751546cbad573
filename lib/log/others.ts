import "server-only";
import { lastDay } from "@/lib/calendar/edtf";
import type { Prisma, Transaction } from "@/lib/db/client";
import type { EntryKind } from "@/lib/db/generated/enums";
import type { LocalText } from "@/lib/i18n/locales";
import { linksIn } from "@/lib/sources/choose";
import { type KnownPages, knownPages } from "@/lib/sources/same-page";
import { chunks } from "@/lib/subject/rows";
import type { OtherEntry } from "./entry-questions";
import type { EntryInput } from "./schema";

const otherColumns = {
  id: true,
  kind: true,
  bodyId: true,
  occurredOn: true,
  step: true,
  nature: true,
  engagementForm: true,
  titleEnglish: true,
  letterKind: true,
  channel: true,
  rung: true,
  packageId: true,
  ourReference: true,
  summary: true,
  countries: { select: { countryCode: true } },
} as const satisfies Prisma.EntrySelect;

/** Entries that have not been removed, the latest first, as the questions about another one see them. */
async function entriesLike(
  tx: Transaction,
  where: Prisma.EntryWhereInput,
): Promise<(OtherEntry & { kind: EntryKind; bodyId: string | null })[]> {
  const rows = await tx.entry.findMany({
    where: { ...where, removedAt: null },
    select: otherColumns,
    orderBy: [{ countsFrom: "desc" }, { recordedAt: "desc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    ...row,
    summary: row.summary as LocalText,
    countries: row.countries.map((link) => link.countryCode),
  }));
}

/** The entries beside those that are being written: of two that may be one, only the second is asked about. */
export type Others = {
  /** Entries of a kind by a body (or by none) on a day that have not been removed. */
  sameDay(kind: EntryKind, bodyId: string | null, occurredOn: string): OtherEntry[];
  /** Dispatches that carried this package, or will, and have not been removed. */
  sent(packageId: string): OtherEntry[];
  /** Takes in an entry that has been decided on. */
  note(id: string, entry: EntryInput): void;
};

type Day = { kind: string; bodyId: string | null; occurredOn: string };
const dayOf = ({ kind, bodyId, occurredOn }: Day) => JSON.stringify([kind, bodyId, occurredOn]);
const sending = (packageId: string) => `package ${packageId}`;

/** Everything that questions about these entries may rest on: those of the same days, and of the same packages. */
async function othersOf(entries: readonly EntryInput[], tx: Transaction): Promise<Others> {
  const latest = new Map<string, OtherEntry>();
  const lists = new Map<string, OtherEntry[]>();
  const put = (other: OtherEntry & Day) => {
    latest.set(other.id, other);
    for (const key of [dayOf(other), ...(other.packageId ? [sending(other.packageId)] : [])]) {
      const list = lists.get(key) ?? [];
      lists.set(key, list);
      list.push(other);
    }
  };
  // One that was saved anew since is found where it stands now.
  const under = (key: string) => (lists.get(key) ?? []).filter((other) => latest.get(other.id) === other);
  const known = new Map<string, Awaited<ReturnType<typeof entriesLike>>[number]>();
  for (const days of chunks([...new Set(entries.map((entry) => entry.occurredOn))]))
    for (const other of await entriesLike(tx, {
      occurredOn: { in: days },
      countsFrom: { in: days.map(lastDay) },
    }))
      known.set(other.id, other);
  const packages = entries.flatMap((entry) => (entry.kind === "dispatch" ? (entry.packageId ?? []) : []));
  for (const ids of chunks([...new Set(packages)]))
    for (const other of await entriesLike(tx, { packageId: { in: ids } })) known.set(other.id, other);
  for (const other of known.values()) put(other);
  const nothing = { step: null, nature: null, engagementForm: null, titleEnglish: null };
  const letter = { letterKind: null, channel: null, rung: null, packageId: null, ourReference: null };
  return {
    sameDay: (kind, bodyId, occurredOn) => under(dayOf({ kind, bodyId, occurredOn })),
    sent: (packageId) => under(sending(packageId)),
    note: (id, entry) => {
      const { occurredOn, countries, summary, kind, bodyId } = entry;
      put({ ...nothing, ...letter, ...entry, id, kind, bodyId, occurredOn, countries, summary });
    },
  };
}

/** What else is to be known before entries are decided on. */
export type Gathered = { others: Others; pages: KnownPages };

/** Asks it for many at once. */
export async function gatherFor(entries: readonly EntryInput[], tx: Transaction): Promise<Gathered> {
  // Letters that leave at once must not both find their package unfrozen: the second waits here.
  const packages = entries.flatMap((entry) =>
    entry.kind === "dispatch" && entry.packageId && entry.rung !== "drafted" ? entry.packageId : [],
  );
  if (packages.length > 0)
    await tx.$queryRaw`select 1 from "Package" where "id" = any(${[...new Set(packages)]}) order by "id" for update`;
  return {
    others: await othersOf(entries, tx),
    pages: await knownPages(
      tx,
      entries.flatMap((entry) => linksIn(entry.sources)),
    ),
  };
}
