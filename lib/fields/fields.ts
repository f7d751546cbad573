import { z } from "zod";
import { hasLineBreak, hiddenCharacter, type TextShape } from "@/lib/base/plain-text";
import { isDay, isEdtf } from "@/lib/calendar/edtf";
import { isFuture } from "@/lib/calendar/today";
import { Visibility } from "@/lib/db/generated/enums";
import { countryCodes, usualMistakes } from "@/lib/i18n/country-codes";
import { type Fields, inputsOf, type OwnOf } from "./field";
import { readDate } from "./read-date";
import { shaped } from "./shape";

/**
 * The fields that forms, imports and the API share. Messages are keys of the `refusals` catalogue, so that each
 * error can be said in the visitor's language. All text is NFC.
 */

/** What no database can keep as text: the null character, and halves of characters. */
const storable = (text: string) => !/[\0\p{Surrogate}]/u.test(text);

/** Refuses what {@link hiddenCharacter} names, and says which it was: it cannot be seen. */
const plain = (shape: TextShape) => (text: string, context: z.RefinementCtx) => {
  if (text.includes("\uFFFD")) {
    context.addIssue({ code: "custom", message: "letters-lost" });
    return;
  }
  if (shape === "line" && hasLineBreak(text)) {
    context.addIssue({ code: "custom", message: "one-line" });
    return;
  }
  const character = hiddenCharacter(text, shape);
  if (character) context.addIssue({ code: "custom", message: "not-plain", params: { character } });
};
const tidy = (text: string) => text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
const given = (shape: TextShape, maximum: number) => {
  const text = z.string("required").max(maximum, "too-long").refine(storable, "not-valid");
  // Spaces and line breaks around it are taken off anyway.
  return text.transform(tidy).superRefine(plain(shape));
};
const optional = (shape: TextShape, maximum: number) =>
  given(shape, maximum)
    .nullish()
    .transform((text) => text || null);
const required = (shape: TextShape, maximum: number) =>
  given(shape, maximum).refine((text) => text !== "", "required");

/** Says what is wrong with several fields together, at one of them: its place is written `rows.0.field`. */
export const wrongIn = (context: z.RefinementCtx) => (place: string, message: string) =>
  context.addIssue({ code: "custom", path: place.split("."), message });

/** One of the values of a list. */
export const choice = <T extends Record<string, string>>(values: T) =>
  shaped({ is: "choice", values, optional: false }, z.enum(values, "choose"));
/** The same, or nothing: empty becomes null. */
export const optionalChoice = <T extends Record<string, string>>(values: T) =>
  shaped(
    { is: "choice", values, optional: true },
    z
      .enum({ ...values, none: "" } as T & { none: "" }, "choose")
      .nullish()
      .transform((value) => (value || null) as T[keyof T] | null),
  );

/** In up to three languages; empty languages are left out. */
const local = (shape: TextShape, maximum: number) =>
  z
    .strictObject({
      en: optional(shape, maximum),
      uk: optional(shape, maximum),
      crh: optional(shape, maximum),
    })
    .partial()
    .nullish()
    .transform(
      (text) =>
        Object.fromEntries(Object.entries(text ?? {}).filter(([, value]) => value)) as {
          en?: string;
          uk?: string;
          crh?: string;
        },
    );

const inSomeLanguage = (text: ReturnType<typeof local>) =>
  text.refine((given) => Object.keys(given).length > 0, "required-in-one-language");

/** A name, a title, a label: one line without characters that cannot be seen. Trimmed; empty becomes null. */
export const optionalLine = (maximum: number) =>
  shaped({ is: "text", optional: true }, optional("line", maximum));
export const requiredLine = (maximum: number) =>
  shaped({ is: "text", optional: false }, required("line", maximum));
export const requiredLocalLine = (maximum: number) =>
  shaped({ is: "localText" }, inSomeLanguage(local("line", maximum)));

/** Running text, of several lines where it must be. Trimmed; empty becomes null. */
export const optionalText = (maximum: number) =>
  shaped({ is: "text", optional: true }, optional("lines", maximum));
export const requiredText = (maximum: number) =>
  shaped({ is: "text", optional: false }, required("lines", maximum));
export const localText = (maximum: number) => shaped({ is: "localText" }, local("lines", maximum));
export const requiredLocalText = (maximum: number) =>
  shaped({ is: "localText" }, inSomeLanguage(local("lines", maximum)));

// Dates are of two kinds, and the names of their fields say which: a `past…` one is of something that has happened, an
// `any…` one may lie in the future. An EDTF date is `2019`, `2019-06` or `2019-06-06`, and exists.

// They may be typed as people write them, see `readDate`; what is kept is EDTF.

type Typed = { text: string; date: string | null; ambiguous: boolean };
const typedDate = (text: string): Typed => {
  const read = readDate(text);
  return { text: text.trim(), date: read.date, ambiguous: read.date === null && read.reason === "ambiguous" };
};
/** @param otherwise what is wrong with a text that is not such a date */
const readAs =
  (fits: (date: string) => boolean, otherwise: string) =>
  ({ text, date, ambiguous }: Typed, context: z.RefinementCtx): string | null => {
    if (text === "" || (date !== null && fits(date))) return date;
    context.addIssue({ code: "custom", message: ambiguous ? "date-ambiguous" : otherwise });
    return z.NEVER;
  };

const optionalDate = (fits: (date: string) => boolean, otherwise: string) =>
  z
    .string()
    .transform(typedDate)
    .transform(readAs(fits, otherwise))
    .nullish()
    .transform((date) => date ?? null);

export const optionalAnyEdtf = shaped({ is: "date", optional: true }, optionalDate(isEdtf, "date"));
export const optionalAnyDay = shaped({ is: "day", optional: true }, optionalDate(isDay, "full-date"));

export const anyEdtf = shaped(
  { is: "date", optional: false },
  z
    .string("required")
    .refine((text) => text.trim() !== "", { error: "required", abort: true })
    .transform(typedDate)
    .transform(readAs(isEdtf, "date"))
    .transform((date) => date ?? ""),
);

export const pastEdtf = shaped(
  { is: "date", optional: false },
  anyEdtf.refine((date) => !isFuture(date), "date-in-future"),
);

export const optionalPastEdtf = shaped(
  { is: "date", optional: true },
  optionalAnyEdtf.refine((date) => date === null || !isFuture(date), "date-in-future"),
);

/** A web address that a reader can safely follow: http or https, nothing else. */
export const webAddress = (text: string): boolean => {
  if (/[\s\0\p{Surrogate}\p{Cf}]/u.test(text)) return false;
  try {
    const url = new URL(text);
    return (
      (url.protocol === "https:" || url.protocol === "http:") &&
      url.hostname.includes(".") &&
      !url.username &&
      !url.password
    );
  } catch {
    return false;
  }
};
export const optionalUrl = shaped(
  { is: "address", optional: true },
  z
    .string()
    .trim()
    .max(2000, "too-long")
    .refine((text) => text === "" || webAddress(text), "web-address")
    .nullish()
    .transform((text) => text || null),
);

/** A choice from a list whose empty option means "not known". */
export const optionalId = shaped(
  { is: "link", optional: true },
  z
    .string()
    .max(64, "too-long")
    .refine(storable, "not-valid")
    .superRefine(plain("line"))
    .nullish()
    .transform((text) => text || null),
);

export const id = z
  .string("required")
  .min(1, "required")
  .max(64, "too-long")
  .refine(storable, "not-valid")
  .superRefine(plain("line"));
export const version = z.coerce.number("required").int("not-valid").positive("not-valid");

export const SetVisibility = z.strictObject({ id, version, visibility: z.enum(Visibility, "choose") });
export type SetVisibility = z.infer<typeof SetVisibility>;

export const SetArchived = z.strictObject({ id, version, archived: z.boolean("not-valid") });
export type SetArchived = z.infer<typeof SetArchived>;

/** Texts of one line, in order; none is an empty list. */
export const lines = (maximum: number, most: number) =>
  shaped({ is: "lines" }, z.array(requiredLine(maximum)).max(most, "too-many").default([]));

export const yesNo = shaped({ is: "yesNo", optional: false }, z.boolean());

/** Yes or no; what is not said is no. */
export const flag = shaped(
  { is: "yesNo", optional: false },
  z
    .boolean("not-valid")
    .nullish()
    .transform((value) => value ?? false),
);

/** Not negative, whole; empty means "not known". */
export const optionalCount = shaped(
  { is: "count", optional: true },
  z
    .union([z.number(), z.string().trim()])
    .nullish()
    .transform((value) => (value === "" || value === null || value === undefined ? null : Number(value)))
    .refine((value) => !(value !== null && value < 0), { error: "not-negative", abort: true })
    .refine((value) => value === null || (Number.isInteger(value) && value <= 100_000), "whole-number"),
);

/** An assigned code of ISO 3166-1: whatever else has two letters is no country, and would stand on the map as one. */
export const countryCode = shaped(
  { is: "country", optional: false },
  z
    .string("required")
    .regex(/^[A-Z]{2}$/, { error: "country", abort: true })
    .superRefine((code, context) => {
      if (countryCodes.has(code)) return;
      const instead = usualMistakes[code];
      context.addIssue({
        code: "custom",
        message: instead ? "country-code-instead" : "country-code-unassigned",
        params: { code, ...(instead ? { instead } : {}) },
      });
    }),
);
export const optionalCountry = shaped(
  { is: "country", optional: true },
  z
    .union([countryCode, z.literal("")])
    .nullish()
    .transform((code) => code || null),
);

/** A whole number from one to a most, as a form or a file has it. */
export const countUpTo = (most: number, error: string) =>
  shaped(
    { is: "count", optional: false },
    z
      .union([z.number(), z.string().trim()], "required")
      .refine((value) => value !== "", { error: "required", abort: true })
      .transform(Number)
      .refine((value) => Number.isInteger(value) && value >= 1 && value <= most, error),
  );

/**
 * A list of rows that is seldom there; none is kept as nothing.
 * @param wrong what is wrong within a row, by field, as keys of the `refusals` catalogue
 * @param most so many rows at most
 */
export const rowsOf = <Of extends Fields>(
  of: Of,
  wrong: (row: OwnOf<Of>) => Readonly<Record<string, string | null>> = () => ({}),
  most = 40,
) =>
  shaped(
    { is: "rows", of, optional: true },
    z
      .array(
        z.strictObject(inputsOf(of)).superRefine((row, context) => {
          for (const [name, message] of Object.entries(wrong(row as OwnOf<Of>)))
            if (message) context.addIssue({ code: "custom", path: [name], message });
        }),
      )
      .max(most, "too-many")
      .nullish()
      .transform((rows) => (rows && rows.length > 0 ? rows : null)),
  );
