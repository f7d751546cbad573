"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatDate } from "@/lib/i18n/dates";
import { useFieldName } from "./field-name";
import type { EntryFields } from "./form-values";
import { sameValue, valueInWords, type Words } from "./value-in-words";

/** What is stored now, as the server tells it after it has refused a save. */
export type StoredEntry = {
  version: number;
  entry: EntryFields;
  changedBy: string | null;
  changedAt: string;
  names: Record<string, string>;
};

/**
 * A save on an old version was refused: what was typed and what is stored now stand side by side, field by field,
 * with a choice for each. Whoever typed decides; nothing is taken away from either.
 */
export function StalePanel({
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
  onResolve(entry: EntryFields): void;
  busy: boolean;
}) {
  const t = useTranslations("desk.stale");
  const common = useTranslations("labels");
  const locale = useLocale();
  const fieldName = useFieldName();
  const heading = useRef<HTMLHeadingElement>(null);
  const fields = (Object.keys(mine) as (keyof EntryFields)[]).filter(
    (field) => field !== "kind" && !sameValue(mine[field], stored.entry[field]),
  );
  const [choice, setChoice] = useState<Record<string, "mine" | "stored">>(() =>
    // What only they changed is taken from them, what I changed is kept, until someone decides otherwise.
    Object.fromEntries(
      fields.map((field) => [field, sameValue(mine[field], base[field]) ? "stored" : "mine"]),
    ),
  );
  useEffect(() => heading.current?.focus(), []);

  const words: Words = {
    label: (group, value) => {
      const key = `${group}.${value}`;
      return common.has(key as never) ? common(key as never) : null;
    },
    names: { ...stored.names, ...names },
    date: (date) => formatDate(date, locale),
    language: (language) => common(`locale.${language}`),
  };
  const say = (field: keyof EntryFields, value: unknown) => {
    const lines = valueInWords(field, value, words);
    if (lines.length === 0) return <span className="text-muted">{t("empty")}</span>;
    return lines.map((line) => (
      <span key={line} className="block break-words whitespace-pre-wrap">
        {line}
      </span>
    ));
  };
  const all = (which: "mine" | "stored") =>
    setChoice(Object.fromEntries(fields.map((field) => [field, which])));
  const resolve = () => {
    const merged = { ...mine } as Record<string, unknown>;
    for (const field of fields) if (choice[field] === "stored") merged[field] = stored.entry[field];
    onResolve(merged as EntryFields);
  };

  return (
    <section
      aria-labelledby="stale-title"
      className="grid gap-4 rounded-lg border-2 border-warn bg-warn-surface p-4"
    >
      <h2 id="stale-title" ref={heading} tabIndex={-1}>
        {t("title")}
      </h2>
      <p>
        {t("text", {
          version: stored.version,
          name: stored.changedBy ?? t("someone"),
          date: `${formatDate(stored.changedAt.slice(0, 10), locale)}, ${stored.changedAt.slice(11, 16)} UTC`,
        })}
      </p>
      {fields.length === 0 ? <p>{t("same")}</p> : null}
      {fields.length > 1 ? (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => all("mine")}>{t("allMine")}</Button>
          <Button onClick={() => all("stored")}>{t("allStored")}</Button>
        </div>
      ) : null}
      {fields.map((field) => {
        const name = fieldName(field, mine.kind);
        const both = !sameValue(mine[field], base[field]) && !sameValue(stored.entry[field], base[field]);
        return (
          <fieldset key={field} className="min-w-0 rounded-md border border-line bg-surface p-3">
            <legend className="px-1 font-semibold">{name}</legend>
            {both ? <p className="mb-2 text-sm text-warn">{t("both")}</p> : null}
            <div className="grid gap-3 sm:grid-cols-2">
              {(["mine", "stored"] as const).map((which) => (
                <label
                  key={which}
                  className="grid min-w-0 cursor-pointer content-start gap-2 rounded-md border border-line-strong p-3 has-checked:border-2 has-checked:border-accent has-focus-visible:outline-3 has-focus-visible:outline-focus"
                >
                  <span className="flex items-center gap-2 font-medium">
                    <input
                      type="radio"
                      name={`stale-${field}`}
                      checked={choice[field] === which}
                      onChange={() => setChoice((before) => ({ ...before, [field]: which }))}
                      className="size-4 accent-accent"
                    />
                    {which === "mine" ? t("yours") : t("stored")}
                  </span>
                  <span className="text-sm">
                    {say(field, which === "mine" ? mine[field] : stored.entry[field])}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
      <Button tone="primary" className="justify-self-start" disabled={busy} onClick={resolve}>
        {t("save")}
      </Button>
    </section>
  );
}
