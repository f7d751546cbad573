"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { ButtonsField, ChoiceField, LineField, LongField, TitleField } from "@/components/form/fields";
import { Section } from "@/components/form/section";
import { LanguagesField } from "@/components/form/text-tabs";
import { type Step, VoteKind } from "@/lib/db/generated/enums";
import type { FormOptions } from "@/lib/desk/form-options";
import type { FormValues } from "./form-values";
import { listOf } from "./list-of";
import { TitleFields } from "./title-fields";

const votes = ["votesFor", "votesAgainst", "votesAbstained", "votesNotVoting"] as const;

/** Steps that come of a vote. */
const voted: ReadonlySet<string> = new Set<Step>([
  "committee_adopted",
  "committee_rejected",
  "adopted",
  "rejected",
]);

/** The vote, the titles, the clause and the step before. */
export function ProceedingDetails({ options }: { options: FormOptions }) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  const [step, voteKind, ...counts] = useWatch<
    FormValues,
    [
      "entry.step",
      "entry.voteKind",
      "entry.votesFor",
      "entry.votesAgainst",
      "entry.votesAbstained",
      "entry.votesNotVoting",
    ]
  >({
    name: [
      "entry.step",
      "entry.voteKind",
      "entry.votesFor",
      "entry.votesAgainst",
      "entry.votesAbstained",
      "entry.votesNotVoting",
    ],
  });
  const { setValue } = useFormContext<FormValues>();
  const typed = counts.some((count) => count !== "");
  // Whoever types numbers has said that votes were counted.
  useEffect(() => {
    if (typed && voteKind === "unknown") setValue("entry.voteKind", "counted", { shouldDirty: true });
  }, [typed, voteKind, setValue]);
  // Numbers typed before the choice was changed stay in sight, so that the message about them can be acted on.
  const mayBeCounted = voteKind === "counted" || voteKind === "unknown" || typed;
  return (
    <>
      <Section title={t("entry.vote")} open={voted.has(step) || typed}>
        <ButtonsField
          path="entry.voteKind"
          legend={t("fields.voteKind")}
          options={listOf(VoteKind, (value) => labels(`voteKind.${value}`))}
        />
        {mayBeCounted ? (
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
        <LineField path="entry.reference" label={t("fields.reference")} optional />
        <TitleField path="entry.titleOriginal" label={t("fields.titleOriginal")} optional />
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
