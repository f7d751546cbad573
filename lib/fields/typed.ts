import type { z } from "zod";
import { type InLanguages, inLanguages, type LocalText } from "@/lib/i18n/locales";
import { type Field, type Fields, placeOf, valueAt } from "./field";
import { type Shape, shapeOf } from "./shape";

/** Fields as a form holds them: every one there, and nothing as an empty text. */

type Typed<Value> = Value extends boolean
  ? boolean
  : Value extends readonly string[]
    ? string[]
    : Value extends readonly (infer Row)[]
      ? { [Name in keyof Row]: Typed<Row[Name]> }[]
      : Value extends string | number | null
        ? string
        : InLanguages;
export type TypedFields<Declared extends Fields> = {
  -readonly [Name in keyof Declared]: [z.output<Declared[Name]["input"]>] extends [readonly unknown[] | null]
    ? Typed<Exclude<z.output<Declared[Name]["input"]>, null>>
    : Typed<z.output<Declared[Name]["input"]>>;
};

/** What a form holds of a value. */
function typedValue(shape: Shape | null, value: unknown): unknown {
  if (shape?.is === "localText") return inLanguages(value as LocalText | null | undefined);
  if (shape?.is === "lines" || shape?.is === "links")
    return [...((value as string[] | null | undefined) ?? [])];
  if (shape?.is === "rows")
    return ((value as object[] | null | undefined) ?? []).map((row) => typedFields(shape.of, row));
  if (shape?.is === "yesNo") return value === true;
  return value === null || value === undefined ? "" : String(value);
}

/**
 * The fields of something as a form begins with them.
 * @param view what is there already; without it every field is as in a new one
 */
export const typedFields = <Declared extends Fields>(
  fields: Declared,
  view?: object,
): TypedFields<Declared> =>
  Object.fromEntries(
    Object.entries<Field>(fields).map(([name, field]) => [
      name,
      typedValue(shapeOf(field.input), view ? valueAt(view, placeOf(name, field)) : field.initial),
    ]),
  ) as TypedFields<Declared>;
