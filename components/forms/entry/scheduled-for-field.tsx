"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/form/fields";

/** The day to come. The entry's own date is then that on which it was agreed or announced. */
export function ScheduledForField({ today }: { today: string }) {
  const t = useTranslations("desk");
  return (
    <div className="grid gap-1">
      <DateField path="entry.scheduledFor" label={t("fields.scheduledFor")} today={today} optional />
      <p className="text-sm text-muted">{t("hints.scheduledFor")}</p>
    </div>
  );
}
