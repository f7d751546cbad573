"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, DateField, LineField } from "@/components/form/fields";
import { NoteField } from "@/components/form/note-field";
import { useActForm } from "@/components/form/use-act-form";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { task as fields } from "@/lib/tasks/fields";
import type { People, Person } from "./people";

type Values = { id?: string; version?: number; task: TypedFields<typeof fields> };
export type ExistingTask = Required<Values>;
type Start = Partial<TypedFields<typeof fields>>;

/** The fields of a task: a new one, or one that is changed. */
export function TaskFields({
  existing,
  start,
  people,
  me,
  countries,
  today,
  onCancel,
  onDone,
}: People & {
  existing?: ExistingTask | undefined;
  /** What a new one begins with. */
  start?: Start | undefined;
  countries: readonly Person[];
  today: string;
  onCancel?: (() => void) | undefined;
  onDone(title: string): void;
}) {
  const t = useTranslations("tasks.task");
  const names = Object.fromEntries(
    (Object.keys(fields) as (keyof typeof fields)[]).map((name) => [name, t(name)]),
  );
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddTask, EditTask } = await import("@/lib/tasks/schema");
      return existing ? EditTask : AddTask;
    },
    prefix: "task",
    defaults: existing ?? { task: { ...typedFields(fields), ownerId: me, ...start } },
    action: existing ? actOf("task:edit") : actOf("task:add"),
    draft: `task:${existing?.id ?? ["new", start?.countryCode, start?.partnerId].filter(Boolean).join(":")}`,
    nameOf: (path) => names[path.split(".")[1] ?? ""] ?? path,
    inWords: (field, value) => {
      const known = [...people, ...countries].find(({ id }) => id === value);
      return field.endsWith("Id") || field === "countryCode"
        ? [known?.label ?? String(value ?? "")]
        : undefined;
    },
    onDone: (_, { task }) => onDone(task.title),
  });
  return (
    <ActForm form={form} {...frame} submitLabel={t("save")} {...(onCancel ? { onCancel } : {})}>
      <LineField path="task.title" label={t("title")} />
      <DateField path="task.dueOn" label={t("dueOn")} today={today} day optional />
      <ChoiceField
        path="task.ownerId"
        label={t("ownerId")}
        options={[...people]}
        empty={t("nobody")}
        optional
      />
      <ChoiceField
        path="task.countryCode"
        label={t("countryCode")}
        options={[...countries]}
        empty={t("noCountry")}
        optional
      />
      <NoteField path="task.note" label={t("note")} rows={3} optional />
    </ActForm>
  );
}
