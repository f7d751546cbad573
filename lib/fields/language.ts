import { z } from "zod";
import { languageTag, tagOfName } from "@/lib/i18n/language-names";
import { shaped } from "./shape";

/** Codes of countries that people write for their languages. */
const countriesForLanguages: Readonly<Record<string, string>> = {
  ...{ ua: "uk", cz: "cs", gr: "el", jp: "ja", cn: "zh", dk: "da", kr: "ko", ge: "ka" },
};

const tag = z
  .string("required")
  .max(60, "too-long")
  .transform((text, context) => {
    const typed = text.trim();
    const known = typed === "" ? "" : languageTag(typed);
    if (known !== null) return known;
    const instead = countriesForLanguages[typed.toLowerCase()] ?? tagOfName(typed);
    context.addIssue({
      code: "custom",
      message: instead ? "language-instead" : "language",
      params: { typed, ...(instead ? { instead } : {}) },
    });
    return z.NEVER;
  });

/** A language by its tag (BCP 47): `uk`, `pt-BR`. A name typed instead is refused with the tag to write. */
export const language = shaped(
  { is: "text", optional: false },
  tag.refine((text) => text !== "", "required"),
);
export const optionalLanguage = shaped(
  { is: "text", optional: true },
  tag.nullish().transform((text) => text || null),
);

/** Refuses a list with two texts in one language, at the second of them. */
export function requireOnePerLanguage(
  rows: readonly { language: string }[] | null,
  context: z.RefinementCtx,
  at: readonly string[] = [],
): void {
  const seen = new Set<string>();
  for (const [index, { language }] of (rows ?? []).entries()) {
    if (seen.has(language))
      context.addIssue({ code: "custom", path: [...at, index, "language"], message: "listed-twice" });
    seen.add(language);
  }
}
