import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { certainlyBefore, lastDay } from "@/lib/calendar/edtf";
import type { Prisma, Transaction } from "@/lib/db/client";
import type { EntryKind } from "@/lib/db/generated/enums";
import type { LocalText } from "@/lib/i18n/locales";
import { type Life, lifeOf, notThereOn, type Seats } from "@/lib/parliaments/body-life";
import type { OtherEntry, Term } from "./entry-questions";
import type { EntryInput } from "./schema";

/** What an entry needs to know of the body it names. */
export type KnownBody = Life & { countryCode: string | null; seats: readonly Seats[] | null };

type KnownEntry = {
  kind: EntryKind;
  occurredOn: string;
  continuesId: string | null;
  countries: string[];
};

/** What an entry may point at: what is in the database and, for an import, what comes in the same file. */
export type Known = {
  country(code: string): Promise<boolean>;
  body(id: string): Promise<KnownBody | null>;
  wave(id: string): Promise<{ startedOn: string } | null>;
  package(id: string): Promise<boolean>;
  file(id: string): Promise<boolean>;
  /** Contacts that have been erased are no longer known. */
  contact(id: string): Promise<Term | null>;
  entry(id: string): Promise<KnownEntry | null>;
  /** Entries of a kind by a body (or by none) on a day that have not been removed. */
  sameDay(kind: EntryKind, bodyId: string | null, occurredOn: string): Promise<OtherEntry[]>;
  /** Dispatches that carried this package, or will, and have not been removed. */
  sent(packageId: string): Promise<OtherEntry[]>;
};

/** What the database knows. */
export const knownTo = (tx: Transaction): Known => ({
  country: async (code) => (await tx.country.count({ where: { code } })) > 0,
  body: async (id) => {
    const row = await tx.body.findUnique({
      where: { id },
      select: { countryCode: true, foundedOn: true, endedOn: true, formerNames: true, seats: true },
    });
    return row && { countryCode: row.countryCode, ...lifeOf(row) };
  },
  wave: (id) => tx.wave.findUnique({ where: { id }, select: { startedOn: true } }),
  package: async (id) => (await tx.package.count({ where: { id } })) > 0,
  file: async (id) => (await tx.storedFile.count({ where: { id } })) > 0,
  contact: (id) =>
    tx.contact.findUnique({ where: { id, erasedAt: null }, select: { since: true, until: true } }),
  entry: async (id) => {
    const row = await tx.entry.findUnique({
      where: { id },
      select: {
        kind: true,
        occurredOn: true,
        continuesId: true,
        countries: { select: { countryCode: true } },
      },
    });
    return row && { ...row, countries: row.countries.map((link) => link.countryCode) };
  },
  sameDay: (kind, bodyId, occurredOn) =>
    entriesLike(tx, { kind, bodyId, occurredOn, countsFrom: lastDay(occurredOn) }),
  sent: (packageId) => entriesLike(tx, { packageId }),
});

const otherColumns = {
  id: true,
  kind: true,
  bodyId: true,
  occurredOn: true,
  step: true,
  nature: true,
  engagementForm: true,
  titleEnglish: true,
  channel: true,
  rung: true,
  packageId: true,
  ourReference: true,
  summary: true,
  countries: { select: { countryCode: true } },
} as const satisfies Prisma.EntrySelect;

/** Entries that have not been removed, the latest first, as the questions about another one see them. */
export async function entriesLike(
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

/**
 * Everything an entry points at must exist and belong with it.
 * @param current the entry as it stands, when it is being changed: the erased contact it already names may stay
 * @throws Refusal that names the field
 */
export async function requireReferences(
  known: Known,
  id: string,
  entry: EntryInput,
  current: Record<string, unknown> | null,
): Promise<void> {
  for (const code of entry.countries)
    if (!(await known.country(code))) throw new Refusal("country-unknown", "countries");
  const body = entry.bodyId ? await known.body(entry.bodyId) : null;
  if (entry.bodyId && !body) throw new Refusal("body-unknown", "bodyId");
  const absent = body && notThereOn(body, entry.occurredOn);
  if (absent) throw new Refusal(absent, "bodyId");
  if (body?.countryCode && entry.kind !== "engagement" && !entry.countries.includes(body.countryCode))
    throw new Refusal("body-of-other-country", "bodyId");
  // What one country's parliament does says nothing of another country.
  if (body?.countryCode && entry.kind === "proceeding" && new Set(entry.countries).size > 1)
    throw new Refusal("one-country", "countries");
  for (const fileId of entry.attachments)
    if (!(await known.file(fileId))) throw new Refusal("file-unknown", "attachments");
  if (entry.kind === "dispatch") {
    const wave = entry.waveId ? await known.wave(entry.waveId) : null;
    if (entry.waveId && !wave) throw new Refusal("wave-unknown", "waveId");
    if (wave && certainlyBefore(entry.occurredOn, wave.startedOn)) throw new Refusal("before-wave", "waveId");
    if (entry.packageId && !(await known.package(entry.packageId)))
      throw new Refusal("package-unknown", "packageId");
    const newContact = entry.contactId !== current?.contactId ? entry.contactId : null;
    if (newContact && !(await known.contact(newContact))) throw new Refusal("contact-unknown", "contactId");
  }
  if (entry.kind === "response" && entry.answersId)
    await requireEarlier(known, id, entry.answersId, "dispatch", entry, "answersId");
  if (entry.kind === "proceeding" && entry.continuesId)
    await requireEarlier(known, id, entry.continuesId, "proceeding", entry, "continuesId");
}

/** Steps that continue each other have a first one. */
async function requireNoCircle(known: Known, id: string, from: string | null, field: string): Promise<void> {
  const seen = new Set<string>();
  for (let next = from; next && !seen.has(next); next = (await known.entry(next))?.continuesId ?? null) {
    if (next === id) throw new Refusal("earlier-unknown", field);
    seen.add(next);
  }
}

async function requireEarlier(
  known: Known,
  id: string,
  earlierId: string,
  kind: "dispatch" | "proceeding",
  entry: EntryInput,
  field: string,
): Promise<void> {
  const earlier = await known.entry(earlierId);
  const shares =
    earlier?.countries.some((code) => entry.countries.includes(code)) || entry.countries.length === 0;
  if (!earlier || earlier.kind !== kind || earlierId === id || !shares)
    throw new Refusal("earlier-unknown", field);
  // A date of which only the year is known may well lie before a day within that year.
  if (certainlyBefore(entry.occurredOn, earlier.occurredOn)) throw new Refusal("earlier-is-later", field);
  await requireNoCircle(known, id, earlier.continuesId, field);
}
