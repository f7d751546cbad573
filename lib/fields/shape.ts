import type { z } from "zod";
import type { Fields } from "./field";

/**
 * What kind of value a field takes, beside its schema: forms, drafts, the API and tables are made by it. A schema made in
 * `fields.ts` carries its shape; one of another make has none, and what is made of it is written by hand.
 */
export type Shape =
  | { is: "choice"; values: Readonly<Record<string, string>>; optional: boolean }
  /** A civil date as precise as it is known. */
  | { is: "date"; optional: boolean }
  | { is: "day"; optional: boolean }
  /** A whole number, not negative. */
  | { is: "count"; optional: boolean }
  | { is: "yesNo"; optional: false }
  | { is: "text"; optional: boolean }
  | { is: "address"; optional: boolean }
  | { is: "country"; optional: boolean }
  /** A text in up to three languages. */
  | { is: "localText" }
  /** Texts of one line, in order. */
  | { is: "lines" }
  /** The id of something else, or nothing. */
  | { is: "link"; optional: boolean }
  /** Ids of several others, in a table of their own. */
  | { is: "links" }
  /** A short list of rows in one column, each with fields of its own. */
  | { is: "rows"; of: Fields; optional: boolean };

const shapes = new WeakMap<z.ZodType, Shape>();

/** Gives a schema its shape. */
export function shaped<Schema extends z.ZodType>(shape: Shape, schema: Schema): Schema {
  shapes.set(schema, shape);
  return schema;
}

/** The shape of a schema; null where it has none. */
export const shapeOf = (schema: z.ZodType): Shape | null => shapes.get(schema) ?? null;
