"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { useWatch } from "react-hook-form";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, DateField, LineField } from "@/components/form/fields";
import { NoteField } from "@/components/form/note-field";
import { useActForm } from "@/components/form/use-act-form";
import { EngagementForm } from "@/lib/db/generated/enums";
import type { FormOptions } from "@/lib/desk/form-options";
import type { EntryDraft } from "@/lib/log/schema";
import { BodyField } from "./body-field";
import { CountriesField } from "./countries-field";
import { useFieldName } from "./field-name";
import type { EntryFields, FormValues } from "./form-values";
import { listOf } from "./list-of";
import { useChoices } from "./use-choices";

/** A title is given in the language of whoever writes it. */
const titleIn = { en: "titleEnglish", uk: "titleUkrainian", crh: "titleCrimeanTatar" } as const;

/** Forms of a meeting that are planned; a statement is made. */
const planned = Object.values(EngagementForm).filter((form) => form !== "statement");

/**
 * What is to come in as few questions as it takes: where, on which day, by whom. Everything else waits for the day, or for the
 * whole form.
 * @param plenary the body that votes in each country, where there is one that nobody has to look for
 */
export function PlanForm({
  draft,
  newId,
  options: given,
  plenary,
  today,
}: {
  draft: EntryDraft;
  newId: string;
  options: FormOptions;
  plenary: Readonly<Record<string, string>>;
  today: string;
}) {
  const t = useTranslations("agenda.plan");
  const labels = useTranslations("labels");
  const desk = useTranslations("desk");
  const start = draft as unknown as EntryFields;
  const locale = useLocale();
  const router = useRouter();
  const fieldName = useFieldName();
  const frame = useActForm<FormValues, { id: string }>({
    schema: async () => (await import("@/lib/log/schema")).PlanEntry,
    prefix: "entry",
    defaults: { id: newId, entry: start },
    action: actOf("entry:log"),
    nameOf: (path) =>
      path === "entry.scheduledFor" ? t("on") : fieldName(path.replace(/^entry\./, ""), start.kind),
    leaves: true,
    onDone: (_, values) => {
      const month = values.entry.scheduledFor.slice(0, 7);
      router.push(`/desk/calendar?${month.length === 7 ? `month=${month}&` : ""}saved=${newId}` as Route);
      router.refresh();
    },
  });
  const { options, addBody } = useChoices(given, frame.form.control);
  const isVote = start.kind === "proceeding";
  const { control, setValue, getValues } = frame.form;
  const countries = useWatch<FormValues, "entry.countries">({ control, name: "entry.countries" });
  const country = countries[0] ?? "";
  useEffect(() => {
    const chosen = getValues("entry.bodyId");
    if (!isVote || !country) return;
    // What somebody chose stays; what was chosen for them follows the country.
    if (chosen === "" || Object.values(plenary).includes(chosen))
      setValue("entry.bodyId", plenary[country] ?? "");
  }, [country, isVote, plenary, getValues, setValue]);
  return (
    <ActForm {...frame} generalTitle={desk("entry.general")} submitLabel={t("submit")} className="grid gap-5">
      <CountriesField options={options.countries} groups={options.groups} single={isVote} />
      {isVote ? (
        <BodyField
          bodies={options.choices.bodies}
          countries={options.countries}
          addressee={null}
          newEmbassy={null}
          required
          today={today}
          onAdded={addBody}
        />
      ) : (
        <ChoiceField
          path="entry.engagementForm"
          label={t("form")}
          options={listOf(EngagementForm, (value) => labels(`engagementForm.${value}`)).filter(({ id }) =>
            (planned as readonly string[]).includes(id),
          )}
        />
      )}
      <DateField path="entry.scheduledFor" label={t("on")} today={today} />
      {isVote ? null : <LineField path={`entry.${titleIn[locale]}`} label={t("title")} optional />}
      <NoteField path="entry.internalNote" label={t("note")} rows={2} optional />
    </ActForm>
  );
}
