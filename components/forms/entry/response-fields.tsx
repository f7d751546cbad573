"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { ButtonsField, ChoiceField, DateField } from "@/components/form/fields";
import { Nature } from "@/lib/db/generated/enums";
import type { FormOptions } from "@/lib/desk/form-options";
import { AlsoAnswersField } from "./also-answers-field";
import type { FormValues } from "./form-values";
import { listOf } from "./list-of";
import { ReferredToField } from "./referred-to-field";

/** What a response says, and which dispatch it answers. */
export function ResponseEssentials({ options, today }: { options: FormOptions; today: string }) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels");
  const nature = useWatch<FormValues, "entry.nature">({ name: "entry.nature" });
  const { getValues, setValue } = useFormContext<FormValues>();
  useEffect(() => {
    if (nature !== "referred" && getValues("entry.referredToId"))
      setValue("entry.referredToId", "", { shouldDirty: true });
  }, [nature, getValues, setValue]);
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
      {nature === "referred" ? <ReferredToField bodies={options.choices.bodies} /> : null}
      <ChoiceField
        path="entry.answersId"
        label={t("fields.answersId")}
        options={options.choices.dispatches}
        empty={t("combo.notKnown")}
        optional
      />
      <AlsoAnswersField letters={options.choices.dispatches} open={options.choices.open} />
    </>
  );
}
