"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useSaid } from "@/components/desk/said";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { focusField } from "@/components/ui/focus-field";
import type { People } from "./people";

/** Hands on everything that someone is to do. */
export function HandOnForm({
  from,
  people,
  startsFocused,
}: Pick<People, "people"> & { from: string; startsFocused: boolean }) {
  const t = useTranslations("tasks.handOn");
  const router = useRouter();
  const said = useSaid();
  useEffect(() => {
    if (startsFocused) focusField("to");
  }, [startsFocused]);
  const frame = useActForm<{ from: string; to: string }, { tasks: number; countries: number }>({
    schema: async () => {
      const { HandOn } = await import("@/lib/tasks/schema");
      return HandOn;
    },
    prefix: "",
    defaults: { from, to: "" },
    action: actOf("task:hand-on"),
    nameOf: () => t("to"),
    onDone: (count, { to }) => {
      said({
        takesFocus: true,
        text: t("done", { ...count, name: people.find(({ id }) => id === to)?.label ?? "" }),
      });
      router.refresh();
    },
  });
  return (
    <ActForm {...frame} submitLabel={t("submit")}>
      <ChoiceField path="to" label={t("to")} options={[...people]} empty={t("choose")} />
    </ActForm>
  );
}
