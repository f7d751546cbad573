"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { DateField, LineField } from "@/components/form/fields";
import { FileField } from "@/components/form/file-field";
import { fieldId } from "@/components/form/resolver";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import type { KnownSource } from "@/lib/record/form-options";
import type { FormValues } from "./form-values";

/** The sources of an entry: known ones found by a part of their title, new ones written on the spot. */
export function SourcesField({ known, today }: { known: KnownSource[]; today: string }) {
  const t = useTranslations("desk");
  const { control, formState, getValues, setValue } = useFormContext<FormValues>();
  const { fields, append, remove } = useFieldArray({ control, name: "entry.sources", keyName: "row" });
  const [found, setFound] = useState<KnownSource[]>([]);
  const [seen, setSeen] = useState(() => new Map(known.map((source) => [source.id, source])));
  const [searches, setSearches] = useState(0);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      const turn = ++asked.current;
      try {
        const answer = await fetch(`/api/desk/sources?q=${encodeURIComponent(text)}`);
        const { sources } = (await answer.json()) as { sources: KnownSource[] };
        // A slow answer to an earlier letter must not replace the answer to a later one.
        if (turn === asked.current) setFound(sources);
      } catch {
        if (turn === asked.current) setFound([]);
      }
    }, 150);
  };

  const own = formState.errors.entry?.sources;
  const message = typeof own?.message === "string" ? own.message : (own?.root?.message as string | undefined);

  return (
    <div className="grid gap-4" id={fieldId("entry.sources")} tabIndex={-1}>
      <p className="text-sm text-muted">{t("hints.sources")}</p>
      {message ? <p className="text-sm font-medium text-danger">{message}</p> : null}
      {fields.length === 0 ? <p>{t("source.none")}</p> : null}
      <ol className="grid gap-3">
        {fields.map((field, index) => {
          const source = field.id ? seen.get(field.id) : undefined;
          const name = source?.title ?? t("source.new", { number: index + 1 });
          return (
            <li key={field.row} className="grid gap-3 rounded-md border border-line p-3">
              <div className="flex items-start justify-between gap-3">
                <div className="min-w-0">
                  <p className="font-medium">{name}</p>
                  {source ? (
                    <p className="text-sm break-words text-muted">
                      {[source.publisher, source.url].filter(Boolean).join(" · ")}
                    </p>
                  ) : null}
                </div>
                <Button onClick={() => remove(index)} aria-label={t("source.remove", { name })}>
                  <span aria-hidden="true">×</span>
                </Button>
              </div>
              {field.id ? null : (
                <div className="grid gap-4 sm:grid-cols-2">
                  <div className="sm:col-span-2">
                    <LineField
                      path={`entry.sources.${index}.url`}
                      label={t("fields.url")}
                      inputMode="url"
                      autoComplete="off"
                    />
                  </div>
                  <div className="sm:col-span-2">
                    <LineField path={`entry.sources.${index}.title`} label={t("fields.title")} />
                  </div>
                  <LineField
                    path={`entry.sources.${index}.publisher`}
                    label={t("fields.publisher")}
                    optional
                  />
                  <LineField
                    path={`entry.sources.${index}.archiveUrl`}
                    label={t("fields.archiveUrl")}
                    inputMode="url"
                    optional
                  />
                  <div className="sm:col-span-2">
                    <FileField
                      id={fieldId(`entry.sources.${index}.fileId`)}
                      label={t("source.copy")}
                      onKept={(file) =>
                        setValue(`entry.sources.${index}.fileId`, file, { shouldDirty: true })
                      }
                    />
                  </div>
                  <DateField
                    path={`entry.sources.${index}.published`}
                    label={t("fields.published")}
                    today={today}
                    optional
                  />
                  <DateField
                    path={`entry.sources.${index}.accessed`}
                    label={t("fields.accessed")}
                    today={today}
                    optional
                  />
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <ComboBox
        key={searches}
        label={t("source.search")}
        hint={t("source.searchHint")}
        emptyText={t("combo.nothing")}
        openLabel={t("combo.open")}
        options={found.map((source) => ({
          id: source.id,
          label: source.title,
          note: source.publisher ?? source.url ?? undefined,
        }))}
        value={null}
        onSearch={search}
        onChange={(id) => {
          const source = found.find((item) => item.id === id);
          if (!source) return;
          setSeen((before) => new Map(before).set(source.id, source));
          if (!getValues("entry.sources").some((item) => item.id === source.id)) append({ id: source.id });
          // A new box: the choice has moved to the list above.
          setSearches((count) => count + 1);
        }}
      />
      <Button
        className="justify-self-start"
        onClick={() =>
          append(
            { url: "", title: "", publisher: "", published: "", accessed: today, archiveUrl: "" },
            { shouldFocus: true, focusName: `entry.sources.${fields.length}.url` },
          )
        }
      >
        {t("source.add")}
      </Button>
    </div>
  );
}
