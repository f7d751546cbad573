import type { CsvValue } from "@/lib/base/csv";
import type { Edtf } from "@/lib/calendar/edtf";
import { countryName, countryNameLanguage } from "@/lib/i18n/country-names";
import { formatDate, formatNumber } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { formatShare } from "@/lib/text/translator";

/**
 * What a report says, as values. Each kind of value has two writers: one for readers, who see it on the page and in the
 * PDF, and one for the CSV file, where a spreadsheet or a program counts on with it.
 */

type Kinds = {
  /** Words. `lang` is set when they are in another language than the report. */
  text: { text: string; lang?: Locale };
  /** A whole number of things. */
  number: { number: number };
  /** The number of an item in a numbered list. */
  ordinal: { number: number };
  /** By how much a number has grown. */
  change: { by: number };
  /** A part of a whole that is not 0. */
  share: { part: number; whole: number };
  /** A whole number of days. */
  days: { days: number };
  /** A civil date of reduced precision. */
  date: { on: Edtf };
  /** A country by its ISO 3166-1 alpha-2 code. */
  country: { code: string };
  /** An address, shown as it is. It may be any text: each writer makes a link only of what leads to the web. */
  link: { href: string };
  /** A source by its number in the list at the end. */
  source: { number: number };
  /** Values and the words between them, said as one. */
  sentence: { values: Value[] };
  /** There is no such value. */
  nothing: unknown;
};
type ValueOf<Kind extends keyof Kinds> = { kind: Kind } & Kinds[Kind];
export type Value = { [Kind in keyof Kinds]: ValueOf<Kind> }[keyof Kinds];

/** A value in a cell. `line`: it begins a new line. */
export type Part = Value & { tone?: "strong" | "muted"; line?: true };
export type Cell = Part[];

export const text = (words: string, lang?: Locale): ValueOf<"text"> => ({
  kind: "text",
  text: words,
  ...(lang ? { lang } : {}),
});
export const number = (count: number): Value => ({ kind: "number", number: count });
export const ordinal = (place: number): Value => ({ kind: "ordinal", number: place });
export const change = (by: number): Value => ({ kind: "change", by });
/** Nothing when the whole is 0: there is no share of nothing. */
export const share = (part: number, whole: number): Value =>
  whole === 0 ? nothing : { kind: "share", part, whole };
export const days = (count: number): Value => ({ kind: "days", days: count });
export const date = (on: Edtf): Value => ({ kind: "date", on });
export const country = (code: string): Value => ({ kind: "country", code });
export const link = (href: string): Value => ({ kind: "link", href });
export const source = (place: number): Value => ({ kind: "source", number: place });
export const sentence = (values: Value[]): Value => ({ kind: "sentence", values });
export const nothing: Value = { kind: "nothing" };

export const strong = (value: Value): Part => ({ ...value, tone: "strong" });
export const muted = (value: Value): Part => ({ ...value, tone: "muted" });

/** Cells one below the other in one. */
export const lines = (cells: readonly Cell[]): Cell =>
  cells.flatMap((cell, index) =>
    index === 0 ? cell : cell.map((part, at) => (at === 0 ? { ...part, line: true as const } : part)),
  );

/** Values one after another, with commas between. */
export const listed = (values: readonly Value[]): Cell =>
  values.flatMap((value, index) => (index < values.length - 1 ? [value, text(", ")] : [value]));

type Writers<Kind extends keyof Kinds> = {
  words(value: ValueOf<Kind>, locale: Locale): string;
  csv(value: ValueOf<Kind>): CsvValue;
};

const writers: { [Kind in keyof Kinds]: Writers<Kind> } = {
  text: { words: (value) => value.text, csv: (value) => value.text },
  number: { words: (value, locale) => formatNumber(value.number, locale), csv: (value) => value.number },
  ordinal: { words: (value) => String(value.number), csv: (value) => value.number },
  change: {
    words: ({ by }) => (by > 0 ? `+${by}` : by < 0 ? `−${-by}` : "0"),
    csv: ({ by }) => by,
  },
  share: {
    words: ({ part, whole }, locale) => formatShare(part / whole, locale),
    // From 0 to 1, to a tenth of a per cent.
    csv: ({ part, whole }) => Math.round((part / whole) * 1_000) / 1_000,
  },
  days: { words: (value, locale) => formatNumber(value.days, locale), csv: (value) => value.days },
  date: { words: ({ on }, locale) => formatDate(on, locale), csv: ({ on }) => on },
  country: { words: ({ code }, locale) => countryName(code, locale), csv: ({ code }) => code },
  link: { words: ({ href }) => href, csv: ({ href }) => href },
  source: { words: (value) => String(value.number), csv: (value) => value.number },
  sentence: {
    words: ({ values }, locale) => values.map((value) => wordsOf(value, locale)).join(""),
    csv: ({ values }) => values.map((value) => csvValueOf(value) ?? "").join(""),
  },
  nothing: { words: () => "–", csv: () => null },
};

const writersOf = <Kind extends keyof Kinds>(kind: Kind): Writers<Kind> => writers[kind];

/** A value as readers of a language see it. */
export const wordsOf = (value: Value, locale: Locale): string =>
  writersOf(value.kind).words(value as never, locale);

/** A value as it stands in a CSV file: a plain number, a date in EDTF, a code; null where there is none. */
export const csvValueOf = (value: Value): CsvValue => writersOf(value.kind).csv(value as never);

/** A stretch of text as the page and the PDF show it. Plain text always: neither may read markup into it. */
export type Run = {
  text: string;
  /** Set when the text is in another language than the report. */
  lang?: Locale;
  tone?: "strong" | "muted";
  href?: string;
  /** Number of a source in the list at the end. */
  source?: number;
  /** Begins a new line. */
  line?: true;
};

/** The language of a value's words, where it is another than the report's. */
function foreign(value: Value, locale: Locale): Locale | undefined {
  if (value.kind === "text") return value.lang;
  if (value.kind !== "country") return undefined;
  const language = countryNameLanguage(value.code, locale);
  return language === locale ? undefined : language;
}

/** A cell as the page and the PDF of a language show it. */
export const runsOf = (cell: Cell, locale: Locale): Run[] =>
  cell.map((part) => {
    const lang = foreign(part, locale);
    return {
      text: wordsOf(part, locale),
      ...(lang ? { lang } : {}),
      ...(part.tone ? { tone: part.tone } : {}),
      ...(part.kind === "link" ? { href: part.href } : {}),
      ...(part.kind === "source" ? { source: part.number } : {}),
      ...(part.line ? { line: part.line } : {}),
    };
  });
