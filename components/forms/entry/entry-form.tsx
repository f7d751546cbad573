"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useWatch } from "react-hook-form";
import { ActForm } from "@/components/form/act-form";
import { ChoiceField } from "@/components/form/fields";
import { NoteField } from "@/components/form/note-field";
import { Section } from "@/components/form/section";
import { LanguagesField } from "@/components/form/text-tabs";
import { Button } from "@/components/ui/button";
import { focusField } from "@/components/ui/focus-field";
import { Certainty } from "@/lib/db/generated/enums";
import type { FormOptions, Option } from "@/lib/desk/form-options";
import type { EntryDraft } from "@/lib/log/schema";
import { joined } from "@/lib/text/joined";
import type { EntryFields, FormValues } from "./form-values";
import { inSight, type Question } from "./in-sight";
import { labelKey } from "./label-key";
import { type Asking, QuestionField } from "./question-field";
import { type Subject, useEntryForm } from "./use-entry-form";

// A form loads the parts of its own kind only.
const DispatchDetails = dynamic(() => import("./dispatch-fields").then((module) => module.DispatchDetails));
const EngagementDetails = dynamic(() =>
  import("./engagement-fields").then((module) => module.EngagementDetails),
);
const ProceedingDetails = dynamic(() =>
  import("./proceeding-fields").then((module) => module.ProceedingDetails),
);

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
  const questions = inSight(start);
  const asking: Asking = {
    start,
    options,
    today,
    // One letter to many comes from a source that says no more; a letter that we log goes to one country.
    single: kind === "dispatch" && start.countries.length <= 1,
    onBody: addBody,
  };
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
            // Whoever logs one after the other sits at a desk; on a phone three buttons would hide the form.
            <Button busy={frame.saving} onClick={saveAndNext} className="max-sm:hidden">
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
        {questions.map((question) =>
          question === "sources" ? (
            <section key={question} aria-labelledby="asked-sources" className="grid gap-2">
              <h3 id="asked-sources" className="font-sans text-base">
                {t("entry.sources")}
              </h3>
              <QuestionField question={question} {...asking} />
            </section>
          ) : (
            <QuestionField key={question} question={question} {...asking} />
          ),
        )}
      </section>

      <WherePart {...asking} questions={questions} />
      {kind === "dispatch" ? (
        <DispatchDetails options={options} today={today} asksKind={!questions.includes("letterKind")} />
      ) : null}
      {kind === "engagement" ? <EngagementDetails start={start} options={options} today={today} /> : null}
      {kind === "proceeding" ? <ProceedingDetails options={options} /> : null}
      {isNote ? null : <PublicParts {...asking} questions={questions} />}
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

type Parts = Asking & { questions: readonly Question[] };

/** Where it belongs, as far as that is known already. */
function WherePart({ questions, ...asking }: Parts) {
  const t = useTranslations("desk.entry");
  const fields = useTranslations("desk.fields");
  const { options, start } = asking;
  const [countries, bodyId] = useWatch<FormValues, ["entry.countries", "entry.bodyId"]>({
    name: ["entry.countries", "entry.bodyId"],
  });
  const asked = start.kind === "note" ? (["countries"] as const) : (["countries", "bodyId"] as const);
  const here = asked.filter((question) => !questions.includes(question));
  const named = (list: readonly Option[], id: string) => list.find((option) => option.id === id)?.label;
  const filled = joined(
    here.map((question) =>
      question === "countries"
        ? joined(
            countries.map((code) => named(options.countries, code)),
            ", ",
          )
        : named(options.choices.bodies, bodyId),
    ),
    " · ",
  );
  // A step without a body cannot be saved: what is asked is in sight.
  const lacks = start.kind === "proceeding" && here.includes("bodyId") && bodyId === "";
  // It stays open then: whoever chooses in it must not have it closed under their hand.
  const [opened, setOpened] = useState(lacks);
  if (lacks && !opened) setOpened(true);
  if (here.length === 0) return null;
  return (
    <Section
      title={here.length > 1 ? t("where") : fields(labelKey(here[0] ?? "", start.kind) as "bodyId")}
      filled={filled}
      open={opened}
    >
      {here.map((question) => (
        <QuestionField key={question} question={question} {...asking} />
      ))}
    </Section>
  );
}

/** What it says in public, and what proves it. */
function PublicParts({ questions, ...asking }: Parts) {
  const t = useTranslations("desk");
  const locale = useLocale();
  const { summary, attachments, sources } = asking.start;
  const count = (list: readonly unknown[]) => (list.length > 0 ? String(list.length) : undefined);
  const parts: [Question, string, string | undefined][] = [
    ["summary", t("entry.publicText"), summary[locale] || summary.en || undefined],
    ["attachments", t("fields.attachments"), count(attachments)],
    ["sources", t("entry.sources"), count(sources)],
  ];
  return parts
    .filter(([question]) => !questions.includes(question))
    .map(([question, title, filled]) => (
      <Section key={question} title={title} filled={filled}>
        <QuestionField question={question} {...asking} />
      </Section>
    ));
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
        <NoteField
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
