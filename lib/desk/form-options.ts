import "server-only";
import { listPeople } from "@/lib/access/queries";
import type { Edtf } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import type { Placed } from "@/lib/documents/places";
import type { FileRemark } from "@/lib/files/remarks";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { countryTerms } from "@/lib/i18n/country-terms";
import { formatDate } from "@/lib/i18n/dates";
import { type Locale, type LocalText, locales } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import { deskRecord, deskStandings } from "@/lib/log/queries";
import type { BodyView, DeskEntry, DeskRecord, MayBeArchived } from "@/lib/log/views";
import { mentionedIn } from "@/lib/mentions/text";
import { listContacts } from "@/lib/parliaments/queries";
import type { SourceView } from "@/lib/sources/view";
import type { CountryCode } from "@/lib/standing/entry";
import type { Standing } from "@/lib/standing/standing";
import { type Findable, find } from "@/lib/text/find";
import { joined } from "@/lib/text/joined";
import { choiceTitle } from "@/lib/wording/desk-title";
import { embassyName } from "@/lib/wording/embassy-name";
import { bodyLabel, documentTitle, versionName, waveName } from "@/lib/wording/names";
import { likelyAddressee } from "./addressee";
import { allSources } from "./all-sources";
import { openLetters } from "./letter-steps";

export type Option = Findable & MayBeArchived & { id: string };
/** A body that can be chosen; `country` is null for an international one. */
export type BodyOption = Option & { country: string | null; isEmbassy?: true };
export type ContactOption = Option & { bodyId: string };
/** A letter of ours that may have been answered. */
export type LetterOption = Option & { bodyId: string | null; occurredOn: Edtf };
/** Countries that are often chosen together. */
export type CountryGroup = { id: string; label: string; codes: CountryCode[] };
/** A kept file by its name, with what is to be known of it. */
export type FileOption = Option & { mediaType: string; bytes: number; remarks: FileRemark[] };
/** A source that is known already, with what is needed to recognise it. */
export type KnownSource = {
  id: string;
  title: string;
  url: string | null;
  publisher: string | null;
  /** The file that is its kept copy. */
  fileId?: string | null;
} & MayBeArchived;

/** What belongs to the chosen countries, in the reader's language. */
export type Choices = {
  bodies: BodyOption[];
  contacts: ContactOption[];
  dispatches: LetterOption[];
  /** Of these, letters that they have not answered yet. */
  open: string[];
  responses: Option[];
  proceedings: Option[];
  /** To whom a letter to the one country that is chosen most likely goes. */
  addressee: string | null;
  /** What an embassy of the one country that is chosen would be called, where none is on file. */
  newEmbassy: LocalText | null;
};

/** A version of a document: its label names both, `versionLabel` what tells it from the others of its document. */
export type VersionOption = Option & Placed & { title: string; versionLabel: string };
/** What a package can be put together from: documents, and their versions by document and what tells them apart. */
export type DocumentOptions = { documents: Option[]; documentVersions: VersionOption[] };

const archivedIn = ({ archived }: MayBeArchived): MayBeArchived => (archived ? { archived } : {});

export const documentOptions = (
  { documents }: Pick<DeskRecord, "documents">,
  locale: Locale,
): DocumentOptions => ({
  documents: documents.map((document) => ({
    id: document.id,
    label: documentTitle(document, locale).text,
    ...archivedIn(document),
  })),
  documentVersions: documents.flatMap((document) =>
    document.versions.map((version) => ({
      id: version.id,
      label: joined([documentTitle(document, locale).text, versionName(version, locale)], " – "),
      title: documentTitle(document, locale).text,
      versionLabel: versionName(version, locale),
      documentId: document.id,
      language: version.language,
      ...archivedIn(document.archived ? document : version),
      also: [...Object.values(document.title), document.titleOriginal].filter((text): text is string =>
        Boolean(text),
      ),
    })),
  ),
});

/** What the form of an entry may choose from. */
export type FormOptions = DocumentOptions & {
  countries: Option[];
  groups: CountryGroup[];
  waves: Option[];
  packages: Option[];
  sources: KnownSource[];
  files: FileOption[];
  choices: Choices;
  /** Days after which a letter without an answer is late. */
  lateAfter: number;
};

/** Longest list of earlier entries that a form offers: the latest ones. */
const mostEarlier = 200;

/** Every name that someone may know a body by. */
const namesOfBody = (body: BodyView): string[] =>
  [body, ...body.formerNames].flatMap(({ name, nameNative }) =>
    [...Object.values(name), nameNative].filter((text): text is string => Boolean(text)),
  );

/** What is needed of a source to recognise it. */
export const knownSource = ({ id, title, url, publisher, fileId, archived }: KnownSource): KnownSource => ({
  id,
  title,
  url,
  publisher,
  ...(fileId ? { fileId } : {}),
  ...(archived ? { archived } : {}),
});

/**
 * What can be chosen once these countries are: their bodies, the people there, and what was logged before. While there are
 * none, any body can be chosen, and says of which country it is.
 */
export async function choicesFor(countries: readonly CountryCode[], locale: Locale): Promise<Choices> {
  const record = await deskRecord();
  const contacts = await listContacts(countries);
  const { labels } = messages[locale];
  const among = new Set(countries);
  const [only, ...more] = countries;
  const order = compareText(locale);
  const bodies = [...record.bodies.values()]
    .filter((body) => !body.countryCode || among.size === 0 || among.has(body.countryCode))
    .map((body) => ({
      id: body.id,
      label: bodyLabel(body, locale),
      note: joined(
        [
          labels.bodyKind[body.kind],
          body.nameNative && body.nameNative !== bodyLabel(body, locale) ? body.nameNative : "",
          among.size !== 1 && body.countryCode ? countryName(body.countryCode, locale) : "",
        ],
        ", ",
      ),
      also: [
        ...namesOfBody(body),
        ...(among.size === 0 && body.countryCode ? countryTerms(body.countryCode).also : []),
      ],
      country: body.countryCode,
      ...(body.kind === "embassy" ? { isEmbassy: true as const } : {}),
      ...archivedIn(body),
    }))
    // The country's own come before the international ones.
    .sort((a, b) => Number(a.country === null) - Number(b.country === null) || order(a.label, b.label));
  const earlier = record.entries
    .filter(
      ({ removed, countries: own }) => !removed && (own.length === 0 || own.some((code) => among.has(code))),
    )
    .reverse();
  const option = (entry: DeskEntry): Option => ({ id: entry.id, label: choiceTitle(entry, record, locale) });
  const latest = (kind: DeskEntry["kind"]): Option[] =>
    earlier
      .filter((entry) => entry.kind === kind)
      .slice(0, mostEarlier)
      .map(option);
  return {
    bodies,
    contacts: contacts.map((contact) => ({
      id: contact.id,
      label: joined(
        [
          contact.name,
          contact.office,
          contact.until &&
            messages[locale].desk.contact.termUntil.replace("{until}", formatDate(contact.until, locale)),
        ],
        ", ",
      ),
      bodyId: contact.bodyId,
    })),
    // What has not left cannot be answered.
    dispatches: earlier
      .filter((entry) => entry.kind === "dispatch" && entry.rung !== "drafted")
      .slice(0, mostEarlier)
      .map((entry) => ({
        ...option(entry),
        bodyId: entry.body?.id ?? null,
        occurredOn: entry.occurredOn,
      })),
    open: countries.flatMap((code) => [...openLetters(record.entries, code, today()).keys()]),
    responses: latest("response"),
    proceedings: latest("proceeding"),
    addressee: only && more.length === 0 ? likelyAddressee(record, only) : null,
    newEmbassy:
      only && more.length === 0 && !bodies.some((body) => body.country === only && body.isEmbassy)
        ? Object.fromEntries(locales.map((each) => [each, embassyName(only, each)]))
        : null,
  };
}

/** Everything that the form of an entry offers, for the countries it starts with. */
export async function formOptions(
  start: { countries: readonly CountryCode[]; sources?: SourceView[]; files?: FileOption[] },
  locale: Locale,
): Promise<FormOptions> {
  const record = await deskRecord();
  const order = compareText(locale);
  return {
    countries: record.countries
      .map(({ code }) => ({ id: code, label: countryName(code, locale), ...countryTerms(code) }))
      .sort((a, b) => order(a.label, b.label)),
    groups: groupsOf(record, await deskStandings(), locale),
    ...sendingOptions(record, locale),
    ...documentOptions(record, locale),
    sources: (start.sources ?? []).map(knownSource),
    files: start.files ?? [],
    choices: await choicesFor(start.countries, locale),
    lateAfter: record.patience.late,
  };
}

/** From so many countries on a meeting is a group that meets again. */
const leastInGroup = 4;
/** So many earlier meetings are offered. */
const mostMeetings = 2;

/** Countries that are often chosen together: all asked, those that have not recognised, and whoever met last. */
function groupsOf(
  { targets, entries }: Pick<DeskRecord, "targets" | "entries">,
  standings: ReadonlyMap<CountryCode, Standing>,
  locale: Locale,
): CountryGroup[] {
  const words = messages[locale].desk.groups;
  const asked = [...targets];
  const meetings = entries
    .filter(
      (entry) => entry.kind === "engagement" && !entry.removed && entry.countries.length >= leastInGroup,
    )
    .slice(-mostMeetings)
    .reverse();
  return [
    { id: "asked", label: words.asked, codes: asked },
    {
      id: "open",
      label: words.open,
      codes: asked.filter((code) => standings.get(code)?.class !== "recognised"),
    },
    ...meetings.map(({ id, occurredOn, countries }) => ({
      id,
      label: words.met.replace("{date}", formatDate(occurredOn, locale)),
      codes: [...countries],
    })),
  ];
}

/** In which wave a letter may have gone, and with which package; the latest first. */
export const sendingOptions = (
  { waves, packages }: Pick<DeskRecord, "waves" | "packages">,
  locale: Locale,
): Pick<FormOptions, "waves" | "packages"> => ({
  waves: waves.map((wave) => ({ id: wave.id, label: waveName(wave, locale), ...archivedIn(wave) })).reverse(),
  packages: packages
    .map((item) => ({
      id: item.id,
      label: item.number > 1 ? `${item.label} (${item.number})` : item.label,
      ...archivedIn(item),
    }))
    .reverse(),
});

const everySource = async (): Promise<KnownSource[]> => (await allSources()).map(knownSource);

/** Those of these sources that there are. */
export async function knownSources(ids: readonly string[]): Promise<KnownSource[]> {
  const wanted = new Set(ids);
  return (await everySource()).filter((source) => wanted.has(source.id));
}

/** Those of these sources whose title, publisher or link holds what was typed, best first; all when nothing was. */
export const findSources = <Source extends KnownSource>(
  sources: readonly Source[],
  typed: string,
): Source[] =>
  find(
    sources.map((source) => ({
      source,
      label: source.title,
      note: [source.publisher, source.url].filter(Boolean).join("\n"),
    })),
    typed,
  ).map(({ source }) => source);

/** Known sources whose title, publisher or link holds every word, best first; at most 20. */
export const searchSources = async (typed: string): Promise<KnownSource[]> =>
  findSources(
    (await everySource()).filter(({ archived }) => !archived),
    typed,
  ).slice(0, 20);

/** Names of everything that an entry, or a version of one, points at. */
export async function namesFor(
  ids: Iterable<string>,
  countries: readonly CountryCode[],
  locale: Locale,
): Promise<Record<string, string>> {
  const record = await deskRecord();
  const wanted = new Set(ids);
  const names: Record<string, string> = {};
  for (const code of record.countries.map((country) => country.code))
    if (wanted.has(code)) names[code] = countryName(code, locale);
  for (const body of record.bodies.values())
    if (wanted.has(body.id)) names[body.id] = bodyLabel(body, locale);
  for (const wave of record.waves) if (wanted.has(wave.id)) names[wave.id] = waveName(wave, locale);
  for (const item of record.packages) if (wanted.has(item.id)) names[item.id] = item.label;
  for (const source of await knownSources([...wanted])) names[source.id] = source.title;
  for (const contact of await listContacts(countries))
    if (wanted.has(contact.id)) names[contact.id] = joined([contact.name, contact.office], ", ");
  for (const id of wanted) {
    const entry = record.entry(id);
    if (entry) names[id] = choiceTitle(entry, record, locale);
    for (const file of entry?.attachments ?? []) names[file.id] = file.name;
  }
  for (const { id, name, email } of await listPeople()) if (wanted.has(id)) names[id] = name ?? email;
  return names;
}

/** Every id that a snapshot of an entry may hold, for {@link namesFor}. */
export const idsIn = (snapshot: object): string[] =>
  Object.entries(snapshot).flatMap(([key, value]) => {
    if (key === "internalNote") return mentionedIn(value as string | null);
    if (typeof value === "string") return key.endsWith("Id") ? [value] : [];
    if (!Array.isArray(value)) return [];
    return value.flatMap((item) =>
      typeof item === "string" ? [item] : typeof item?.id === "string" ? [item.id] : [],
    );
  });
