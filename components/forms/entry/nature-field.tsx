"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { ButtonsField, DateField } from "@/components/form/fields";
import { Nature } from "@/lib/db/generated/enums";
import type { BodyOption } from "@/lib/desk/form-options";
import type { FormValues } from "./form-values";
import { listOf } from "./list-of";
import { ReferredToField } from "./referred-to-field";

/** What came back, and what such an answer says besides: until when, to whom. */
export function NatureField({ bodies, today }: { bodies: BodyOption[]; today: string }) {
  const t = useTranslations("desk.fields");
  const labels = useTranslations("labels.nature");
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
        legend={t("nature")}
        options={listOf(Nature, (value) => labels(value))}
      />
      {nature === "asks_for_time" ? (
        <DateField path="entry.waitUntil" label={t("waitUntil")} today={today} day />
      ) : null}
      {nature === "referred" ? <ReferredToField bodies={bodies} /> : null}
    </>
  );
}
