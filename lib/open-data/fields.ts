import { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";

/** The kinds of value that answers are made of. Every field of an answer is described; the reference is made of that. */

/** Schemas with a name of their own in the OpenAPI document. */
export const components = z.registry<{ id: string }>();

/** Gives a schema its name in the OpenAPI document. */
export function named<Schema extends z.ZodType>(id: string, schema: Schema): Schema {
  components.add(schema, { id });
  return schema;
}

/** An object with a name of its own in the OpenAPI document. */
export const object = <Parts extends z.ZodRawShape>(id: string, description: string, parts: Parts) =>
  named(id, z.strictObject(parts).describe(description));

export const list = <Item extends z.ZodType>(item: Item, description: string) =>
  z.array(item).describe(description);

export const day = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta({ description, format: "date" });

/** A civil date as precise as it is known: EDTF level 0. */
export const edtfPattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;
export const date = (description: string) =>
  z
    .string()
    .regex(edtfPattern)
    .describe(`${description} As precise as it is known: YYYY, YYYY-MM or YYYY-MM-DD.`);

export const countryPattern = /^[A-Z]{2}$/;
export const country = (description = "The country, ISO 3166-1 alpha-2.") =>
  z.string().regex(countryPattern).describe(description);

export const key = (description: string) => z.string().min(1).describe(description);
export const text = (description: string) => z.string().describe(description);
export const url = (description: string) => z.string().meta({ description, format: "uri" });
export const whole = (description: string) => z.int().min(0).describe(description);
export const yesNo = (description: string) => z.boolean().describe(description);

/** One of the values of a generated or hand-written enumeration. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  description: string,
) => z.enum(values).describe(description);

/** The same for a generated enumeration, which is an object. */
export const choiceOf = <Values extends Record<string, string>>(values: Values, description: string) =>
  z.enum(values).describe(description);

export const inLanguage: Record<Locale, string> = {
  en: "In English.",
  uk: "In Ukrainian.",
  crh: "In Crimean Tatar, Latin script; awaits review by native speakers.",
};
export const LocalTextAnswer = object("LocalText", "Text for readers, in the languages it exists in.", {
  en: z.string().optional().describe(inLanguage.en),
  uk: z.string().optional().describe(inLanguage.uk),
  crh: z.string().optional().describe(inLanguage.crh),
});
