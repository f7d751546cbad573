"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { DateField, LineField } from "@/components/form/fields";
import type { FormValues } from "./form-values";

/** The day to come. The entry's own date is then that on which it was agreed or announced. */
export function ScheduledForField({ today }: { today: string }) {
  const t = useTranslations("desk");
  const [calledOffOn, reason] = useWatch<FormValues, ["entry.calledOffOn", "entry.calledOffReason"]>({
    name: ["entry.calledOffOn", "entry.calledOffReason"],
  });
  return (
    <>
      <div className="grid gap-1">
        <DateField path="entry.scheduledFor" label={t("fields.scheduledFor")} today={today} optional />
        <p className="text-sm text-muted">{t("hints.scheduledFor")}</p>
      </div>
      {/* What was called off by its button is corrected here. */}
      {calledOffOn || reason ? (
        <>
          <DateField path="entry.calledOffOn" label={t("fields.calledOffOn")} today={today} optional />
          <LineField path="entry.calledOffReason" label={t("fields.calledOffReason")} optional />
        </>
      ) : null}
    </>
  );
}
