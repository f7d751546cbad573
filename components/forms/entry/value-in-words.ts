import type { Field } from "@/lib/fields/field";
import { shapeOf } from "@/lib/fields/shape";
import type { Locale } from "@/lib/i18n/locales";
import { locales } from "@/lib/i18n/locales";
import { kinds } from "@/lib/log/kinds/all";
import { common } from "@/lib/log/kinds/common";
import { withNames } from "@/lib/mentions/text";
import { joined } from "@/lib/text/joined";

/** How a field's value is said: names of choices, of what an id points at, and of nothing. */
export type Words = {
  /** The word for a choice: group and value of the `labels` catalogue; null when it has none. */
  label(group: string, value: string): string | null;
  /** Names of what ids point at: bodies, sources, files, waves, countries. */
  names: Readonly<Record<string, string>>;
  date(date: string): string;
  language(locale: Locale): string;
};

const fields = Object.entries<Field>(Object.assign({}, common, ...Object.values(kinds)));
const ofShape = (...shapes: string[]) =>
  fields.flatMap(([name, { input }]) => (shapes.includes(shapeOf(input)?.is ?? "") ? [name] : []));

/** Beside what is declared: what the ledger keeps of every entry, and the basis of a listing. */
const choices = new Set([...ofShape("choice"), "kind", "visibility", "basis"]);
const dates = new Set([...ofShape("date", "day"), "correctedOn", "publishedAt", "removedAt"]);

/** The value of one field of an entry in words, a line each; no lines when it is empty. */
export function valueInWords(field: string, value: unknown, words: Words): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.map((item) => describeItem(item, words));
  if (typeof value === "object") {
    const text = value as Partial<Record<Locale, string>>;
    return locales.flatMap((locale) => (text[locale] ? [`${words.language(locale)}: ${text[locale]}`] : []));
  }
  const plain = String(value);
  if (choices.has(field)) return [words.label(field, plain) ?? plain];
  if (dates.has(field)) return [words.date(plain.slice(0, 10))];
  if (field.endsWith("Id")) return [words.names[plain] ?? plain];
  if (field === "internalNote") return [withNames(plain, (id) => words.names[id])];
  return [plain];
}

function describeItem(item: unknown, words: Words): string {
  if (typeof item === "string") return words.names[item] ?? item;
  const row = item as Partial<Record<"country" | "attendance" | "stance" | "promise", string | null>>;
  if (row.country)
    return joined(
      [
        words.names[row.country] ?? row.country,
        ...(["attendance", "stance"] as const).map(
          (group) => row[group] && (words.label(group, row[group]) ?? row[group]),
        ),
        row.promise,
      ],
      ", ",
    );
  const source = item as { id?: string; title?: string; url?: string };
  if (source.id) return words.names[source.id] ?? source.id;
  return [source.title, source.url].filter(Boolean).join(", ");
}
