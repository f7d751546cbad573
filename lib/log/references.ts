import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { certainlyBefore } from "@/lib/calendar/edtf";
import type { EntryKind } from "@/lib/db/generated/enums";
import { packageSubject } from "@/lib/documents/subjects";
import { fileSubject } from "@/lib/files/subjects";
import type { Context } from "@/lib/ledger/act";
import { type Life, notThereOn, type Seats } from "@/lib/parliaments/body-life";
import { bodySubject, contactSubject, countrySubject } from "@/lib/parliaments/subjects";
import { sourceLooks } from "@/lib/sources/choose";
import type { Look } from "@/lib/subject/sight";
import type { OtherEntry, Term } from "./entry-questions";
import type { Others } from "./others";
import type { EntryInput } from "./schema";
import { entrySubject, waveSubject } from "./subjects";

/** What an entry needs to know of the body it names. */
export type KnownBody = Life & { countryCode: string | null; seats: readonly Seats[] | null };

type KnownEntry = {
  kind: EntryKind;
  occurredOn: string;
  countries: string[];
  /** What it answers, replies to or continues. */
  comesAfter: string[];
};

/** What an entry may point at. */
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
  sameDay(kind: EntryKind, bodyId: string | null, occurredOn: string): OtherEntry[];
  /** Dispatches that carried this package, or will, and have not been removed. */
  sent(packageId: string): OtherEntry[];
};

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** What the database knows, and what acts before this one in the transaction have decided. */
export const knownTo = ({ see }: Pick<Context, "see">, others: Others): Known => ({
  country: async (code) => (await see(countrySubject, code)) !== null,
  body: async (id) => {
    const body = await see(bodySubject, id);
    return (
      body && {
        countryCode: text(body.countryCode),
        foundedOn: text(body.foundedOn),
        endedOn: text(body.endedOn),
        seats: (body.seats as Seats[] | undefined) ?? null,
      }
    );
  },
  wave: async (id) => {
    const wave = await see(waveSubject, id);
    return wave && { startedOn: String(wave.startedOn) };
  },
  package: async (id) => (await see(packageSubject, id)) !== null,
  file: async (id) => (await see(fileSubject, id)) !== null,
  contact: async (id) => {
    const contact = await see(contactSubject, id);
    return contact && !contact.erasedAt ? { since: text(contact.since), until: text(contact.until) } : null;
  },
  entry: async (id) => {
    const entry = await see(entrySubject, id);
    return (
      entry && {
        kind: entry.kind as EntryKind,
        occurredOn: String(entry.occurredOn),
        countries: entry.countries as string[],
        comesAfter: [
          ...[entry.answersId, entry.repliesToId, entry.continuesId].flatMap((id) => text(id) ?? []),
          ...((entry.alsoAnswers as string[] | undefined) ?? []),
        ],
      }
    );
  },
  sameDay: others.sameDay,
  sent: others.sent,
});

/** Subjects that the references of an entry lead to. */
export const entryLooks = (entry: EntryInput): Look[] => [
  [countrySubject, entry.countries],
  [bodySubject, [entry.bodyId]],
  [fileSubject, entry.attachments],
  ...sourceLooks(entry.sources),
  ...(entry.kind === "dispatch"
    ? ([
        [waveSubject, [entry.waveId]],
        [packageSubject, [entry.packageId]],
        [contactSubject, [entry.contactId]],
        [entrySubject, [entry.repliesToId]],
      ] satisfies Look[])
    : []),
  ...(entry.kind === "response"
    ? ([
        [entrySubject, [entry.answersId, ...entry.alsoAnswers]],
        [bodySubject, [entry.referredToId]],
      ] satisfies Look[])
    : []),
  ...(entry.kind === "proceeding" ? ([[entrySubject, [entry.continuesId]]] satisfies Look[]) : []),
];

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
  const body = await bodyOf(known, entry, entry.bodyId, "bodyId");
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
  if (entry.kind === "dispatch" && entry.repliesToId)
    await requireEarlier(known, id, entry.repliesToId, "response", entry, "repliesToId");
  if (entry.kind === "response") {
    if (entry.answersId) await requireEarlier(known, id, entry.answersId, "dispatch", entry, "answersId");
    for (const dispatchId of entry.alsoAnswers)
      await requireEarlier(known, id, dispatchId, "dispatch", entry, "alsoAnswers");
    await bodyOf(known, entry, entry.referredToId, "referredToId");
  }
  if (entry.kind === "proceeding" && entry.continuesId)
    await requireEarlier(known, id, entry.continuesId, "proceeding", entry, "continuesId");
}

/** The body that an entry names, which is one of its countries or of none, and was there on its day. */
async function bodyOf(
  known: Known,
  entry: EntryInput,
  bodyId: string | null,
  field: string,
): Promise<KnownBody | null> {
  if (!bodyId) return null;
  const body = await known.body(bodyId);
  if (!body) throw new Refusal("body-unknown", field);
  const absent = notThereOn(body, entry.occurredOn);
  if (absent) throw new Refusal(absent, field);
  if (body.countryCode && entry.kind !== "engagement" && !entry.countries.includes(body.countryCode))
    throw new Refusal("body-of-other-country", field);
  return body;
}

/** What answers, replies to or continues one another has a first one. */
async function requireNoCircle(
  known: Known,
  id: string,
  from: readonly string[],
  field: string,
): Promise<void> {
  const seen = new Set<string>();
  const open = [...from];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next === id) throw new Refusal("earlier-unknown", field);
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...((await known.entry(next))?.comesAfter ?? []));
  }
}

async function requireEarlier(
  known: Known,
  id: string,
  earlierId: string,
  kind: "dispatch" | "response" | "proceeding",
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
  await requireNoCircle(known, id, earlier.comesAfter, field);
}
