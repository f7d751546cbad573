"use client";

import { useTranslations } from "next-intl";
import { useSettled } from "@/components/desk/settled";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import type { People, Person } from "./people";
import { TaskFields } from "./task-fields";

/** A button that opens the form of a new task. */
export function AddTaskForm({
  startsOpen,
  primary,
  ...props
}: People & {
  countries: readonly Person[];
  start?: { countryCode?: string; entryId?: string };
  today: string;
  /** Whether the form is open from the start. */
  startsOpen?: boolean;
  primary?: boolean;
}) {
  const t = useTranslations("tasks.task");
  const settled = useSettled();
  return (
    <RefreshingForm label={t("add")} startsOpen={startsOpen ?? false} primary={primary ?? false}>
      {(close, done) => (
        <TaskFields
          {...props}
          onCancel={close}
          onDone={(what) => {
            done();
            settled({ text: t("didAdd", { what }) });
          }}
        />
      )}
    </RefreshingForm>
  );
}
