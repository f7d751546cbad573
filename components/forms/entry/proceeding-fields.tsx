"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { ButtonsField, ChoiceField, LineField, LongField, TitleField } from "@/components/form/fields";
import { Section } from "@/components/form/section";
import { LanguagesField } from "@/components/form/text-tabs";
import { ActForm, Step, VoteKind, Wording } from "@/lib/db/generated/enums";
import type { FormOptions } from "@/lib/desk/form-options";
import type { FormValues } from "./form-values";
import { listOf } from "./list-of";
import { ScheduledForField } from "./scheduled-for-field";
import { TitleFields } from "./title-fields";

/** The step, and what the act says. */
export function ProceedingEssentials({ today }: { today: string }) {
  const t = useTranslations("desk");
  const [step, scheduledFor, calledOffOn] = useWatch<
    FormValues,
    ["entry.step", "entry.scheduledFor", "entry.calledOffOn"]
  >({ name: ["entry.step", "entry.scheduledFor", "entry.calledOffOn"] });
  const labels = useTranslations("labels");
  const choose = t("combo.choose");
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <ChoiceField
        path="entry.step"
        label={t("fields.step")}
        options={listOf(Step, (value) => labels(`step.${value}`))}
        empty={choose}
      />
      <ChoiceField
        path="entry.wording"
        label={t("fields.wording")}
        options={listOf(Wording, (value) => labels(`wording.${value}`))}
        empty={choose}
      />
      <ChoiceField
        path="entry.form"
        label={t("fields.form")}
        options={listOf(ActForm, (value) => labels(`form.${value}`))}
        empty={choose}
      />
      <LineField path="entry.reference" label={t("fields.reference")} optional />
      {/* A day that stands with another step is refused, and must be in sight to be cleared. */}
      {step === "scheduled" || scheduledFor || calledOffOn ? <ScheduledForField today={today} /> : null}
    </div>
  );
}

const votes = ["votesFor", "votesAgainst", "votesAbstained", "votesNotVoting"] as const;

/** The vote, the titles, the clause and the step before. */
export function ProceedingDetails({ options }: { options: FormOptions }) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  const voteKind = useWatch<FormValues, "entry.voteKind">({ name: "entry.voteKind" });
  const counts = useWatch<FormValues, "entry">({ name: "entry" });
  // Numbers typed before the choice was changed stay in sight, so that the message about them can be acted on.
  const counted = voteKind === "counted" || votes.some((name) => counts[name] !== "");
  return (
    <>
      <Section title={t("entry.vote")} open>
        <ButtonsField
          path="entry.voteKind"
          legend={t("fields.voteKind")}
          options={listOf(VoteKind, (value) => labels(`voteKind.${value}`))}
        />
        {counted ? (
          <div className="grid grid-cols-2 gap-5 sm:grid-cols-4">
            {votes.map((name) => (
              <LineField
                key={name}
                path={`entry.${name}`}
                label={t(`fields.${name}`)}
                inputMode="numeric"
                autoComplete="off"
              />
            ))}
          </div>
        ) : null}
        <LanguagesField path="entry.voteRemark" legend={t("fields.voteRemark")} rows={2} />
      </Section>
      <Section title={t("entry.clauses")}>
        <TitleField path="entry.titleOriginal" label={t("fields.titleOriginal")} />
        <TitleFields />
        <LongField path="entry.clauseOriginal" label={t("fields.clauseOriginal")} optional />
        <LineField
          path="entry.clauseLanguage"
          label={t("fields.clauseLanguage")}
          hint={t("hints.clauseLanguage")}
          optional
        />
        <LanguagesField path="entry.clause" legend={t("fields.clause")} />
        <ChoiceField
          path="entry.continuesId"
          label={t("fields.continuesId")}
          options={options.choices.proceedings}
          empty={t("combo.none")}
          optional
        />
      </Section>
    </>
  );
}
