import { lastDay } from "@/lib/calendar/edtf";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { type LocalText, locales } from "@/lib/i18n/locales";
import type { CountryCode } from "./entry";
import type { PublicEntry, PublicRecord } from "./views";

/** Letters that stand for another one with a mark but do not decompose into it. */
const plainLetters: Record<string, string> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ґ: "г",
  є: "е",
  і: "и",
};

/**
 * A text as it is searched: without case, marks and apostrophes, so that "Sürgünlik" is found by "surgunlik" and
 * "Україна" by "украина".
 */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ʼ’'`´ʹ"«»“”„]/g, "")
    .replace(/[ıłøđßæœґєі]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();

const latin: Record<string, string> = {
  ...{
    а: "a",
    б: "b",
    в: "v",
    г: "g",
    д: "d",
    е: "e",
    ж: "z",
    з: "z",
    и: "i",
    к: "k",
    л: "l",
    м: "m",
    н: "n",
  },
  ...{
    о: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    у: "u",
    ф: "f",
    х: "h",
    ц: "c",
    ч: "c",
    ш: "s",
    щ: "s",
    ь: "",
  },
  ...{ ю: "u", я: "a", ъ: "", ы: "i", э: "e" },
};

/**
 * How a folded text sounds, roughly, in either script: "Сюргюнлік" and "Sürgünlik", "Джемілєв" and "Dzhemilev" come
 * out alike. It only widens a search, so likeness matters more than rules of transliteration.
 */
const sounded = (text: string): string =>
  text
    .replace(/[а-я]/g, (letter) => latin[letter] ?? letter)
    .replace(/shch|sch|sh/g, "s")
    .replace(/ch|ts/g, "c")
    .replace(/zh/g, "z")
    .replace(/kh|x/g, "h")
    .replace(/[yji]([aeu])/g, "$1")
    .replace(/[yj]/g, "i")
    .replace(/q/g, "k")
    .replace(/w/g, "v");

const texts = (text: LocalText | null | undefined): string[] => Object.values(text ?? {}).filter(Boolean);
type Searched = { folded: string; sounded: string };
/** By an entry's summary, which is the same object for as long as the entry is not changed. */
const searched = new WeakMap<LocalText, Searched>();

/** Everything public that an entry says, in every language, with the names of its countries and of its body. */
function searchedText(entry: PublicEntry, record: Pick<PublicRecord, "bodies">): Searched {
  const known = searched.get(entry.summary);
  if (known !== undefined) return known;
  const body = entry.body ? record.bodies.get(entry.body.id) : undefined;
  const own: (string | null)[] =
    entry.kind === "proceeding"
      ? [
          entry.titleOriginal,
          entry.titleEnglish,
          entry.reference,
          entry.clauseOriginal,
          ...texts(entry.clause),
          ...texts(entry.vote.remark),
        ]
      : entry.kind === "engagement"
        ? [entry.titleEnglish, entry.place, ...entry.participants]
        : [];
  const text = folded(
    [
      ...texts(entry.summary),
      ...own,
      ...entry.countries.flatMap((code) => [code, ...locales.map((locale) => countryName(code, locale))]),
      // Whoever looks for a body may know any of its names.
      ...[body, ...(body?.formerNames ?? [])].flatMap((names) => [...texts(names?.name), names?.nameNative]),
      ...locales.map((locale) => formatDate(entry.occurredOn, locale)),
      entry.occurredOn,
      ...entry.sources.flatMap((source) => [source.title, source.publisher]),
      ...texts(entry.correctionReason),
    ]
      .filter(Boolean)
      .join("\n"),
  );
  const both = { folded: text, sounded: sounded(text) };
  searched.set(entry.summary, both);
  return both;
}

/** Longest text that is searched for, in characters. */
export const longestSearch = 200;

/** Kinds of which something can be public. */
export const publicKinds = ["proceeding", "dispatch", "response", "engagement"] as const;
type PublicKind = (typeof publicKinds)[number];

/** What a reader of the timeline asks for; what is absent does not narrow. */
export type TimelineFilter = {
  country?: CountryCode | undefined;
  kind?: PublicKind | undefined;
  /** Four digits. */
  year?: string | undefined;
  /** Words that must all be found, in any language of the entry. */
  q?: string | undefined;
};

/** Whether a text holds a word as it is written, or, for one long enough to tell, as it sounds. */
const holds = (text: Searched, word: string): boolean => {
  if (text.folded.includes(word)) return true;
  const sound = sounded(word);
  return sound.length >= 4 && text.sounded.includes(sound);
};

/** The entries that a filter leaves, in the order given. */
export function filterEntries(
  record: Pick<PublicRecord, "bodies" | "entries">,
  filter: TimelineFilter,
): PublicEntry[] {
  const words = folded(filter.q ?? "")
    .split(" ")
    .filter(Boolean);
  return record.entries.filter(
    (entry) =>
      (!filter.country || entry.countries.includes(filter.country)) &&
      (!filter.kind || entry.kind === filter.kind) &&
      (!filter.year || lastDay(entry.occurredOn).startsWith(filter.year)) &&
      words.every((word) => holds(searchedText(entry, record), word)),
  );
}
