import { isLocale, type LocalText } from "@/lib/i18n/locales";
import { type Field, type Fields, isSeenByAll, type Public, placeOf, type ViewOf } from "./field";
import { shapeOf } from "./shape";

/** What is read of declared fields: which columns, and how they become what a reader sees. */

type Row = Readonly<Record<string, unknown>>;

/** A text in several languages as the database keeps it. */
export const localTextIn = (value: unknown): LocalText =>
  value && typeof value === "object" ? (value as LocalText) : {};

/** The columns of what the public may know, as Prisma selects them. Nothing kept is even read. */
export const publicColumns = <Declared extends Fields>(fields: Declared) =>
  selected(fields, isSeenByAll) as { id: true } & { [Name in keyof Public<Declared>]: true };

/** The columns of all fields. */
export const allColumns = <Declared extends Fields>(fields: Declared) =>
  selected(fields, () => true) as { id: true } & { [Name in keyof Declared]: true };

const selected = (fields: Fields, wanted: (field: Field) => boolean) => {
  const names = Object.keys(fields).filter((name) => wanted(fields[name] as Field));
  return Object.fromEntries(["id", ...names].map((name) => [name, true]));
};

/**
 * How fields are read from a row for the public: each in its place, texts and lists never null.
 * @param byHand fields that are read elsewhere, since they carry more than their column
 * @throws Error when a row lacks what its table never leaves empty
 */
export function viewReader<Declared extends Fields>(
  fields: Declared,
  byHand: readonly string[] = [],
): (row: Row) => ViewOf<Declared> {
  const readings = Object.entries<Field>(fields)
    .filter(([name, field]) => isSeenByAll(field) && !byHand.includes(name))
    .map(([name, field]) => ({ name, place: placeOf(name, field), read: reading(name, field) }));
  return (row) => {
    const view: Record<string, unknown> = {};
    for (const { name, place, read } of readings) {
      const value = read(row, row[name]);
      const [first = "", second] = place;
      if (second === undefined) view[first] = value;
      else {
        const group = (view[first] ?? {}) as Record<string, unknown>;
        view[first] = group;
        // Of a text in several languages only those are there in which it has been given.
        if (value !== null || !isLocale(second)) group[second] = value;
      }
    }
    return view as ViewOf<Declared>;
  };
}

function reading(name: string, { input }: Field): (row: Row, value: unknown) => unknown {
  const shape = shapeOf(input);
  if (shape?.is === "localText") return (_, value) => localTextIn(value);
  if (shape?.is === "lines" || shape?.is === "links" || shape?.is === "rows")
    return (_, value) => (Array.isArray(value) ? value : []);
  if (shape && "optional" in shape && !shape.optional)
    return (row, value) => {
      if (value === null || value === undefined) throw new Error(`${row.id} has no ${name}`);
      return value;
    };
  return (_, value) => value ?? null;
}
