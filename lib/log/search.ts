import type { Work } from "@/lib/base/politely";
import { lastDay } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import { type LocalText, locales } from "@/lib/i18n/locales";
import type { CountryCode } from "@/lib/standing/entry";
import { holdsNumber, holdsWord } from "@/lib/text/find";
import { countriesHolding, countriesNamed } from "@/lib/text/find-countries";
import { folded } from "@/lib/text/fold";
import { sounded } from "@/lib/text/sound";
import { soundsTyped } from "@/lib/text/typed-sounds";
import type { BodyView, PublicEntry, PublicRecord, Vote } from "./views";

const texts = (text: LocalText | null | undefined): string[] => Object.values(text ?? {}).filter(Boolean);
/** A text, or a word of one, as it is searched. */
export type Searched = { folded: string; sounded: string };
/** By an entry's summary or a body, which are the same objects for as long as they are not changed. */
const searched = new WeakMap<object, Searched>();

function searchedOnce(key: object, parts: () => (string | null | undefined)[]): Searched {
  const known = searched.get(key);
  if (known) return known;
  const text = folded(parts().filter(Boolean).join("\n"));
  const both = { folded: text, sounded: sounded(text) };
  searched.set(key, both);
  return both;
}

/** A vote as it is written and typed: "414:16:4", and "414–16–4", of which a dash is a space. */
function votesText({ for: inFavour, against, abstained, notVoting }: Vote): string[] {
  const votes = [inFavour, against, abstained, notVoting].filter((count) => count !== null);
  return [votes.join(":"), votes.join(" ")];
}

/** Everything public that an entry says, in every language; its countries and its body are asked apart. */
export const entryParts = (entry: PublicEntry): (string | null | undefined)[] => [
  ...texts(entry.summary),
  ...(entry.kind === "proceeding"
    ? [
        entry.titleOriginal,
        ...texts(entry.title),
        entry.reference,
        entry.clauseOriginal,
        ...texts(entry.clause),
        ...votesText(entry.vote),
        ...texts(entry.vote.remark),
      ]
    : entry.kind === "engagement"
      ? [...texts(entry.title), entry.place, ...entry.participants]
      : []),
  ...locales.map((locale) => formatDate(entry.occurredOn, locale)),
  entry.occurredOn,
  ...entry.sources.flatMap((source) => [source.title, source.publisher]),
  ...texts(entry.correctionReason),
];

const entryText = (entry: PublicEntry): Searched => searchedOnce(entry.summary, () => entryParts(entry));

/** A body by all its names: whoever looks for it may know any of them, also one that it no longer has. */
const bodyText = (body: BodyView): Searched =>
  searchedOnce(body, () =>
    [body, ...body.formerNames].flatMap(({ name, nameNative }) => [...texts(name), nameNative]),
  );

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
export type Term = {
  text: string;
  /** How it sounds, with other names of who is meant; none where it is too short to tell. */
  sounds: readonly string[];
  countries: ReadonlySet<CountryCode>;
  named: boolean;
  /** Whether a body or what it is a part of is meant, by its id: what was found out before. */
  bodies: Map<string, boolean>;
};

/** @param typed as it was typed: folded, some letters of Crimean Tatar are no longer told apart */
const termOf = (typed: string, text: string, countries: ReadonlySet<CountryCode>, named: boolean): Term => ({
  text,
  sounds: soundsTyped(typed),
  countries,
  named,
  bodies: new Map(),
});

/** Longest name of a country, in words. */
const longestName = 8;

/**
 * What a search asks for, word by word, the words of a country's name together. A code of two letters within a longer
 * search must be in capitals: "is" is seldom Iceland there.
 */
export function termsOf(q: string): Term[] {
  const typed = q.split(/\s+/).filter((word) => folded(word) !== "");
  const terms: Term[] = [];
  for (let at = 0; at < typed.length; ) {
    let length = Math.min(longestName, typed.length - at);
    for (; length > 0; length--) {
      const words = typed.slice(at, at + length).join(" ");
      const meant = words.length > 2 || typed.length === 1 || words === words.toUpperCase();
      const countries = meant ? countriesNamed(words) : undefined;
      if (!countries) continue;
      terms.push(termOf(words, folded(words), countries, true));
      break;
    }
    if (length === 0) {
      const word = typed[at] ?? "";
      const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "") || word;
      const text = folded(bare);
      terms.push(termOf(bare, text, countriesHolding(text), false));
      length = 1;
    }
    at += length;
  }
  return terms;
}

/**
 * Whether a text holds what is looked for: as it is written, or, for a word long enough to tell, as it sounds. A short name
 * of a country and a number must stand by themselves: "UK" is not in "Ukraine", nor 16 in 2016.
 */
export function textHolds(text: Searched, term: Term): boolean {
  if (term.named && term.text.length <= 4) return holdsWord(text.folded, term.text);
  if (/^[\d ]+$/.test(term.text)) return holdsNumber(text.folded, term.text);
  return text.folded.includes(term.text) || term.sounds.some((sound) => text.sounded.includes(sound));
}

/** Whether a body is meant, or what it is a part of: the Sejm's committee is found by "Sejm". */
function bodyHolds(id: string | null | undefined, bodies: PublicRecord["bodies"], term: Term): boolean {
  const body = id ? bodies.get(id) : undefined;
  if (!body) return false;
  const known = term.bodies.get(body.id);
  if (known !== undefined) return known;
  term.bodies.set(body.id, false);
  const holds = textHolds(bodyText(body), term) || bodyHolds(body.parentId, bodies, term);
  term.bodies.set(body.id, holds);
  return holds;
}

/** Whether an entry is about what is looked for by its countries or its body. */
export const isAbout = (
  entry: Pick<PublicEntry, "countries" | "body">,
  { bodies }: Pick<PublicRecord, "bodies">,
  term: Term,
): boolean =>
  entry.countries.some((code) => term.countries.has(code)) || bodyHolds(entry.body?.id, bodies, term);

/** Whether an entry holds what is looked for: by its countries, its body or its text. */
const holds = (entry: PublicEntry, record: Pick<PublicRecord, "bodies">, term: Term): boolean =>
  isAbout(entry, record, term) || textHolds(entryText(entry), term);

/** Texts beside the public ones, folded; by what gives them and by entry, for as long as it is not changed. */
const besides = new WeakMap<object, WeakMap<PublicEntry, string>>();

/**
 * Tells whether an entry holds all words of a text.
 * @param also texts to search beside the public ones; the same function each time, so that they are folded once
 */
export function textMatcher<Entry extends PublicEntry>(
  record: Pick<PublicRecord, "bodies">,
  text: string | null | undefined,
  also?: (entry: Entry) => (string | null)[],
): (entry: Entry) => boolean {
  const terms = termsOf(text ?? "");
  if (terms.length === 0) return () => true;
  const known = (also && besides.get(also)) ?? new WeakMap<PublicEntry, string>();
  if (also) besides.set(also, known);
  const more = (entry: Entry): string => {
    const before = known.get(entry);
    if (before !== undefined) return before;
    const text = also ? folded(also(entry).filter(Boolean).join("\n")) : "";
    known.set(entry, text);
    return text;
  };
  return (entry) => terms.every((term) => holds(entry, record, term) || more(entry).includes(term.text));
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
