import { z } from "zod";
import { LetterKind } from "@/lib/db/generated/enums";
import { type Fields, kept, type OwnOf } from "@/lib/fields/field";
import { choice, requiredLine } from "@/lib/fields/fields";
import { language, requireOnePerLanguage } from "@/lib/fields/language";
import { LetterBody } from "./body";

const TextInLanguage = z.strictObject({
  language,
  subject: requiredLine(300),
  body: LetterBody,
});
export type TextInLanguage = z.infer<typeof TextInLanguage>;

/** Most languages that a letter is written in. */
const mostLanguages = 40;

/** A letter of the campaign, as it is written to many: a text for each language, with fields to fill in. */
export const letterText = {
  name: kept(requiredLine(200)),
  letterKind: kept(choice(LetterKind), { initial: "package" }),
  texts: kept(
    z
      .array(TextInLanguage)
      .min(1, "letter-needs-text")
      .max(mostLanguages, "too-many")
      .superRefine((texts, context) => requireOnePerLanguage(texts, context)),
  ),
} satisfies Fields;
export type LetterTextInput = OwnOf<typeof letterText>;
