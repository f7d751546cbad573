"use client";

import { useTranslations } from "next-intl";
import { useSaid } from "@/components/desk/said";
import { TaskFields } from "@/components/forms/in-windows";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import type { People, Person } from "./people";

/** A button that opens the form of a new task. */
export function AddTaskForm({
  askedBy,
  primary,
  ...props
}: People & {
  countries: readonly Person[];
  start?: { countryCode?: string; entryId?: string; partnerId?: string };
  today: string;
  /** A parameter of the address that has the form open. */
  askedBy?: string;
  primary?: boolean;
}) {
  const t = useTranslations("tasks.task");
  const said = useSaid();
  return (
    <RefreshingForm label={t("add")} primary={primary ?? false} {...(askedBy ? { askedBy } : {})}>
      {(close, done) => (
        <TaskFields
          {...props}
          onCancel={close}
          onDone={(what) => {
            done();
            said({ takesFocus: true, text: t("didAdd", { what }) });
          }}
        />
      )}
    </RefreshingForm>
  );
}
