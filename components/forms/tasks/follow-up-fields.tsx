"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useFieldArray } from "react-hook-form";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, DateField, LineField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { Button } from "@/components/ui/button";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { plan as fields, type PlanView } from "@/lib/tasks/fields";
import type { People, Person } from "./people";
import { PlanInputs, planInWords } from "./plan-form";

type Promised = { title: string; dueOn: string; ownerId: string; countryCode: string };
type Values = {
  entryId: string;
  /** The country of the plan; nothing where the entry has none. */
  id: string;
  version: number;
  plan: TypedFields<typeof fields>;
  promises: Promised[];
};
export type FollowUpProps = People & {
  entryId: string;
  country: string | null;
  plan: PlanView | null;
  /** The countries of the entry: where there are several, each promise says of which it is. */
  countries: readonly Person[];
  /** Whether it is asked what was promised. */
  asksPromises: boolean;
  /** What was noted as promised, country by country: it needs no second typing to become a task. */
  promised: readonly Pick<Promised, "title" | "countryCode">[];
  today: string;
};

/** What follows from an entry: the next step there, and what was promised. */
export function FollowUpFields({
  entryId,
  country,
  plan,
  countries,
  asksPromises,
  promised,
  people,
  me,
  today,
  onTold,
}: FollowUpProps & { onTold(text: string): void }) {
  const t = useTranslations("tasks.followUp");
  const task = useTranslations("tasks.task");
  const planWords = useTranslations("tasks.plan");
  const locale = useLocale();
  const router = useRouter();
  const ownerId = plan?.ownerId ?? me;
  const promise: Promised = { title: "", dueOn: "", ownerId, countryCode: country ?? "" };
  const nameOf = (path: string) => {
    const [group, field = "", own = ""] = path.split(".");
    if (group === "plan") return planWords(field as "nextStep");
    const number = Number(field) + 1;
    return own === "dueOn" || own === "ownerId" || own === "countryCode"
      ? t(own, { number })
      : t("promise", { number });
  };
  const frame = useActForm<Values, { changed: number }>({
    schema: async () => {
      const { FollowUp } = await import("@/lib/tasks/schema");
      return FollowUp;
    },
    prefix: "plan",
    defaults: {
      entryId,
      id: country ?? "",
      version: plan?.version ?? 0,
      plan: { ...typedFields(fields, plan ?? undefined), ...(country ? { ownerId } : {}) },
      promises:
        promised.length > 0
          ? promised.map((noted) => ({ ...promise, ...noted }))
          : asksPromises
            ? [promise]
            : [],
    },
    action: actOf("task:follow-up"),
    draft: `followup:${entryId}`,
    nameOf,
    inWords: (field, value) => planInWords(field, value, people, locale),
    onDone: ({ changed }) => {
      onTold(t(changed > 0 ? "saved" : "savedNothing"));
      router.refresh();
    },
  });
  const promises = useFieldArray({ control: frame.form.control, name: "promises" });
  return (
    <ActForm {...frame} submitLabel={t("save")}>
      {country ? <PlanInputs plan={plan} people={people} today={today} /> : null}
      {asksPromises ? (
        <fieldset className="grid gap-3">
          <legend className="font-medium">{t("promised")}</legend>
          <p className="text-sm text-muted">{t("promisedLead")}</p>
          {promises.fields.map(({ id }, index) => (
            <div
              key={id}
              className="grid items-start gap-x-4 gap-y-2 border-line not-first:border-t not-first:pt-3 md:grid-cols-2"
            >
              <div className="md:col-span-2">
                <LineField path={`promises.${index}.title`} label={nameOf(`promises.${index}.title`)} />
              </div>
              <DateField
                path={`promises.${index}.dueOn`}
                label={nameOf(`promises.${index}.dueOn`)}
                today={today}
                day
              />
              <ChoiceField
                path={`promises.${index}.ownerId`}
                label={nameOf(`promises.${index}.ownerId`)}
                options={[...people]}
                empty={task("nobody")}
              />
              {countries.length > 1 ? (
                <ChoiceField
                  path={`promises.${index}.countryCode`}
                  label={nameOf(`promises.${index}.countryCode`)}
                  options={[...countries]}
                  empty={task("noCountry")}
                />
              ) : null}
            </div>
          ))}
          <p>
            <Button onClick={() => promises.append(promise)}>{t("another")}</Button>
          </p>
        </fieldset>
      ) : null}
    </ActForm>
  );
}
