import type { CsvValue } from "@/lib/base/csv";
import type { Edtf } from "@/lib/calendar/edtf";
import { countryName, countryNameLanguage } from "@/lib/i18n/country-names";
import { formatDate, formatNumber } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { formatShare } from "@/lib/text/translator";

/**
 * What a value is, for those who write it as such: a number is a number in a spreadsheet, a date is one. A share is a
 * number from 0 to 1, a date is of EDTF, a country is its code; `none` says that there is nothing.
 */
export const valueTypes = ["text", "number", "share", "date", "country", "none"] as const;
export type ValueType = (typeof valueTypes)[number];

/**
 * What a report says, as values. Each is written in two ways: in words for readers, who see them on the page and in the
 * PDF, and plainly for files of data, where a spreadsheet or a program counts on with it.
 */
export type Value = {
  type: ValueType;
  /** The words, with their language where they may be in another than the report. */
  words(locale: Locale): { text: string; lang?: Locale | undefined };
  /** A plain number, a date in EDTF, a code; null where there is nothing. */
  csv: CsvValue;
  /** Where it leads. It may be any text: each writer makes a link only of what leads to the web. */
  href?: string;
  /** Number of a source in the list at the end. */
  source?: number;
};

/** A value in a cell. `line`: it begins a new line. */
export type Part = Value & { tone?: "strong" | "muted"; line?: true };
export type Cell = Part[];

const value = (type: ValueType, csv: CsvValue, words: (locale: Locale) => string): Value => ({
  type,
  csv,
  words: (locale) => ({ text: words(locale) }),
});

/** Words. `lang` is set when they are in another language than the report. */
export const text = (words: string, lang?: Locale) => ({
  type: "text" as const,
  text: words,
  lang,
  csv: words,
  words: () => ({ text: words, lang }),
});
/** A whole number of things. */
export const number = (count: number): Value =>
  value("number", count, (locale) => formatNumber(count, locale));
/** The number of an item in a numbered list. */
export const ordinal = (place: number): Value => value("number", place, () => String(place));
/** By how much a number has grown. */
export const change = (by: number): Value =>
  value("number", by, () => (by > 0 ? `+${by}` : by < 0 ? `−${-by}` : "0"));
/** A part of a whole: for programs from 0 to 1, to a tenth of a per cent. There is no share of nothing. */
export const share = (part: number, whole: number): Value =>
  whole === 0
    ? nothing
    : value("share", Math.round((part / whole) * 1_000) / 1_000, (locale) =>
        formatShare(part / whole, locale),
      );
/** A whole number of days. */
export const days = (count: number): Value => number(count);
/** A civil date of reduced precision. */
export const date = (on: Edtf): Value => value("date", on, (locale) => formatDate(on, locale));
/** A country by its ISO 3166-1 alpha-2 code. */
export const country = (code: string): Value => ({
  type: "country",
  csv: code,
  words: (locale) => ({ text: countryName(code, locale), lang: countryNameLanguage(code, locale) }),
});
/** An address, shown as it is. */
export const link = (href: string): Value => ({ ...text(href), href });
/** A source by its number in the list at the end. */
export const source = (place: number): Value => ({ ...ordinal(place), source: place });
/** Values and the words between them, said as one. */
export const sentence = (values: Value[]): Value =>
  value("text", values.map(({ csv }) => csv ?? "").join(""), (locale) =>
    values.map((one) => wordsOf(one, locale)).join(""),
  );
export const nothing: Value = value("none", null, () => "–");

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

/** A value as readers of a language see it. */
export const wordsOf = (value: Value, locale: Locale): string => value.words(locale).text;

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

/** A cell as the page and the PDF of a language show it. */
export const runsOf = (cell: Cell, locale: Locale): Run[] =>
  cell.map(({ words, tone, href, source, line }) => {
    const { text, lang } = words(locale);
    return {
      text,
      ...(lang && lang !== locale ? { lang } : {}),
      ...(tone ? { tone } : {}),
      ...(href === undefined ? {} : { href }),
      ...(source === undefined ? {} : { source }),
      ...(line ? { line } : {}),
    };
  });
