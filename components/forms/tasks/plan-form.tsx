"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { useSaid } from "@/components/desk/said";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, DateField, LineField, TitleField } from "@/components/form/fields";
import { LanguageField } from "@/components/form/language-field";
import { RowsField } from "@/components/form/rows-field";
import { Section } from "@/components/form/section";
import { useActForm } from "@/components/form/use-act-form";
import { focusField } from "@/components/ui/focus-field";
import { performAct } from "@/lib/acts/perform-act";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { languageName } from "@/lib/i18n/language-names";
import type { Locale } from "@/lib/i18n/locales";
import { type Ask, plan as fields, type PlanView } from "@/lib/tasks/fields";
import { joined } from "@/lib/text/joined";
import type { People, Person } from "./people";

type Values = { id: string; version: number; plan: TypedFields<typeof fields> };
export type PlanProps = People & { country: string; plan: PlanView | null; today: string };

/** Where the form of a plan may be opened: what staff do next, or what letters ask for. */
export type PlanPart = "plan" | "ask";

/** What comes next in a country, and who is in charge. */
export function PlanFields({
  country,
  plan,
  people,
  today,
  startsAt,
  onEnd,
}: PlanProps & { startsAt: PlanPart | null; onEnd(): void }) {
  const t = useTranslations("tasks.plan");
  const locale = useLocale();
  const router = useRouter();
  const said = useSaid();
  const names: Record<string, string> = {
    ownerId: t("ownerId"),
    nextStep: t("nextStep"),
    nextStepOn: t("nextStepOn"),
    ask: t("ask"),
  };
  useEffect(() => void focusField(startsAt === "ask" ? "plan-ask-add-0" : "plan-nextStep"), [startsAt]);
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
    inWords: (field, value) => planInWords(field, value, people, locale),
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
        <PlanInputs plan={plan} people={people} today={today} />
      </ActForm>
    </div>
  );
}

/** What a field of a plan holds, in words. */
export function planInWords(
  field: string,
  value: unknown,
  people: readonly Person[],
  locale: Locale,
): string[] | undefined {
  if (field === "ownerId") return people.flatMap(({ id, label }) => (id === value ? label : []));
  if (field === "ask" && Array.isArray(value))
    return (value as Ask[]).map(
      ({ language, text }) => `${languageName(language, locale) ?? language}: ${text}`,
    );
  return undefined;
}

/** The inputs of a plan, in one row where there is room; what letters say is apart from what is noted for staff. */
export function PlanInputs({ plan, people, today }: Pick<PlanProps, "plan" | "people" | "today">) {
  const t = useTranslations("tasks.plan");
  const languages = useTranslations("bodies.addresses");
  const locale = useLocale();
  const asks = plan?.ask ?? [];
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <div className="md:col-span-2">
        <LineField path="plan.nextStep" label={t("nextStep")} hint={t("nextStepHint")} />
      </div>
      <DateField path="plan.nextStepOn" label={t("nextStepOn")} today={today} day />
      <ChoiceField path="plan.ownerId" label={t("ownerId")} options={[...people]} empty={t("nobody")} />
      <div className="md:col-span-2">
        <Section
          title={t("ask")}
          filled={joined(
            asks.map(({ language }) => languageName(language, locale) ?? language),
            ", ",
          )}
        >
          <RowsField
            path="plan.ask"
            title={t("askTexts")}
            hint={t("askHint")}
            add={[{ label: t("addAsk"), empty: () => ({ language: asks.length > 0 ? "" : "en", text: "" }) }]}
            rowLabel={(number) => t("askNumber", { number })}
            removeLabel={(number) => t("removeAsk", { number })}
          >
            {(at) => (
              <>
                <LanguageField path={`${at}.language`} label={languages("salutationLanguage")} />
                <TitleField path={`${at}.text`} label={t("askText")} />
              </>
            )}
          </RowsField>
        </Section>
      </div>
    </div>
  );
}
