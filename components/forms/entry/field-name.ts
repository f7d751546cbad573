"use client";

import { useTranslations } from "next-intl";
import type { EntryDraft } from "@/lib/log/schema";
import { labelKey } from "./label-key";

/** Says the name of a field, given its path inside an entry: `sources.0.url` is the link of the first source. */
export function useFieldName() {
  const t = useTranslations("desk.fields");
  const locale = useTranslations("labels.locale");
  return (path: string, kind: EntryDraft["kind"]): string => {
    const [first = "", second, third] = path.split(".");
    const key = labelKey(first, kind);
    const name = t.has(key as never) ? t(key as never) : t("other", { name: first });
    if (first === "sources" && third && t.has(third as never))
      return `${name} ${Number(second) + 1}, ${t(third as never)}`;
    if (second === "en" || second === "uk" || second === "crh") return `${name}, ${locale(second)}`;
    return name;
  };
}
