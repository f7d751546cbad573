"use client";

import { useTranslations } from "next-intl";
import type { EntryDraft } from "@/lib/record/schema";

/** The label of a field, which depends on the kind for bodies, countries and the note. */
export const labelKey = (field: string, kind: EntryDraft["kind"]): string => {
  if (field === "countries") return kind === "dispatch" ? "country" : "countries";
  if (field === "bodyId")
    return kind === "dispatch"
      ? "addressee"
      : kind === "response"
        ? "from"
        : kind === "proceeding"
          ? "acting"
          : "bodyId";
  if (field === "internalNote") return kind === "note" ? "note" : "internalNote";
  return field;
};

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
