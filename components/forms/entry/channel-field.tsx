"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { useField, useOptional } from "@/components/form/use-field";
import { ChoiceButtons } from "@/components/ui/choice-buttons";
import { Channel } from "@/lib/db/generated/enums";
import type { FormValues } from "./form-values";
import { listOf } from "./list-of";

/** By which way a letter went. */
export function ChannelField() {
  const t = useTranslations("desk.fields");
  const labels = useTranslations("labels.channel");
  const word = useOptional();
  const { id, error, ...registration } = useField("entry.channel");
  const { setValue, getValues, getFieldState } = useFormContext<FormValues>();
  return (
    <ChoiceButtons
      id={id}
      legend={t("channel")}
      optional={word}
      error={error}
      registration={{
        ...registration,
        onChange: async (event) => {
          await registration.onChange(event);
          // What is handed over has arrived; what somebody has said otherwise, now or when it was logged, stays.
          const isSaid = getValues("version") !== undefined || getFieldState("entry.rung").isTouched;
          if (event.target.value === "handed_over" && !isSaid)
            setValue("entry.rung", "delivered", { shouldDirty: true });
        },
      }}
      options={listOf(Channel, (value) => labels(value))}
    />
  );
}
