"use client";

import { useTranslations } from "next-intl";
import { fieldId } from "@/components/form/resolver";
import { TextTabs } from "@/components/form/text-tabs";

/** The title in the languages of the record. */
export function TitleFields() {
  const t = useTranslations("desk.fields");
  const text = (name: "titleEnglish" | "titleUkrainian" | "titleCrimeanTatar") => ({
    path: `entry.${name}`,
    name: t(name),
  });
  return (
    <TextTabs
      id={fieldId("entry.titles")}
      legend={t("title")}
      texts={{ en: text("titleEnglish"), uk: text("titleUkrainian"), crh: text("titleCrimeanTatar") }}
      rows={2}
      oneLine
    />
  );
}
