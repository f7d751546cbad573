import { z } from "zod";
import { type Field, type Fields, isSeenByAll, placeOf, valueAt } from "@/lib/fields/field";
import { type Shape, shapeOf } from "@/lib/fields/shape";
import type { LocalText } from "@/lib/i18n/locales";
import * as columns from "./columns";
import {
  choiceOf,
  country,
  date,
  day,
  key,
  LocalTextAnswer,
  list,
  object,
  text,
  url,
  whole,
  yesNo,
} from "./fields";
import type { Column } from "./table";

/** The answers and columns that the fields of a kind come to: what the API says of a field is said where it is declared. */

/** A part of an answer that several fields stand in: a vote. Of a title the languages are given beside its English. */
export type Groups = Readonly<Record<string, "title" | { name: string; says: string }>>;

type Answered = { name: string; field: Field; place: string[] };

const fieldsWhere = (fields: Fields, wanted: (field: Field) => boolean): Answered[] =>
  Object.entries(fields)
    .filter(([, field]) => isSeenByAll(field) && wanted(field))
    .map(([name, field]) => ({ name, field, place: placeOf(name, field) }));
/** The fields that the API answers, in the order in which they are declared. */
const answeredFields = (fields: Fields) => fieldsWhere(fields, ({ answer }) => answer !== false);

const answerName = ({ name, field }: Answered): string =>
  typeof field.answer === "string" ? field.answer : name;

/** The schema of one value. */
function answerSchema({ input, says }: Field): z.ZodType {
  const shape = shapeOf(input);
  if (!shape) throw new Error(`nothing says how "${says}" is answered`);
  const one = valueSchema(shape, says);
  return "optional" in shape && shape.optional && shape.is !== "rows" ? one.nullable() : one;
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
    case "yesNo":
      return yesNo(says);
    case "link":
      return key(says);
    case "lines":
      return list(text("A participant."), says);
    case "links":
      return list(key("An id."), says);
    case "localText":
      return LocalTextAnswer;
    case "text":
      return text(says);
    case "address":
      return url(says);
    case "country":
      return country();
    case "rows":
      return list(z.strictObject(answerShape(shape.of)), says);
  }
}

/** The schemas of a kind's own part of an answer, by their names in it. */
export function answerShape(fields: Fields, groups: Groups = {}): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  const answered = answeredFields(fields);
  for (const one of answered) {
    const [group = "", inner] = one.place;
    const how = inner === undefined ? undefined : groups[group];
    if (how === undefined) shape[answerName(one)] = answerSchema(one.field);
    else if (how === "title") {
      // Its English stands alone, for readers of one language; all languages stand beside it.
      if (inner !== "en") continue;
      shape[group] = answerSchema(one.field);
      shape[`${group}s`] = LocalTextAnswer;
    } else
      shape[group] ??= object(
        how.name,
        how.says,
        Object.fromEntries(
          answered
            .filter(({ place }) => place[0] === group)
            .map(({ place, field }) => [place[1] ?? "", answerSchema(field)]),
        ),
      );
  }
  return shape;
}

/** What a kind's own part of an answer says. */
export function answerValues<Answer extends object = Record<string, unknown>>(
  fields: Fields,
  groups: Groups = {},
): (view: unknown) => Answer {
  const parts: [string, (entry: unknown) => unknown][] = [];
  const seen = new Set<string>();
  for (const one of answeredFields(fields)) {
    const [group = "", inner] = one.place;
    const how = inner === undefined ? undefined : groups[group];
    if (how === undefined) parts.push([answerName(one), answerValue(one)]);
    else if (!seen.has(group)) {
      seen.add(group);
      if (how === "title") {
        parts.push([group, (entry) => valueAt(entry, [group, "en"]) ?? null]);
        parts.push([`${group}s`, (entry) => valueAt(entry, [group])]);
      } else parts.push([group, (entry) => valueAt(entry, [group])]);
    }
  }
  return (view) => Object.fromEntries(parts.map(([name, value]) => [name, value(view)])) as Answer;
}

function answerValue({ field, place }: Answered): (view: unknown) => unknown {
  const shape = shapeOf(field.input);
  if (shape?.is !== "rows") return (view) => valueAt(view, place) ?? null;
  const row = answerValues(shape.of);
  return (view) => (valueAt(view, place) as object[]).map(row);
}

/** What tables say of nothing, and of what an id points at. */
const inTables = ({ input, says }: Field): string => {
  const words = says.replaceAll("; null ", "; empty ");
  return shapeOf(input)?.is === "link" ? words.replace(/^The /, "The id of the ") : words;
};

const small = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * The columns of fields: those of what is answered, and of what only tables say. A list of lines has a table of its own.
 * @param byHand the columns of fields that say more than their value, or another thing
 */
export function columnsOfFields<Row>(
  fields: Fields,
  byHand: Readonly<Record<string, Column<Row>>> = {},
): Column<Row>[] {
  const ordered = fieldsWhere(fields, ({ answer, column }) => answer !== false || column !== undefined);
  for (const one of ordered.filter(({ field }) => field.columnAfter)) {
    ordered.splice(ordered.indexOf(one), 1);
    ordered.splice(ordered.findIndex(({ name }) => name === one.field.columnAfter) + 1, 0, one);
  }
  return ordered.flatMap((one) => byHand[one.name] ?? columnsOfField<Row>(one));
}

function columnsOfField<Row>({ name, field, place }: Answered): Column<Row>[] {
  const shape = shapeOf(field.input);
  const column = field.column ?? small(name);
  const says = inTables(field);
  const value = (row: Row) => (valueAt(row, place) ?? null) as string | null;
  const filled = (one: Column<Row>): Column<Row>[] =>
    shape && "optional" in shape && !shape.optional ? [columns.required(one)] : [one];
  switch (shape?.is) {
    case "choice":
      return filled(columns.choice<Row>(column, shape.values, says, value));
    case "date":
      return filled(columns.date<Row>(column, says, value));
    case "day":
      return filled(columns.day<Row>(column, says, value));
    case "count":
      return filled(columns.whole<Row>(column, says, (row) => value(row) as number | null));
    case "yesNo":
      return [columns.yesNo<Row>(column, says, (row) => valueAt(row, place) === true)];
    case "localText":
      return columns.local<Row>(column, says, (row) => valueAt(row, place) as LocalText);
    case "address":
      return filled(columns.address<Row>(column, says, value));
    case "country":
      return filled(columns.country<Row>(value, column));
    case "text":
    case "link":
      return filled(columns.text<Row>(column, says, value));
    default:
      return [];
  }
}
