import type { z } from "zod";
import { Refusal } from "@/lib/base/refusal";
import type { Day } from "@/lib/calendar/edtf";
import type { Field } from "@/lib/fields/field";
import { readDate } from "@/lib/fields/read-date";
import { formatDate } from "@/lib/i18n/dates";
import { type Locale, locales } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages";
import type { DeskRecord } from "@/lib/log/views";
import { folded } from "@/lib/text/fold";
import type { Places } from "./places";

/** What cells are read against. */
export type World = {
  record: DeskRecord;
  places: Places;
  today: Day;
  locale: Locale;
  /** Everyone with an account, as notes name them. */
  people: readonly { id: string; name: string; email: string }[];
};

/** A column that a sheet may have. Several columns of one sheet may fill one that is `many`: two of e-mail addresses. */
export type SheetColumn = {
  key: string;
  /** Its name in the interface: a path in the catalogue. */
  label: string;
  /** In which language it is, where each has a column of its own. */
  language?: Locale | undefined;
  /** Other names that people give it, parted by commas. */
  also: string;
  many?: boolean;
};

/** The values of a row by the keys of their columns; empty cells are empty texts. */
export type Values = Readonly<Record<string, readonly string[]>>;
export type Content = Record<string, unknown>;

/**
 * A part of what a row says, which may have changed by itself: one field, or the e-mail addresses among all addresses.
 * What is read is compared with what is stored, so it is brought into the form in which it is kept.
 */
export type Facet = {
  key: string;
  columns: readonly SheetColumn[];
  /** Fields of an act's input whose refusals are shown at it. */
  fields: readonly string[];
  /** @returns null where the cells are empty @throws Refusal where they cannot be read; its field is a column's key */
  read(values: Values, world: World): unknown;
  get(content: Content): unknown;
  set(content: Content, value: unknown): void;
  /** What a value that says something of a part alone comes to beside what is stored of the rest. */
  beside?(value: unknown, content: Content): unknown;
  /** Its value is a date, as precise as it is known. */
  isDate?: true;
  /** The value in words. */
  show(value: unknown, world: World): string;
};

export const first = (values: Values, key: string): string => values[key]?.find((text) => text !== "") ?? "";

const at = (locale: Locale, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], messages[locale]);

/** A name from the catalogue: `desk.contact.name`. */
export function wordAt(locale: Locale, path: string): string {
  const found = at(locale, path);
  if (typeof found !== "string") throw new Error(`no message ${path}`);
  return found;
}

/** A column as the interface names it, in the reader's language. */
export const columnName = ({ label, language }: Pick<SheetColumn, "label" | "language">, locale: Locale) =>
  language
    ? `${wordAt(locale, label)} (${wordAt(locale, `labels.locale.${language}`)})`
    : wordAt(locale, label);

/** What is typed, in the form in which a field keeps it; as it came where the field would refuse it. */
export function canonical(input: z.ZodType, typed: unknown): unknown {
  const parsed = input.safeParse(typed);
  return parsed.success ? (parsed.data ?? null) : typed;
}

type Named = { key: string; label: string; also?: string; field?: string };

/** A field that is one text, a date or a number. */
export function plainFacet(
  { input }: Pick<Field, "input">,
  { key, label, also = "", field = key }: Named,
): Facet {
  return {
    key,
    columns: [{ key, label, also }],
    fields: [field],
    read: (values) => {
      const typed = first(values, key);
      return typed === "" ? null : canonical(input, typed);
    },
    get: (content) => content[field] ?? null,
    set: (content, value) => {
      content[field] = value;
    },
    show: (value) => (value === null || value === undefined ? "" : String(value)),
  };
}

/** A date as precise as it is known. Between slashes a day and a month may be confused: the field refuses that in words. */
export const dateFacet = (field: Pick<Field, "input">, named: Named): Facet => ({
  ...plainFacet(field, named),
  isDate: true,
  read: (values) => {
    const typed = first(values, named.key);
    // Some programs write the time of day beside it.
    const day = typed.replace(/[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, "");
    return typed === "" ? null : (readDate(day).date ?? typed);
  },
  show: (value, { locale }) => {
    const read = typeof value === "string" ? readDate(value).date : null;
    return read ? formatDate(read, locale) : String(value ?? "");
  },
});

/** A text in up to three languages: a column for each. One without a language is of the language of the interface. */
export function localFacets(field: string, label: string, also: Record<Locale | "any", string>): Facet[] {
  const textOf = (content: Content) => ({ ...((content[field] ?? {}) as Partial<Record<Locale, string>>) });
  const of = (language: Locale, key: string, names: string): Facet => ({
    key,
    columns: [{ key, label, language, also: names }],
    fields: [field],
    read: (values) => first(values, key).normalize("NFC") || null,
    get: (content) => textOf(content)[language] ?? null,
    set: (content, value) => {
      const text = textOf(content);
      if (value) text[language] = String(value);
      else delete text[language];
      content[field] = text;
    },
    show: (value) => String(value ?? ""),
  });
  const each = locales.map((language) => of(language, `${field}.${language}`, also[language]));
  const any = of("en", field, also.any);
  const target = (text: unknown): Locale => (/\p{Script=Cyrillic}/u.test(String(text)) ? "uk" : "en");
  return [
    ...each,
    {
      ...any,
      columns: [{ key: field, label, also: also.any }],
      // In which language it is, its letters tell.
      get: (content) => {
        const { en, uk, crh } = textOf(content);
        return en ?? uk ?? crh ?? null;
      },
      set: (content, value) => {
        const text = textOf(content);
        if (value) text[target(value)] = String(value);
        content[field] = text;
      },
    },
  ];
}

/**
 * The words for the values of a list, in every language of the interface, and what people write for them.
 * @param group of the labels, or a path in the catalogue
 */
export function choiceFacet(
  { input }: Pick<Field, "input">,
  group: string,
  { key, label, also = "", field = key }: Named,
  usual: Readonly<Record<string, string>> = {},
): Facet {
  const meanings = new Map<string, string>();
  const path = group.includes(".") ? group : `labels.${group}`;
  const put = (word: string, value: string) => void meanings.set(folded(word), value);
  for (const locale of locales) {
    const words = at(locale, path) as Record<string, string>;
    for (const [value, word] of Object.entries(words)) put(word, value);
    for (const value of Object.keys(words)) put(value.replaceAll("_", " "), value);
  }
  for (const [value, words] of Object.entries(usual))
    for (const word of words.split(",")) put(word.trim(), value);
  return {
    ...plainFacet({ input }, { key, label, also, field }),
    read: (values) => {
      const typed = first(values, key);
      if (typed === "") return null;
      const found = meanings.get(folded(typed.replaceAll("_", " ")));
      if (!found) throw new Refusal("sheet-choice", key, { value: typed.slice(0, 80) });
      return found;
    },
    show: (value, { locale }) => (value ? wordAt(locale, `${path}.${String(value)}`) : ""),
  };
}
