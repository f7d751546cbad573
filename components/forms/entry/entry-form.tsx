"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { ActForm } from "@/components/form/act-form";
import { ChoiceField, DateField, LongField } from "@/components/form/fields";
import { Section } from "@/components/form/section";
import { LanguagesField } from "@/components/form/text-tabs";
import { SourcesField } from "@/components/forms/sources-field";
import { Button } from "@/components/ui/button";
import { focusField } from "@/components/ui/focus-field";
import { Certainty } from "@/lib/db/generated/enums";
import type { FormOptions } from "@/lib/desk/form-options";
import type { EntryDraft } from "@/lib/log/schema";
import { AttachmentsField } from "./attachments-field";
import { BodyField } from "./body-field";
import { CountriesField } from "./countries-field";
import { DispatchDetails, DispatchEssentials } from "./dispatch-fields";
import { EngagementDetails, EngagementEssentials } from "./engagement-fields";
import type { EntryFields } from "./form-values";
import { ProceedingDetails, ProceedingEssentials } from "./proceeding-fields";
import { ResponseEssentials } from "./response-fields";
import { type Subject, useEntryForm } from "./use-entry-form";

/**
 * The form of one entry of any kind, new or on the log.
 * @param subject the entry that is edited; null for a new one
 * @param newId the id of a new one
 */
export function EntryForm({
  draft,
  subject,
  newId,
  options: given,
  today,
  mayPublish,
  isNext = false,
}: {
  draft: EntryDraft;
  subject: Subject | null;
  newId: string;
  options: FormOptions;
  today: string;
  mayPublish: boolean;
  /** Whether it follows one that was just saved: the first question has the focus then. */
  isNext?: boolean;
}) {
  const t = useTranslations("desk");
  const saving = useTranslations("forms.saving");
  const start = draft as unknown as EntryFields;
  const { frame, saveAndNext, options, addBody } = useEntryForm(start, subject, newId, given);
  const { kind } = start;
  useEffect(() => {
    if (isNext) focusField("entry-countries");
  }, [isNext]);
  const isNote = kind === "note";
  // One letter to many comes from a source that says no more; a letter that we log goes to one country.
  const collective = start.countries.length > 1;
  return (
    <ActForm
      {...frame}
      generalTitle={t("entry.general")}
      submitLabel={subject ? t("entry.saveChanges") : t("entry.saveInternal")}
      className="grid gap-5"
      isBar
      buttonsClassName="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-2 border-t border-line bg-paper px-4 py-3 max-sm:[&>button]:grow max-sm:[&>button]:px-2 max-sm:[&>button]:text-sm"
      beside={
        <>
          {!subject && mayPublish && !isNote ? (
            <Button disabled={frame.saving} onClick={() => void frame.submit({ publish: true })}>
              {t("entry.saveAndPublish")}
            </Button>
          ) : null}
          {subject ? null : (
            <Button disabled={frame.saving} onClick={saveAndNext}>
              {saving("andNext")}
            </Button>
          )}
          {frame.kept.keeping ? null : (
            <p className="text-sm text-muted max-sm:hidden">
              {subject?.isPublic
                ? t("entry.isPublic")
                : isNote
                  ? t("hints.internalNote")
                  : t("entry.visibleTo")}
            </p>
          )}
        </>
      }
    >
      <section aria-labelledby="essentials" className="grid gap-5">
        <h2 id="essentials" className="sr-only">
          {t("entry.essentials")}
        </h2>
        <CountriesField options={options.countries} single={kind === "dispatch" && !collective} />
        {isNote ? null : (
          <BodyField
            bodies={options.choices.bodies}
            countries={options.countries}
            required={(kind === "dispatch" && !collective) || kind === "proceeding"}
            today={today}
            onAdded={addBody}
          />
        )}
        <DateField path="entry.occurredOn" label={t("fields.occurredOn")} today={today} />
        {kind === "dispatch" ? <DispatchEssentials responses={options.choices.responses} /> : null}
        {kind === "response" ? <ResponseEssentials options={options} today={today} /> : null}
        {kind === "engagement" ? <EngagementEssentials today={today} /> : null}
        {kind === "proceeding" ? <ProceedingEssentials today={today} /> : null}
        {isNote ? <LongField path="entry.internalNote" label={t("fields.note")} rows={8} /> : null}
      </section>

      {kind === "dispatch" ? <DispatchDetails options={options} today={today} /> : null}
      {kind === "engagement" ? <EngagementDetails /> : null}
      {kind === "proceeding" ? <ProceedingDetails options={options} /> : null}
      {isNote ? null : <PublicParts start={start} options={options} today={today} />}
      <InternalParts isNote={isNote} />

      {subject?.isPublic ? (
        <div className="grid gap-3 rounded-lg border border-warn bg-warn-surface p-4">
          <LanguagesField
            path="correctionReason"
            legend={t("fields.correctionReason")}
            hint={t("hints.correctionReason")}
            rows={2}
          />
        </div>
      ) : null}
    </ActForm>
  );
}

/** What it says in public, and what proves it. */
function PublicParts({ start, options, today }: { start: EntryFields; options: FormOptions; today: string }) {
  const t = useTranslations("desk");
  const locale = useLocale();
  const { kind, summary, attachments, sources } = start;
  const count = (list: readonly unknown[]) => (list.length > 0 ? String(list.length) : undefined);
  return (
    <>
      <Section
        title={t("entry.publicText")}
        open={kind !== "dispatch"}
        filled={summary[locale] || summary.en || undefined}
      >
        <LanguagesField path="entry.summary" legend={t("fields.summary")} hint={t("hints.summary")} />
      </Section>
      <Section title={t("fields.attachments")} filled={count(attachments)}>
        <AttachmentsField files={options.files} />
      </Section>
      <Section
        title={t("entry.sources")}
        open={kind === "response" || kind === "proceeding"}
        filled={count(sources)}
      >
        <SourcesField path="entry.sources" hint={t("hints.sources")} known={options.sources} today={today} />
      </Section>
    </>
  );
}

/** What stays at the desk, and how sure it is. */
function InternalParts({ isNote }: { isNote: boolean }) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels.certainty");
  return (
    <Section
      title={isNote ? t("entry.more") : `${t("entry.internal")}, ${t("fields.certainty").toLowerCase()}`}
    >
      {isNote ? null : (
        <LongField
          path="entry.internalNote"
          label={t("fields.internalNote")}
          hint={t("hints.internalNote")}
          optional
        />
      )}
      <ChoiceField
        path="entry.certainty"
        label={t("fields.certainty")}
        options={Object.values(Certainty).map((value) => ({ id: value, label: labels(value) }))}
      />
    </Section>
  );
}
