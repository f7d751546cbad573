"use client";

import { useLocale, useTranslations } from "next-intl";
import { StalePanel } from "@/components/form/stale-panel";
import { formatDate } from "@/lib/i18n/dates";
import { useFieldName } from "./field-name";
import type { EntryFields } from "./form-values";
import { valueInWords, type Words } from "./value-in-words";

/** What is stored now, as the server tells it after it has refused a save. */
export type StoredEntry = {
  version: number;
  entry: EntryFields;
  changedBy: string | null;
  changedAt: string;
  names: Record<string, string>;
};

/** An entry as it was typed and as someone saved it meanwhile, side by side. */
export function StaleEntry({
  base,
  mine,
  stored,
  names,
  onResolve,
  busy,
}: {
  /** What the form started from. */
  base: EntryFields;
  mine: EntryFields;
  stored: StoredEntry;
  names: Record<string, string>;
  onResolve(taken: Partial<EntryFields>): void;
  busy: boolean;
}) {
  const t = useTranslations("desk.stale");
  const labels = useTranslations("labels");
  const locale = useLocale();
  const fieldName = useFieldName();
  const words: Words = {
    label: (group, value) => {
      const key = `${group}.${value}`;
      return labels.has(key as never) ? labels(key as never) : null;
    },
    names: { ...stored.names, ...names },
    date: (date) => formatDate(date, locale),
    language: (language) => labels(`locale.${language}`),
  };
  return (
    <StalePanel
      title={t("title")}
      text={t("text", {
        version: stored.version,
        name: stored.changedBy ?? t("someone"),
        date: `${formatDate(stored.changedAt.slice(0, 10), locale)}, ${stored.changedAt.slice(11, 16)} UTC`,
      })}
      base={base}
      mine={mine}
      stored={stored.entry}
      nameOf={(field) => fieldName(field, mine.kind)}
      inWords={(field, value) => valueInWords(field, value, words)}
      onResolve={onResolve}
      busy={busy}
    />
  );
}
