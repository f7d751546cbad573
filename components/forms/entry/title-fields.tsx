"use client";

import { useTranslations } from "next-intl";
import { TitleField } from "@/components/form/fields";

/** The title in the languages of the record. */
export function TitleFields() {
  const t = useTranslations("desk.fields");
  return (["titleEnglish", "titleUkrainian", "titleCrimeanTatar"] as const).map((name) => (
    <TitleField key={name} path={`entry.${name}`} label={t(name)} />
  ));
}
