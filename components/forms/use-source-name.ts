"use client";

import { useTranslations } from "next-intl";

/** The name of a field of a source in a list, given its path: `document.sources.0.url`; null for any other path. */
export function useSourceName() {
  const t = useTranslations("desk.fields");
  return (path: string): string | null => {
    const [, list = "", index, field = ""] = path.split(".");
    if (!/sources$/i.test(list) || index === undefined) return null;
    return `${t("sources")} ${Number(index) + 1}, ${t.has(field as never) ? t(field as never) : field}`;
  };
}
