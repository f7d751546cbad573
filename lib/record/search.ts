import { lastDay } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import { type LocalText, locales } from "@/lib/i18n/locales";
import type { Work } from "@/lib/politely";
import { holdsWord } from "@/lib/text/find";
import { countriesHolding, countriesNamed } from "@/lib/text/find-countries";
import { folded } from "@/lib/text/fold";
import { sounded } from "@/lib/text/sound";
import type { CountryCode } from "./entry";
import type { PublicEntry, PublicRecord } from "./views";

const texts = (text: LocalText | null | undefined): string[] => Object.values(text ?? {}).filter(Boolean);
type Searched = { folded: string; sounded: string };
/** By an entry's summary, which is the same object for as long as the entry is not changed. */
const searched = new WeakMap<LocalText, Searched>();

/** Everything public that an entry says, in every language, with the names of its body; its countries are asked apart. */
function searchedText(entry: PublicEntry, record: Pick<PublicRecord, "bodies">): Searched {
  const known = searched.get(entry.summary);
  if (known !== undefined) return known;
  const body = entry.body ? record.bodies.get(entry.body.id) : undefined;
  const own: (string | null)[] =
    entry.kind === "proceeding"
      ? [
          entry.titleOriginal,
          ...texts(entry.title),
          entry.reference,
          entry.clauseOriginal,
          ...texts(entry.clause),
          ...texts(entry.vote.remark),
        ]
      : entry.kind === "engagement"
        ? [...texts(entry.title), entry.place, ...entry.participants]
        : [];
  const text = folded(
    [
      ...texts(entry.summary),
      ...own,
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

/** One thing that is looked for: words, and the countries that they name, or are a part of a name of. */
type Term = { text: string; countries: ReadonlySet<CountryCode>; named: boolean };

/** Longest name of a country, in words. */
const longestName = 8;

/**
 * What a search asks for, word by word, the words of a country's name together. A code of two letters within a longer
 * search must be in capitals: "is" is seldom Iceland there.
 */
function termsOf(q: string): Term[] {
  const typed = q.split(/\s+/).filter((word) => folded(word) !== "");
  const terms: Term[] = [];
  for (let at = 0; at < typed.length; ) {
    let length = Math.min(longestName, typed.length - at);
    for (; length > 0; length--) {
      const words = typed.slice(at, at + length).join(" ");
      const meant = words.length > 2 || typed.length === 1 || words === words.toUpperCase();
      const countries = meant ? countriesNamed(words) : undefined;
      if (!countries) continue;
      terms.push({ text: folded(words), countries, named: true });
      break;
    }
    if (length === 0) {
      const text = folded(typed[at] ?? "");
      terms.push({ text, countries: countriesHolding(text), named: false });
      length = 1;
    }
    at += length;
  }
  return terms;
}

/**
 * Whether an entry is about what is looked for: by its countries; or by its text, as it is written, or, for a word long
 * enough to tell, as it sounds. A short name of a country must be a word of its own there: "UK" is not in "Ukraine".
 */
function holds(entry: PublicEntry, record: Pick<PublicRecord, "bodies">, term: Term): boolean {
  if (entry.countries.some((code) => term.countries.has(code))) return true;
  const text = searchedText(entry, record);
  if (term.named && term.text.length <= 4) return holdsWord(text.folded, term.text);
  if (text.folded.includes(term.text)) return true;
  const sound = sounded(term.text);
  return sound.length >= 4 && text.sounded.includes(sound);
}

/**
 * Tells whether an entry holds all words of a text.
 * @param also texts to search beside the public ones
 */
export function textMatcher<Entry extends PublicEntry>(
  record: Pick<PublicRecord, "bodies">,
  text: string | null | undefined,
  also?: (entry: Entry) => (string | null)[],
): (entry: Entry) => boolean {
  const terms = termsOf(text ?? "");
  if (terms.length === 0) return () => true;
  return (entry) => {
    const more = also ? folded(also(entry).filter(Boolean).join("\n")) : "";
    return terms.every((term) => holds(entry, record, term) || more.includes(term.text));
  };
}

/** The entries that a filter leaves, in the order given; texts that nobody searched before are read with pauses. */
export function* filterWork(
  record: Pick<PublicRecord, "bodies" | "entries">,
  filter: TimelineFilter,
): Work<PublicEntry[]> {
  const matches = textMatcher(record, filter.q);
  const found: PublicEntry[] = [];
  let looked = 0;
  for (const entry of record.entries) {
    if (++looked % 32 === 0) yield;
    if (
      (!filter.country || entry.countries.includes(filter.country)) &&
      (!filter.kind || entry.kind === filter.kind) &&
      (!filter.year || lastDay(entry.occurredOn).startsWith(filter.year)) &&
      matches(entry)
    )
      found.push(entry);
  }
  return found;
}
