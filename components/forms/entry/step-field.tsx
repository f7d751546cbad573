"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { ChoiceField } from "@/components/form/fields";
import { Step } from "@/lib/db/generated/enums";
import type { FormValues } from "./form-values";
import { listOf } from "./list-of";
import { ScheduledForField } from "./scheduled-for-field";

/** The step in parliament; of one that is scheduled also for when. */
export function StepField({ today }: { today: string }) {
  const t = useTranslations("desk");
  const labels = useTranslations("labels.step");
  const [step, scheduledFor, calledOffOn] = useWatch<
    FormValues,
    ["entry.step", "entry.scheduledFor", "entry.calledOffOn"]
  >({ name: ["entry.step", "entry.scheduledFor", "entry.calledOffOn"] });
  const { getValues, setValue } = useFormContext<FormValues>();
  // A committee is another body than the one that was proposed: it must be said which.
  const proposed = useRef(getValues("version") === undefined ? getValues("entry.bodyId") : "");
  const inCommittee = step === "committee_adopted" || step === "committee_rejected";
  useEffect(() => {
    const body = getValues("entry.bodyId");
    if (!proposed.current) return;
    if (inCommittee && body === proposed.current) setValue("entry.bodyId", "");
    if (!inCommittee && body === "") setValue("entry.bodyId", proposed.current);
  }, [inCommittee, getValues, setValue]);
  return (
    <>
      <ChoiceField
        path="entry.step"
        label={t("fields.step")}
        options={listOf(Step, (value) => labels(value))}
        empty={t("combo.choose")}
      />
      {/* A day that stands with another step is refused, and must be in sight to be cleared. */}
      {step === "scheduled" || scheduledFor || calledOffOn ? <ScheduledForField today={today} /> : null}
    </>
  );
}
