"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useController, useWatch } from "react-hook-form";
import { LineField } from "@/components/form/fields";
import { LanguageField } from "@/components/form/language-field";
import { fieldId } from "@/components/form/resolver";
import { languageName, languageTag } from "@/lib/i18n/language-names";
import type { LetterBody } from "@/lib/letter-texts/body";

// A library for one page: it comes with that alone.
const LetterEditor = dynamic(() => import("./letter-editor").then((module) => module.LetterEditor), {
  ssr: false,
  loading: () => <div className="min-h-64 rounded-md border border-line bg-sunken" aria-busy="true" />,
});

/** The letter in one language: its language, its subject, its text. */
export function TextField({ path }: { path: string }) {
  const t = useTranslations("letters.text");
  const locale = useLocale();
  const { field, fieldState } = useController({ name: `${path}.body` });
  const typed = String(useWatch({ name: `${path}.language` }) ?? "");
  const tag = (typed && languageTag(typed)) || "en";
  return (
    <div className="grid gap-4">
      <LanguageField path={`${path}.language`} label={t("language")} />
      <LineField path={`${path}.subject`} label={t("subject")} />
      <LetterEditor
        id={fieldId(`${path}.body`)}
        label={t("body", { language: languageName(tag, locale) ?? tag })}
        language={tag}
        body={field.value as LetterBody}
        error={fieldState.error?.message ?? fieldState.error?.root?.message}
        onChange={field.onChange}
      />
    </div>
  );
}
