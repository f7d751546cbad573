"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, LongField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { ErrorOutcome } from "@/lib/db/generated/enums";
import { SettleErrorReport } from "@/lib/error-reports/schema";

/** How a report ends; the page then shows it as settled. */
export function SettleForm({ id, version }: { id: string; version: number }) {
  const t = useTranslations("errorReports.desk");
  const outcomes = useTranslations("errorReports.outcome");
  const router = useRouter();
  const { form, ...frame } = useActForm({
    schema: SettleErrorReport,
    prefix: "",
    defaults: { id, version, outcome: "", remark: "" },
    action: actOf("error-report:settle"),
    draft: `report:${id}`,
    nameOf: (path) => t(path === "remark" ? "remark" : "outcome"),
    onDone: () => router.refresh(),
  });
  return (
    <ActForm form={form} {...frame} submitLabel={t("submit")}>
      <ChoiceField
        path="outcome"
        label={t("outcome")}
        empty={t("choose")}
        options={Object.values(ErrorOutcome).map((outcome) => ({ id: outcome, label: outcomes(outcome) }))}
      />
      <LongField path="remark" label={t("remark")} hint={t("remarkHint")} rows={3} optional />
    </ActForm>
  );
}
