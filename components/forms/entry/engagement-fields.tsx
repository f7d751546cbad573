"use client";

import { useTranslations } from "next-intl";
import { useController, useFormContext } from "react-hook-form";
import { ChoiceField, LineField } from "@/components/form/fields";
import { fieldId } from "@/components/form/resolver";
import { Section } from "@/components/form/section";
import { useOptional } from "@/components/form/use-field";
import { TextArea } from "@/components/ui/field";
import { Stance, Topic } from "@/lib/db/generated/enums";
import type { FormOptions } from "@/lib/desk/form-options";
import { DelegationsPart } from "./delegations-part";
import type { EntryFields, FormValues } from "./form-values";
import { listOf } from "./list-of";
import { ScheduledForField } from "./scheduled-for-field";

/** Who was there, where, and how they stand. */
export function EngagementDetails({
  start,
  options,
  today,
}: {
  start: EntryFields;
  options: FormOptions;
  today: string;
}) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  const toCome = start.scheduledFor !== "" || start.calledOffOn !== "";
  return (
    <>
      <DelegationsPart options={options} />
      <Section title={t("entry.engagementDetails")} open={toCome}>
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
        <ParticipantsField />
        <LineField path="entry.place" label={t("fields.place")} optional />
        <ChoiceField
          path="entry.stance"
          label={t("fields.stance")}
          options={listOf(Stance, (value) => labels(`stance.${value}`))}
          empty={t("combo.notKnown")}
          optional
        />
        <ScheduledForField today={today} />
      </Section>
    </>
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
