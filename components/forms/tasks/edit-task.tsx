"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useSaid } from "@/components/desk/said";
import { TaskFields } from "@/components/forms/in-windows";
import { performAct } from "@/lib/acts/perform-act";
import { ActButton } from "./act-button";
import type { People, Person } from "./people";
import { TaskButtons } from "./task-buttons";
import type { ExistingTask } from "./task-fields";

/** One task: its fields, and what can be done with it. */
export function EditTask({
  existing,
  isDone,
  ...props
}: People & { existing: ExistingTask; isDone: boolean; countries: readonly Person[]; today: string }) {
  const t = useTranslations("tasks.task");
  const router = useRouter();
  const said = useSaid();
  const { id, version } = existing;
  const what = existing.task.title;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        <TaskButtons task={{ id, version, title: what }} isDone={isDone} />
        <ActButton
          label={t("remove")}
          name={t("removeNamed", { what })}
          told={t("didRemove", { what })}
          leadsTo="/desk/tasks"
          act={() => performAct("task:remove", { id, version })}
          undo={(now) => performAct("task:restore", now)}
        />
      </div>
      <TaskFields
        {...props}
        existing={existing}
        onDone={(title) => {
          said({ takesFocus: true, text: t("didEdit", { what: title }) });
          router.refresh();
        }}
      />
    </div>
  );
}
