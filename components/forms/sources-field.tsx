"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { DateField, LineField } from "@/components/form/fields";
import { KeptFileField } from "@/components/form/kept-file-field";
import { fieldId } from "@/components/form/resolver";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import { focusNext } from "@/components/ui/focus-next";
import type { KnownSource } from "@/lib/desk/form-options";
import { joined } from "@/lib/text/joined";
import { SourceKindField } from "./source-kind-field";

/** A source in a form: a known one by its id alone, or the fields of a new one. */
export type SourceFields = {
  id?: string;
  url?: string;
  title?: string;
  publisher?: string;
  kind?: string;
  published?: string;
  accessed?: string;
  archiveUrl?: string;
  fileId?: string;
};

/** A list of sources: known ones found by a part of their title, new ones written on the spot. */
export function SourcesField({
  path,
  hint,
  known,
  today,
}: {
  path: string;
  hint?: string;
  known: KnownSource[];
  today: string;
}) {
  const t = useTranslations("desk");
  const { control, formState, getFieldState, getValues } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: path, keyName: "row" });
  const rows = fields as (SourceFields & { row: string })[];
  const [seen, setSeen] = useState(() => new Map(known.map((source) => [source.id, source])));

  // Taken over from what someone else has saved: not yet known here by name.
  const strange = rows.flatMap(({ id }) => (id && !seen.has(id) ? id : [])).join(",");
  useEffect(() => {
    if (!strange) return;
    const stop = new AbortController();
    void (async () => {
      try {
        const answer = await fetch(`/api/desk/sources?ids=${strange}`, { signal: stop.signal });
        const { sources } = (await answer.json()) as { sources: KnownSource[] };
        setSeen((before) => new Map([...before, ...sources.map((source) => [source.id, source] as const)]));
      } catch {
        // They stay without a name; what is saved is their id.
      }
    })();
    return () => stop.abort();
  }, [strange]);

  const search = async (text: string) => {
    const answer = await fetch(`/api/desk/sources?q=${encodeURIComponent(text)}`);
    if (!answer.ok) throw new Error(`The search was answered with ${answer.status}`);
    const { sources } = (await answer.json()) as { sources: KnownSource[] };
    return sources.map((source) => ({
      id: source.id,
      label: source.title,
      note: source.publisher ?? source.url ?? undefined,
      source,
    }));
  };

  const own = getFieldState(path, formState).error;
  const message = own?.message ?? own?.root?.message;

  return (
    <div className="grid gap-4" id={fieldId(path)} tabIndex={-1}>
      {hint ? <p className="text-sm text-muted">{hint}</p> : null}
      {message ? <p className="text-sm font-medium text-danger">{message}</p> : null}
      {rows.length === 0 ? <p>{t("source.none")}</p> : null}
      <ol className="grid gap-3">
        {rows.map((field, index) => {
          const source = field.id ? seen.get(field.id) : undefined;
          const name = source?.title ?? t("source.new", { number: index + 1 });
          return (
            <li key={field.row} className="grid gap-3 rounded-md border border-line p-3">
              <div className="flex items-start justify-between gap-3">
                <div className="min-w-0">
                  <p className="font-medium">{name}</p>
                  {source ? (
                    <p className="text-sm break-words text-muted">
                      {joined([source.publisher, source.url], " · ")}
                    </p>
                  ) : null}
                </div>
                <Button
                  onClick={(event) => {
                    focusNext(event.currentTarget, fieldId(path));
                    remove(index);
                  }}
                  aria-label={t("source.remove", { name })}
                >
                  <span aria-hidden="true">×</span>
                </Button>
              </div>
              {field.id ? null : (
                <div className="grid gap-4 sm:grid-cols-2">
                  <div className="sm:col-span-2">
                    <LineField
                      path={`${path}.${index}.url`}
                      label={t("fields.url")}
                      inputMode="url"
                      autoComplete="off"
                    />
                  </div>
                  <div className="sm:col-span-2">
                    <LineField path={`${path}.${index}.title`} label={t("fields.title")} />
                  </div>
                  <LineField path={`${path}.${index}.publisher`} label={t("fields.publisher")} optional />
                  <SourceKindField path={`${path}.${index}.kind`} />
                  <LineField
                    path={`${path}.${index}.archiveUrl`}
                    label={t("fields.archiveUrl")}
                    inputMode="url"
                    optional
                  />
                  <div className="sm:col-span-2">
                    <KeptFileField path={`${path}.${index}.fileId`} label={t("source.copy")} />
                  </div>
                  <DateField
                    path={`${path}.${index}.published`}
                    label={t("fields.published")}
                    today={today}
                    optional
                  />
                  <DateField
                    path={`${path}.${index}.accessed`}
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
        label={t("source.search")}
        hint={t("source.searchHint")}
        search={search}
        value={null}
        onChange={(_, item) => {
          if (!item) return;
          const { source } = item;
          setSeen((before) => new Map(before).set(source.id, source));
          if (!(getValues(path) as SourceFields[]).some((row) => row.id === source.id))
            append({ id: source.id }, { shouldFocus: false });
        }}
      />
      <Button
        className="justify-self-start"
        onClick={() =>
          append(
            { url: "", title: "", publisher: "", kind: "", published: "", accessed: today, archiveUrl: "" },
            { shouldFocus: true, focusName: `${path}.${rows.length}.url` },
          )
        }
      >
        {t("source.add")}
      </Button>
    </div>
  );
}
