"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { flushSync } from "react-dom";
import { useController, useFormContext, useWatch } from "react-hook-form";
import {
  ButtonsField,
  ChoiceField,
  DateField,
  LanguagesField,
  LineField,
  LongField,
  TitleField,
} from "@/components/form/fields";
import { fieldId } from "@/components/form/resolver";
import { Section } from "@/components/form/section";
import { useField, useOptional } from "@/components/form/use-field";
import { ContactFields } from "@/components/forms/contact-fields";
import { FormButton } from "@/components/forms/form-button";
import { PackageFields } from "@/components/forms/package-fields";
import { together } from "@/components/forms/together";
import { WaveFields } from "@/components/forms/wave-fields";
import { ChoiceButtons } from "@/components/ui/choice-buttons";
import { TextArea } from "@/components/ui/field";
import {
  ActForm,
  Channel,
  EngagementForm,
  Nature,
  Rung,
  Stance,
  Step,
  Topic,
  VoteKind,
  Wording,
} from "@/lib/db/generated/enums";
import type { ContactOption, FormOptions, Option } from "@/lib/desk/form-options";
import type { FormValues } from "./form-values";

type Props = { options: FormOptions; today: string };

const listOf = <Value extends string>(values: Record<string, Value>, label: (value: Value) => string) =>
  Object.values(values).map((value) => ({ id: value, value, label: label(value) }));

/** What a dispatch is known by: by which way it went and how far it got. */
export function DispatchEssentials() {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  const word = useOptional();
  const channel = useField("entry.channel");
  const { id: channelId, error: channelError, ...channelRegistration } = channel;
  const { setValue, getFieldState } = useFormContext<FormValues>();
  return (
    <>
      <ChoiceButtons
        id={channelId}
        legend={t("fields.channel")}
        optional={word}
        error={channelError}
        registration={{
          ...channelRegistration,
          onChange: async (event) => {
            await channelRegistration.onChange(event);
            // What is handed over has arrived; whoever chose otherwise keeps that.
            if (event.target.value === "handed_over" && !getFieldState("entry.rung").isTouched)
              setValue("entry.rung", "delivered", { shouldDirty: true });
          },
        }}
        options={listOf(Channel, (value) => labels(`channel.${value}`))}
      />
      <ButtonsField
        path="entry.rung"
        legend={t("fields.rung")}
        options={listOf(Rung, (value) => labels(`rung.${value}`))}
      />
    </>
  );
}

/** The rest of a dispatch. */
export function DispatchDetails({ options, today }: Props) {
  const t = useTranslations("desk");
  const bodyId = useWatch<FormValues, "entry.bodyId">({ name: "entry.bodyId" });
  const { setValue } = useFormContext<FormValues>();
  const [addedPackages, setAddedPackages] = useState<Option[]>([]);
  const [addedWaves, setAddedWaves] = useState<Option[]>([]);
  const [addedContacts, setAddedContacts] = useState<ContactOption[]>([]);
  const packages = together(addedPackages, options.packages);
  const waves = together(addedWaves, options.waves);
  const contacts = together(addedContacts, options.choices.contacts).filter(
    (contact) => contact.bodyId === bodyId,
  );
  const notKnown = t("combo.notKnown");
  return (
    <>
      <Section title={t("entry.letter")}>
        <div className="grid gap-2">
          <ChoiceField
            path="entry.packageId"
            label={t("fields.packageId")}
            options={packages}
            empty={notKnown}
            optional
          />
          <FormButton label={t("documents.addPackage")} className="justify-self-start">
            {(close) => (
              <PackageFields
                purpose={{ kind: "add" }}
                options={options}
                today={today}
                onCancel={close}
                onDone={(item) => {
                  flushSync(() => setAddedPackages((before) => [item, ...before]));
                  setValue("entry.packageId", item.id, { shouldDirty: true });
                  close();
                }}
              />
            )}
          </FormButton>
        </div>
        <div className="grid gap-2">
          <ChoiceField
            path="entry.waveId"
            label={t("fields.waveId")}
            options={waves}
            empty={t("combo.none")}
            optional
          />
          <FormButton label={t("waves.add")} className="justify-self-start">
            {(close) => (
              <WaveFields
                today={today}
                onCancel={close}
                onDone={(wave) => {
                  flushSync(() => setAddedWaves((before) => [wave, ...before]));
                  setValue("entry.waveId", wave.id, { shouldDirty: true });
                  close();
                }}
              />
            )}
          </FormButton>
        </div>
        <div className="grid gap-2">
          <ChoiceField
            path="entry.contactId"
            label={t("fields.contactId")}
            hint={t("hints.contact")}
            options={contacts}
            empty={notKnown}
            optional
          />
          <FormButton label={t("contact.add")} className="justify-self-start" disabled={!bodyId}>
            {(close) => (
              <ContactFields
                bodyId={bodyId}
                today={today}
                onCancel={close}
                onDone={(contact) => {
                  flushSync(() => setAddedContacts((before) => [...before, contact]));
                  setValue("entry.contactId", contact.id, { shouldDirty: true });
                  close();
                }}
              />
            )}
          </FormButton>
        </div>
        <DateField path="entry.rungOn" label={t("fields.rungOn")} today={today} optional />
        <div className="grid gap-5 sm:grid-cols-2">
          <LineField path="entry.ourReference" label={t("fields.ourReference")} optional />
          <LineField path="entry.theirReference" label={t("fields.theirReference")} optional />
        </div>
      </Section>
      <Section title={t("entry.reply")}>
        <p className="text-sm text-muted">{t("hints.replyExpectedBy", { days: options.lateAfter })}</p>
        <DateField
          path="entry.replyExpectedBy"
          label={t("fields.replyExpectedBy")}
          today={today}
          day
          optional
        />
        <LineField path="entry.replyExpectedReason" label={t("fields.replyExpectedReason")} optional />
      </Section>
    </>
  );
}

/** What a response says, and which dispatch it answers. */
export function ResponseEssentials({ options, today }: Props) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  const nature = useWatch<FormValues, "entry.nature">({ name: "entry.nature" });
  return (
    <>
      <ButtonsField
        path="entry.nature"
        legend={t("fields.nature")}
        options={listOf(Nature, (value) => labels(`nature.${value}`))}
      />
      {nature === "asks_for_time" ? (
        <DateField path="entry.waitUntil" label={t("fields.waitUntil")} today={today} day />
      ) : null}
      <ChoiceField
        path="entry.answersId"
        label={t("fields.answersId")}
        options={options.choices.dispatches}
        empty={t("combo.notKnown")}
        optional
      />
    </>
  );
}

/** What kind of meeting or statement it was. */
export function EngagementEssentials({ today }: Pick<Props, "today">) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  return (
    <>
      <ButtonsField
        path="entry.engagementForm"
        legend={t("fields.engagementForm")}
        options={listOf(EngagementForm, (value) => labels(`engagementForm.${value}`))}
      />
      <div className="grid gap-1">
        <ChoiceField
          path="entry.topic"
          label={t("fields.topic")}
          options={listOf(Topic, (value) => labels(`topic.${value}`))}
          empty={t("combo.notKnown")}
          optional
        />
        <p className="text-sm text-muted">{t("hints.topic")}</p>
      </div>
      <TitleFields />
      <ScheduledForField today={today} />
    </>
  );
}

/** The title in the languages of the record. */
function TitleFields() {
  const t = useTranslations("desk.fields");
  return (["titleEnglish", "titleUkrainian", "titleCrimeanTatar"] as const).map((name) => (
    <TitleField key={name} path={`entry.${name}`} label={t(name)} />
  ));
}

/** The day to come. The entry's own date is then that on which it was agreed or announced. */
function ScheduledForField({ today }: { today: string }) {
  const t = useTranslations("desk");
  return (
    <div className="grid gap-1">
      <DateField path="entry.scheduledFor" label={t("fields.scheduledFor")} today={today} optional />
      <p className="text-sm text-muted">{t("hints.scheduledFor")}</p>
    </div>
  );
}

/** Who was there, where, and how they stand. */
export function EngagementDetails() {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  return (
    <Section title={t("entry.engagementDetails")}>
      <ParticipantsField />
      <LineField path="entry.place" label={t("fields.place")} optional />
      <ChoiceField
        path="entry.stance"
        label={t("fields.stance")}
        options={listOf(Stance, (value) => labels(`stance.${value}`))}
        empty={t("combo.notKnown")}
        optional
      />
    </Section>
  );
}

/** One name a line; held as a list. */
function ParticipantsField() {
  const t = useTranslations("desk");
  const word = useOptional();
  const { field } = useController<FormValues, "entry.participants">({ name: "entry.participants" });
  const { getFieldState, formState } = useFormContext<FormValues>();
  const state = getFieldState("entry.participants", formState);
  const list = formState.errors.entry?.participants;
  const inside = Array.isArray(list) ? list.find(Boolean)?.message : undefined;
  const error = state.error?.message ?? inside;
  const id = fieldId("entry.participants");
  return (
    <TextArea
      id={id}
      label={t("fields.participants")}
      hint={t("hints.participants")}
      optional={word}
      error={error}
      ref={field.ref}
      rows={3}
      defaultValue={field.value.join("\n")}
      onBlur={field.onBlur}
      onChange={(event) =>
        field.onChange(event.target.value.split("\n").filter((line) => line.trim() !== ""))
      }
    />
  );
}

/** The step, and what the act says. */
export function ProceedingEssentials({ today }: Pick<Props, "today">) {
  const t = useTranslations("desk");
  const [step, scheduledFor] = useWatch<FormValues, ["entry.step", "entry.scheduledFor"]>({
    name: ["entry.step", "entry.scheduledFor"],
  });
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
      {step === "scheduled" || scheduledFor ? <ScheduledForField today={today} /> : null}
    </div>
  );
}

const votes = ["votesFor", "votesAgainst", "votesAbstained", "votesNotVoting"] as const;

/** The vote, the titles, the clause and the step before. */
export function ProceedingDetails({ options }: Props) {
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
