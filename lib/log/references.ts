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
import { requireKnown } from "@/lib/subject/saved";
import type { Look } from "@/lib/subject/sight";
import type { Term } from "./entry-questions";
import type { EntryInput } from "./schema";
import { entrySubject, waveSubject } from "./subjects";

type See = Context["see"];
/** What an entry needs to know of the body it names; what is not known of it is left out. */
type KnownBody = Partial<Life> & { countryCode?: string; seats?: Seats[] };
type KnownEntry = {
  kind: EntryKind;
  occurredOn: string;
  countries: string[];
  answersId?: string;
  alsoAnswers?: string[];
  repliesToId?: string;
  continuesId?: string;
};

/** What it answers, replies to or continues. */
const comesAfter = (entry: KnownEntry | null): string[] =>
  [entry?.answersId, ...(entry?.alsoAnswers ?? []), entry?.repliesToId, entry?.continuesId].filter(
    (id) => id !== undefined,
  );

export const bodyOf = async (see: See, { bodyId }: Pick<EntryInput, "bodyId">): Promise<KnownBody | null> =>
  bodyId ? await see(bodySubject, bodyId) : null;

/** The term of a contact and whose it is; one that has been erased is no longer known. */
export async function termOf(see: See, id: string | null | undefined): Promise<Term | null> {
  const contact = id ? await see(contactSubject, id) : null;
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return contact && !contact.erasedAt
    ? { since: text(contact.since), until: text(contact.until), bodyId: text(contact.bodyId) }
    : null;
}

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
  see: See,
  id: string,
  entry: EntryInput,
  current: Record<string, unknown> | null,
): Promise<void> {
  for (const code of entry.countries)
    await requireKnown(see, countrySubject, code, ["country-unknown", "countries"]);
  const body = await requireBody(see, entry, entry.bodyId, "bodyId");
  // What one country's parliament does says nothing of another country.
  if (body?.countryCode && entry.kind === "proceeding" && new Set(entry.countries).size > 1)
    throw new Refusal("one-country", "countries");
  for (const fileId of entry.attachments)
    await requireKnown(see, fileSubject, fileId, ["file-unknown", "attachments"]);
  if (entry.kind === "dispatch") {
    await requireKnown(see, waveSubject, entry.waveId, ["wave-unknown", "waveId"]);
    const wave = entry.waveId ? await see(waveSubject, entry.waveId) : null;
    if (wave && certainlyBefore(entry.occurredOn, String(wave.startedOn)))
      throw new Refusal("before-wave", "waveId");
    await requireKnown(see, packageSubject, entry.packageId, ["package-unknown", "packageId"]);
    const newContact = entry.contactId !== current?.contactId ? entry.contactId : null;
    if (newContact && !(await termOf(see, newContact))) throw new Refusal("contact-unknown", "contactId");
  }
  if (entry.kind === "dispatch" && entry.repliesToId)
    await requireEarlier(see, id, entry.repliesToId, "response", entry, "repliesToId");
  if (entry.kind === "response") {
    if (entry.answersId) await requireEarlier(see, id, entry.answersId, "dispatch", entry, "answersId");
    for (const dispatchId of entry.alsoAnswers)
      await requireEarlier(see, id, dispatchId, "dispatch", entry, "alsoAnswers");
    await requireBody(see, entry, entry.referredToId, "referredToId");
  }
  if (entry.kind === "proceeding" && entry.continuesId)
    await requireEarlier(see, id, entry.continuesId, "proceeding", entry, "continuesId");
}

/** A body that an entry names is one of its countries or of none, and was there on its day. */
async function requireBody(
  see: See,
  entry: EntryInput,
  bodyId: string | null,
  field: string,
): Promise<KnownBody | null> {
  await requireKnown(see, bodySubject, bodyId, ["body-unknown", field]);
  const body = await bodyOf(see, { bodyId });
  const absent = body && notThereOn(body, entry.occurredOn);
  if (absent) throw new Refusal(absent, field);
  if (body?.countryCode && entry.kind !== "engagement" && !entry.countries.includes(body.countryCode))
    throw new Refusal("body-of-other-country", field);
  return body;
}

async function requireEarlier(
  see: See,
  id: string,
  earlierId: string,
  kind: "dispatch" | "response" | "proceeding",
  entry: EntryInput,
  field: string,
): Promise<void> {
  const at = async (entryId: string) => (await see(entrySubject, entryId)) as KnownEntry | null;
  const earlier = await at(earlierId);
  const shares =
    earlier?.countries.some((code) => entry.countries.includes(code)) || entry.countries.length === 0;
  if (!earlier || earlier.kind !== kind || earlierId === id || !shares)
    throw new Refusal("earlier-unknown", field);
  // A date of which only the year is known may well lie before a day within that year.
  if (certainlyBefore(entry.occurredOn, earlier.occurredOn)) throw new Refusal("earlier-is-later", field);
  // What answers, replies to or continues one another has a first one.
  const seen = new Set<string>();
  const open = comesAfter(earlier);
  for (let next = open.pop(); next; next = open.pop()) {
    if (next === id) throw new Refusal("earlier-unknown", field);
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...comesAfter(await at(next)));
  }
}
