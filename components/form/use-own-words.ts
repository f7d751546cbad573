"use client";

import { useLocale, useTranslations } from "next-intl";
import { isEdtf } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import { locales } from "@/lib/i18n/locales";

/** How a value reads that says itself what it is: a date, texts in languages, a list of titles; no lines when it is empty. */
export function useOwnWords(): (value: unknown) => string[] {
  const languages = useTranslations("labels.locale");
  const locale = useLocale();
  return (value) => {
    if (Array.isArray(value))
      return value.map((item) => item?.title ?? item?.url ?? String(item?.id ?? item));
    if (value && typeof value === "object")
      return locales.flatMap((language) => {
        const text = (value as Record<string, unknown>)[language];
        return text ? [`${languages(language)}: ${text}`] : [];
      });
    if (value === undefined || value === null || value === "") return [];
    return [isEdtf(String(value)) ? formatDate(String(value), locale) : String(value)];
  };
}
