import { z } from "zod";
import { ErrorOutcome } from "@/lib/db/generated/enums";
import { id, optionalLine, optionalText, optionalUrl, requiredText, version } from "@/lib/fields/fields";
import { locales } from "@/lib/i18n/locales";

/** Longest text of one field, in characters. */
export const longestText = 4000;

/** A letter or figure that can be seen: the fillers count as letters. */
const seen = /(?![\u115F\u1160\u3164\uFFA0])[\p{L}\p{N}]/u;

/** A form sends each line end as two characters; they count as one. */
const lines = (value: unknown) => (typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value);

/** What a reader writes. */
export const ErrorReportInput = z.strictObject({
  /** Code of a country or id of a published entry; null for the record as a whole. */
  about: optionalLine(64),
  wrong: z.preprocess(
    lines,
    requiredText(longestText).refine((text) => !text.trim() || seen.test(text), "required"),
  ),
  better: z.preprocess(lines, optionalText(longestText)),
  // Written as the browser will ask for it: a letter of another alphabet that looks the same is then seen.
  sourceUrl: optionalUrl.transform((text) => text && new URL(text).href),
  email: z
    .string()
    .max(254, "too-long")
    .transform((text) => text.normalize("NFKC").trim())
    .refine((text) => text === "" || z.email().safeParse(text).success, "email")
    .nullish()
    .transform((text) => text || null),
  language: z.enum(locales, "not-valid"),
});
export type ErrorReportInput = z.infer<typeof ErrorReportInput>;

/** The same with who sends it, as `senderOf` says; null where nobody counts. */
export const FileErrorReport = ErrorReportInput.extend({ sender: z.string().max(64).nullish() });

/** The texts of the form by their names, as they were typed. */
export const typedFields = ["wrong", "better", "sourceUrl", "email"] as const;
export type Typed = Record<(typeof typedFields)[number], string>;
export const nothingTyped: Typed = { wrong: "", better: "", sourceUrl: "", email: "" };

/** How a report ends, with a remark for the desk. */
export const SettleErrorReport = z.strictObject({
  id,
  version,
  outcome: z.enum(ErrorOutcome, "choose"),
  remark: optionalText(2000),
});
