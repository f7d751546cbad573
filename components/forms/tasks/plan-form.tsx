"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useSaid } from "@/components/desk/said";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, DateField, LineField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { focusField } from "@/components/ui/focus-field";
import { performAct } from "@/lib/acts/perform-act";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { plan as fields, type PlanView } from "@/lib/tasks/fields";
import type { People } from "./people";

type Values = { id: string; version: number; plan: TypedFields<typeof fields> };
export type PlanProps = People & { country: string; plan: PlanView | null; today: string };

/** What comes next in a country, and who is in charge. */
export function PlanFields({ country, plan, people, today, onEnd }: PlanProps & { onEnd(): void }) {
  const t = useTranslations("tasks.plan");
  const router = useRouter();
  const said = useSaid();
  const names: Record<string, string> = {
    ownerId: t("ownerId"),
    nextStep: t("nextStep"),
    nextStepOn: t("nextStepOn"),
  };
  useEffect(() => void focusField("plan-nextStep"), []);
  const version = plan?.version ?? 0;
  const before = typedFields(fields, plan ?? undefined);
  const frame = useActForm<Values, { id: string; version: number }>({
    schema: async () => {
      const { SavePlan } = await import("@/lib/tasks/schema");
      return SavePlan;
    },
    prefix: "plan",
    defaults: { id: country, version, plan: before },
    action: actOf("plan:save"),
    draft: `plan:${country}`,
    nameOf: (path) => names[path.split(".")[1] ?? ""] ?? path,
    inWords: (field, value) =>
      field === "ownerId" ? people.flatMap(({ id, label }) => (id === value ? label : [])) : undefined,
    onDone: (now) => {
      onEnd();
      said({
        takesFocus: true,
        text: t("saved"),
        undo: () => performAct("plan:save", { ...now, plan: before }),
      });
      router.refresh();
    },
  });
  return (
    <div className="max-w-3xl rounded-lg border border-line bg-surface p-4">
      <ActForm {...frame} submitLabel={t("save")} onCancel={onEnd}>
        <PlanInputs people={people} today={today} />
      </ActForm>
    </div>
  );
}

/** The inputs of a plan, in one row where there is room. */
export function PlanInputs({ people, today }: Pick<People, "people"> & { today: string }) {
  const t = useTranslations("tasks.plan");
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <div className="md:col-span-2">
        <LineField path="plan.nextStep" label={t("nextStep")} hint={t("nextStepHint")} />
      </div>
      <DateField path="plan.nextStepOn" label={t("nextStepOn")} today={today} day />
      <ChoiceField path="plan.ownerId" label={t("ownerId")} options={[...people]} empty={t("nobody")} />
    </div>
  );
}
