"use client";

import { useTranslations } from "next-intl";
import { ButtonsField, ChoiceField, DateField } from "@/components/form/fields";
import { NoteField } from "@/components/form/note-field";
import { LanguagesField } from "@/components/form/text-tabs";
import { SourcesField } from "@/components/forms/sources-field";
import { ActForm, EngagementForm, Wording } from "@/lib/db/generated/enums";
import type { BodyOption, FormOptions } from "@/lib/desk/form-options";
import { AnswersField } from "./answers-field";
import { AttachmentsField } from "./attachments-field";
import { BodyField } from "./body-field";
import { ChannelField } from "./channel-field";
import { CountriesField } from "./countries-field";
import type { EntryFields } from "./form-values";
import type { Question } from "./in-sight";
import { LetterKindField } from "./letter-kind-field";
import { listOf } from "./list-of";
import { NatureField } from "./nature-field";
import { StepField } from "./step-field";
import { TitleFields } from "./title-fields";

/** What the questions of a form have in common. */
export type Asking = {
  start: EntryFields;
  options: FormOptions;
  today: string;
  /** Whether it goes to one country: a letter that we log does, one that a source tells of may go to many. */
  single: boolean;
  onBody(body: BodyOption): void;
};

/** One question of an entry, wherever it stands: in sight or in a closed part. */
export function QuestionField({
  question,
  start,
  options,
  today,
  single,
  onBody,
}: { question: Question } & Asking) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  const { kind } = start;
  switch (question) {
    case "countries":
      return <CountriesField options={options.countries} groups={options.groups} single={single} />;
    case "bodyId":
      return (
        <BodyField
          bodies={options.choices.bodies}
          countries={options.countries}
          addressee={options.choices.addressee}
          newEmbassy={kind === "dispatch" ? options.choices.newEmbassy : null}
          required={single || kind === "proceeding"}
          today={today}
          onAdded={onBody}
        />
      );
    case "occurredOn":
      return <DateField path="entry.occurredOn" label={t("fields.occurredOn")} today={today} />;
    case "channel":
      return <ChannelField />;
    case "letterKind":
      return <LetterKindField responses={options.choices.responses} />;
    case "attachments":
      return (
        <AttachmentsField files={options.files} known={options.sources} bodies={options.choices.bodies} />
      );
    case "nature":
      return <NatureField bodies={options.choices.bodies} today={today} />;
    case "answersId":
      return <AnswersField letters={options.choices.dispatches} open={options.choices.open} />;
    case "summary":
      return <LanguagesField path="entry.summary" legend={t("fields.summary")} hint={t("hints.summary")} />;
    case "engagementForm":
      return (
        <ButtonsField
          path="entry.engagementForm"
          legend={t("fields.engagementForm")}
          options={listOf(EngagementForm, (value) => labels(`engagementForm.${value}`))}
        />
      );
    case "titles":
      return <TitleFields />;
    case "step":
      return <StepField today={today} />;
    case "wording":
      return (
        <ChoiceField
          path="entry.wording"
          label={t("fields.wording")}
          options={listOf(Wording, (value) => labels(`wording.${value}`))}
          empty={t("combo.choose")}
        />
      );
    case "form":
      return (
        <ChoiceField
          path="entry.form"
          label={t("fields.form")}
          options={listOf(ActForm, (value) => labels(`form.${value}`))}
          empty={t("combo.choose")}
        />
      );
    case "sources":
      return (
        <SourcesField path="entry.sources" hint={t("hints.sources")} known={options.sources} today={today} />
      );
    case "note":
      return <NoteField path="entry.internalNote" label={t("fields.note")} rows={8} />;
  }
}
