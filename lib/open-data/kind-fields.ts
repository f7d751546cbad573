import { z } from "zod";
import { type Shape, shapeOf } from "@/lib/fields/shape";
import type { LocalText } from "@/lib/i18n/locales";
import { type Field, type Fields, isSeenByAll, placeOf, valueAt } from "@/lib/log/kinds/field";
import * as columns from "./columns";
import { choiceOf, date, day, key, LocalTextAnswer, named, text, whole } from "./fields";
import type { Column } from "./table";

/** The answers and columns that the fields of a kind come to: what the API says of a field is said where it is declared. */

/** A part of an answer that several fields stand in: a vote. Of a title the languages are given beside its English. */
export type Groups = Readonly<Record<string, "title" | { name: string; says: string }>>;

type Answered = { name: string; field: Field; place: string[] };

/** The fields that the API answers, in the order in which they are declared. */
const answeredFields = (fields: Fields): Answered[] =>
  Object.entries(fields)
    .filter(([, field]) => isSeenByAll(field) && field.answer !== false)
    .map(([name, field]) => ({ name, field, place: placeOf(name, field) }));

const answerName = ({ name, field }: Answered): string =>
  typeof field.answer === "string" ? field.answer : name;

/** The schema of one value. */
function answerSchema({ input, says }: Field): z.ZodType {
  const shape = shapeOf(input);
  if (!shape) throw new Error(`nothing says how "${says}" is answered`);
  const one = valueSchema(shape, says);
  const mayBeEmpty =
    shape.is === "count" || shape.is === "link" || ("optional" in shape && shape.optional === true);
  return mayBeEmpty ? one.nullable() : one;
}

function valueSchema(shape: Shape, says: string): z.ZodType {
  switch (shape.is) {
    case "choice":
      return choiceOf(shape.values, says);
    case "date":
      return date(says);
    case "day":
      return day(says);
    case "count":
      return whole(says);
    case "link":
      return key(says);
    case "lines":
      return z.array(text("A participant.")).describe(says);
    case "localText":
      return LocalTextAnswer;
    case "text":
      return text(says);
  }
}

/** The schemas of a kind's own part of an answer, by their names in it. */
export function answerShape(fields: Fields, groups: Groups): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  const inGroups = new Map<string, Record<string, z.ZodType>>();
  for (const one of answeredFields(fields)) {
    const [group = "", inner] = one.place;
    const how = inner === undefined ? undefined : groups[group];
    if (how === undefined || inner === undefined) shape[answerName(one)] = answerSchema(one.field);
    else if (how === "title") {
      // Its English stands alone, for readers of one language; all languages stand beside it.
      if (inner !== "en") continue;
      shape[group] = answerSchema(one.field);
      shape[`${group}s`] = LocalTextAnswer;
    } else {
      const own = inGroups.get(group) ?? {};
      own[inner] = answerSchema(one.field);
      inGroups.set(group, own);
      shape[group] = z.never();
    }
  }
  for (const [group, own] of inGroups) {
    const how = groups[group];
    if (typeof how === "object") shape[group] = named(how.name, z.strictObject(own).describe(how.says));
  }
  return shape;
}

/** What a kind's own part of an answer says. */
export function answerValues(fields: Fields, groups: Groups): (entry: unknown) => Record<string, unknown> {
  const parts: [string, (entry: unknown) => unknown][] = [];
  const seen = new Set<string>();
  for (const one of answeredFields(fields)) {
    const [group = "", inner] = one.place;
    const how = inner === undefined ? undefined : groups[group];
    if (how === undefined) parts.push([answerName(one), (entry) => valueAt(entry, one.place) ?? null]);
    else if (!seen.has(group)) {
      seen.add(group);
      if (how === "title") {
        parts.push([group, (entry) => valueAt(entry, [group, "en"]) ?? null]);
        parts.push([`${group}s`, (entry) => valueAt(entry, [group])]);
      } else parts.push([group, (entry) => valueAt(entry, [group])]);
    }
  }
  return (entry) => Object.fromEntries(parts.map(([name, value]) => [name, value(entry)]));
}

/** What tables say of nothing, and of what an id points at. */
const inTables = ({ input, says }: Field): string => {
  const words = says.replaceAll("; null ", "; empty ");
  return shapeOf(input)?.is === "link" ? words.replace(/^The /, "The id of the ") : words;
};

const small = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The columns of a kind's own table. A list has a table of its own. */
export function columnsOfKind<Entry>(fields: Fields): Column<Entry>[] {
  const ordered = answeredFields(fields);
  for (const one of ordered.filter(({ field }) => field.columnAfter)) {
    ordered.splice(ordered.indexOf(one), 1);
    ordered.splice(ordered.findIndex(({ name }) => name === one.field.columnAfter) + 1, 0, one);
  }
  return ordered.flatMap((one) => columnsOfField<Entry>(one));
}

function columnsOfField<Entry>({ name, field, place }: Answered): Column<Entry>[] {
  const shape = shapeOf(field.input);
  const column = field.column ?? small(name);
  const says = inTables(field);
  const value = (entry: Entry) => (valueAt(entry, place) ?? null) as string | null;
  switch (shape?.is) {
    case "choice": {
      const one = columns.choice<Entry>(column, shape.values, says, value);
      return [shape.optional ? one : columns.required(one)];
    }
    case "date":
      return [columns.date<Entry>(column, says, value)];
    case "day":
      return [columns.day<Entry>(column, says, value)];
    case "count":
      return [columns.whole<Entry>(column, says, (entry) => value(entry) as number | null)];
    case "localText":
      return columns.local<Entry>(column, says, (entry) => valueAt(entry, place) as LocalText);
    case "text":
    case "link":
      return [columns.text<Entry>(column, says, value)];
    default:
      return [];
  }
}
