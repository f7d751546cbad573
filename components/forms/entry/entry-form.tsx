"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type FieldPath, FormProvider, useForm } from "react-hook-form";
import { giveUpCopy } from "@/components/form/back-guard";
import { ChoiceField, DateField, LanguagesField, LongField } from "@/components/form/fields";
import { QuestionPanel } from "@/components/form/question-panel";
import { allErrors, fieldId, flatErrors, resolverOf } from "@/components/form/resolver";
import { Section } from "@/components/form/section";
import { SessionEnded } from "@/components/form/session-ended";
import { useSay } from "@/components/form/use-say";
import { useUnsavedWarning } from "@/components/form/use-unsaved-warning";
import { SourcesField } from "@/components/forms/sources-field";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { focusField } from "@/components/ui/focus-field";
import { HoldsContext, useHolds } from "@/components/ui/holds";
import type { FormRefusal } from "@/lib/access/form-action";
import { performAct } from "@/lib/acts/perform-act";
import { Certainty } from "@/lib/db/generated/enums";
import type { FormOptions } from "@/lib/desk/form-options";
import { inLanguages } from "@/lib/i18n/locales";
import type { Question } from "@/lib/ledger/questions";
import { EditEntry, type EntryDraft, LogEntry } from "@/lib/log/schema";
import { AttachmentsField } from "./attachments-field";
import { BodyField } from "./body-field";
import { CountriesField } from "./countries-field";
import { DispatchDetails, DispatchEssentials } from "./dispatch-fields";
import { EngagementDetails, EngagementEssentials } from "./engagement-fields";
import { useFieldName } from "./field-name";
import { type EntryFields, type FormValues, formPath } from "./form-values";
import { ProceedingDetails, ProceedingEssentials } from "./proceeding-fields";
import { ResponseEssentials } from "./response-fields";
import { StaleEntry, type StoredEntry } from "./stale-panel";
import { useChoices } from "./use-choices";

type Subject = { id: string; version: number; isPublic: boolean };

/**
 * The form of one entry of any kind, new or on the log. It checks with the server's schema, keeps everything typed
 * whatever the answer is, and shows both sides when someone else has saved meanwhile.
 */
export function EntryForm({
  draft,
  subject,
  newId,
  options: given,
  today,
  mayPublish,
}: {
  draft: EntryDraft;
  /** The entry that is edited; null for a new one. */
  subject: Subject | null;
  /** The id of a new one: a save whose answer was lost is then not made twice. */
  newId: string;
  options: FormOptions;
  today: string;
  mayPublish: boolean;
}) {
  const t = useTranslations("desk");
  const common = useTranslations("common");
  const labels = useTranslations("labels");
  const locale = useLocale();
  const router = useRouter();
  const say = useSay();
  const fieldName = useFieldName();
  const start = draft as unknown as EntryFields;
  const { kind } = start;

  const [version, setVersion] = useState(subject?.version ?? 0);
  const [base, setBase] = useState(start);
  const [attempt, setAttempt] = useState(0);
  const [general, setGeneral] = useState<string | null>(null);
  const [ended, setEnded] = useState(false);
  const [stored, setStored] = useState<StoredEntry | null>(null);
  const [saving, setSaving] = useState(false);
  const [asked, setAsked] = useState<{ questions: Question[]; publish: boolean } | null>(null);
  const [id] = useState(subject?.id ?? newId);
  const tried = useRef(false);
  const left = useRef(false);

  const inputOf = ({ entry, correctionReason }: FormValues) =>
    subject ? { id, version, entry, correctionReason } : { id, entry };
  const form = useForm<FormValues>({
    defaultValues: { entry: start, correctionReason: inLanguages() },
    resolver: resolverOf(subject ? EditEntry : LogEntry, inputOf, say),
    mode: "onSubmit",
    reValidateMode: "onChange",
    shouldFocusError: false,
  });
  const { formState, getValues, setError, handleSubmit, control } = form;
  const { errors, isDirty } = formState;
  const { options, addBody } = useChoices(given, control);
  const { holds, held, waiting, left: kept, settle } = useHolds();
  useUnsavedWarning(isDirty || held || stored !== null, left, t("entry.unsaved"));

  const failed = () => {
    setSaving(false);
    setAttempt((count) => count + 1);
  };
  const refuse = async (answer: FormRefusal) => {
    if (answer.key === "not-signed-in") setEnded(true);
    else if (answer.stale && subject) {
      const found = await fetch(`/api/desk/entries/${id}`);
      if (found.ok) {
        setStored((await found.json()) as StoredEntry);
        setSaving(false);
        return;
      }
      setGeneral(t("entry.noAnswer"));
    } else if (answer.issues) {
      for (const issue of answer.issues)
        setError(formPath(issue.path) as FieldPath<FormValues>, { type: issue.key, message: say(issue) });
    } else if (answer.field)
      setError(formPath(answer.field) as FieldPath<FormValues>, { type: answer.key, message: say(answer) });
    else setGeneral(say(answer));
    failed();
  };

  const send = async (
    values: FormValues,
    publish: boolean,
    against: number,
    confirmed: Question["key"][] = [],
  ) => {
    setSaving(true);
    setGeneral(null);
    setEnded(false);
    setAsked(null);
    try {
      const answer = subject
        ? await performAct("entry:edit", { id, version: against, ...values, confirmed })
        : await performAct("entry:log", { id, entry: values.entry, publish, confirmed });
      const savedBefore = !answer.ok && answer.key === "id-taken" && tried.current;
      if (!answer.ok && answer.questions) {
        setAsked({ questions: answer.questions, publish });
        setSaving(false);
        return;
      }
      if (!answer.ok && !savedBefore) {
        await refuse(answer);
        return;
      }
      left.current = true;
      const country = values.entry.countries[0];
      // An entry of no country has no page but its own.
      const path = country ? `/desk/countries/${country}` : `/desk/entries/${id}`;
      const next = `${path}?saved=${id}#entry-${id}` as Route;
      if (giveUpCopy()) router.replace(next);
      else router.push(next);
      router.refresh();
    } catch {
      tried.current = true;
      setGeneral(t("entry.noAnswer"));
      failed();
    }
  };
  const wrong = () => {
    setGeneral(null);
    setAsked(null);
    failed();
  };
  const save = async (publish: boolean, confirmed: Question["key"][] = []) => {
    setSaving(true);
    if (await settle()) return handleSubmit((values) => send(values, publish, version, confirmed), wrong)();
    await handleSubmit(() => {})();
    wrong();
  };

  const items = allErrors(
    kept,
    flatErrors(errors).map(({ path, message }) => ({
      href: `#${fieldId(path)}`,
      text: `${fieldName(path.replace(/^entry\./, ""), kind)}: ${message}`,
    })),
  );

  const names: Record<string, string> = {};
  for (const list of [
    options.countries,
    options.waves,
    options.packages,
    options.files,
    options.choices.bodies,
    options.choices.contacts,
    options.choices.dispatches,
    options.choices.proceedings,
  ])
    for (const option of list) names[option.id] = option.label;
  for (const source of options.sources) names[source.id] = source.title;

  const isNote = kind === "note";
  // One letter to many comes from a source that says no more; a letter that we log goes to one country.
  const collective = start.countries.length > 1;
  return (
    <FormProvider {...form}>
      <HoldsContext value={holds}>
        <form
          noValidate
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            void save(false);
          }}
        >
          {ended ? <SessionEnded attempt={attempt} /> : null}
          {stored ? (
            <StaleEntry
              key={stored.version}
              base={base}
              mine={getValues("entry")}
              stored={stored}
              names={names}
              busy={saving}
              onResolve={async (taken) => {
                setSaving(true);
                if (!(await settle())) return wrong();
                const entry = { ...getValues("entry"), ...taken };
                form.setValue("entry", entry, { shouldDirty: true });
                setBase(stored.entry);
                setVersion(stored.version);
                setStored(null);
                void send({ ...getValues(), entry }, false, stored.version);
              }}
            />
          ) : null}
          {asked ? (
            <QuestionPanel
              questions={asked.questions}
              busy={saving}
              nameOf={(field) => fieldName(field, kind)}
              onConfirm={() =>
                void save(
                  asked.publish,
                  asked.questions.map(({ key }) => key),
                )
              }
              onBack={() => {
                setAsked(null);
                focusField(fieldId(formPath(asked.questions[0]?.field ?? "")));
              }}
            />
          ) : null}
          {items.length > 0 || general ? (
            <ErrorSummary
              attempt={attempt}
              title={items.length > 0 ? common("errorsTitle", { count: items.length }) : t("entry.general")}
              items={items}
              text={general}
            />
          ) : null}

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
            {kind === "dispatch" ? <DispatchEssentials /> : null}
            {kind === "response" ? <ResponseEssentials options={options} today={today} /> : null}
            {kind === "engagement" ? <EngagementEssentials today={today} /> : null}
            {kind === "proceeding" ? <ProceedingEssentials today={today} /> : null}
            {isNote ? <LongField path="entry.internalNote" label={t("fields.note")} rows={8} /> : null}
          </section>

          {kind === "dispatch" ? <DispatchDetails options={options} today={today} /> : null}
          {kind === "engagement" ? <EngagementDetails /> : null}
          {kind === "proceeding" ? <ProceedingDetails options={options} /> : null}
          {isNote ? null : (
            <>
              <Section
                title={t("entry.publicText")}
                open={kind !== "dispatch"}
                filled={start.summary[locale] || start.summary.en || undefined}
              >
                <LanguagesField path="entry.summary" legend={t("fields.summary")} hint={t("hints.summary")} />
              </Section>
              <Section
                title={t("fields.attachments")}
                filled={start.attachments.length ? String(start.attachments.length) : undefined}
              >
                <AttachmentsField files={options.files} />
              </Section>
              <Section
                title={t("entry.sources")}
                open={kind === "response" || kind === "proceeding"}
                filled={start.sources.length ? String(start.sources.length) : undefined}
              >
                <SourcesField
                  path="entry.sources"
                  hint={t("hints.sources")}
                  known={options.sources}
                  today={today}
                />
              </Section>
            </>
          )}
          <Section
            title={
              isNote ? t("entry.more") : `${t("entry.internal")}, ${t("fields.certainty").toLowerCase()}`
            }
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
              options={Object.values(Certainty).map((value) => ({
                id: value,
                label: labels(`certainty.${value}`),
              }))}
            />
          </Section>

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

          <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-2 border-t border-line bg-paper/95 px-4 py-3 max-sm:[&>button]:flex-1 max-sm:[&>button]:px-2">
            <Button type="submit" tone="primary" disabled={saving || stored !== null}>
              {waiting
                ? common("waitingForFile")
                : saving
                  ? common("saving")
                  : subject
                    ? t("entry.saveChanges")
                    : t("entry.saveInternal")}
            </Button>
            {!subject && mayPublish && !isNote ? (
              <Button disabled={saving} onClick={() => void save(true)}>
                {t("entry.saveAndPublish")}
              </Button>
            ) : null}
            <p className="text-sm text-muted max-sm:hidden">
              {subject?.isPublic
                ? t("entry.isPublic")
                : isNote
                  ? t("hints.internalNote")
                  : t("entry.visibleTo")}
            </p>
          </div>
        </form>
      </HoldsContext>
    </FormProvider>
  );
}
