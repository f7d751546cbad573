import type { Edtf } from "@/lib/calendar/edtf";
import { compareText, countryName } from "@/lib/i18n/country-names";
import { type Locale, type LocalText, pickText } from "@/lib/i18n/locales";
import type { DeskRecord, PublicRecord } from "@/lib/log/views";
import { type Translate, translator } from "@/lib/text/translator";
import { type Cell, country, date, listed, sentence, text, type Value, wordsOf } from "./cells";
import type { ProgressFigures } from "./figures";
import type { subjectOf } from "./schema";

/** What every part of a report needs to put figures into words. */
export type Wording = {
  locale: Locale;
  t: Translate;
  label: Translate;
  record: PublicRecord | DeskRecord;
  figures: ProgressFigures;
  /** The country or the wave that the report is of; empty where it is of none. */
  subject: { country: string; wave: string };
  /** Whether the report is one of two pages. */
  brief: boolean;
  /** Number of a source in the list at the end. */
  numbers: ReadonlyMap<string, number>;
};

/** What it takes to name entries, without the figures of a period. */
export type Naming = Omit<Wording, "figures" | "subject" | "brief">;

export function wordingOf(
  record: PublicRecord | DeskRecord,
  figures: ProgressFigures,
  locale: Locale,
  { subject, brief }: { subject?: ReturnType<typeof subjectOf>; brief?: boolean | undefined } = {},
): Wording {
  return {
    subject: { country: subject?.country ?? "", wave: subject?.wave ?? "" },
    brief: brief ?? false,
    locale,
    t: translator(locale, "report"),
    label: translator(locale, "labels"),
    record,
    figures,
    numbers: numbersOf(figures, record, brief ?? false),
  };
}

/** The numbers of the sources that may be named: on two pages one of each entry. */
function numbersOf(
  { sources, known }: ProgressFigures,
  { countries }: PublicRecord | DeskRecord,
  brief: boolean,
): Map<string, number> {
  const first = new Set(
    [
      ...known.map((entry) => entry.sources),
      ...countries.map(({ listing }) => listing?.sources ?? []),
    ].flatMap(([source]) => source?.id ?? []),
  );
  return new Map(
    sources.flatMap(({ id }, index) => (brief && !first.has(id) ? [] : [[id, index + 1] as const])),
  );
}

/** A date within a sentence. */
export const dateWords = (on: Edtf, { locale }: Pick<Wording, "locale">): string => wordsOf(date(on), locale);

/** Stands in a message for a value while the message is made; no message holds such a character. */
const mark = (index: number) => `\u0000${index}\u0000`;

/**
 * A message with values in it, which each writer says in its own way: a date is in words on the page and in EDTF in the
 * CSV file.
 * @param values what goes into the message, by the names that it has there
 */
export function message({ t }: Wording, key: string, values: Record<string, Value>): Value {
  const held = Object.entries(values);
  const marked = Object.fromEntries(held.map(([name], index) => [name, mark(index)]));
  const parts = t(key, marked).split("\u0000");
  // Between two marks stands the number of a value.
  return sentence(
    parts.map((part, at) => (at % 2 === 0 ? text(part) : (held[Number(part)]?.[1] ?? text("")))),
  );
}

/** Text of the record, marked with its language when that is not the report's; null where it has none. */
export function said(words: LocalText | null | undefined, { locale }: Pick<Wording, "locale">) {
  const picked = pickText(words, locale);
  return picked && text(picked.text, picked.lang === locale ? undefined : picked.lang);
}

/** What belongs to countries, in the order of their names in the language's alphabet. */
export const byCountry = <Item>(
  items: readonly Item[],
  codeOf: (item: Item) => string,
  { locale }: Wording,
): Item[] =>
  [...items].sort((a, b) =>
    compareText(locale)(countryName(codeOf(a), locale), countryName(codeOf(b), locale)),
  );

/** Countries by name. */
export const named = (codes: readonly string[], wording: Wording): Cell =>
  listed(byCountry(codes, (code) => code, wording).map(country));
