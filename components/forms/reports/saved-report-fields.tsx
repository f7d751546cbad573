"use client";

import { useTranslations } from "next-intl";
import { ActForm } from "@/components/form/act-form";
import { actOf } from "@/components/form/act-of";
import { ChoiceField, FlagField, LineField, LongField } from "@/components/form/fields";
import { useActForm } from "@/components/form/use-act-form";
import { ReportEvery, ReportSpan } from "@/lib/db/generated/enums";
import { type TypedFields, typedFields } from "@/lib/fields/typed";
import { savedReport as fields, type SavedReportInput } from "@/lib/kept-reports/fields";

type Values = {
  id?: string;
  version?: number;
  savedReport: Omit<TypedFields<typeof fields>, "parameters"> & { parameters: Record<string, string> };
};
export type ExistingSavedReport = { id: string; version: number } & SavedReportInput;

/** The fields of a saved report: what it is called, which days it is of, and what stands around its figures. */
export function SavedReportFields({
  report,
  parameters,
  onCancel,
  onDone,
}: {
  report?: ExistingSavedReport | undefined;
  /** Which report it is, as it stands in the address. */
  parameters: Record<string, string>;
  onCancel(): void;
  onDone(): void;
}) {
  const t = useTranslations("report.saved");
  const names: Record<string, string> = {
    name: t("name"),
    span: t("span"),
    every: t("every"),
    recipient: t("recipient"),
    introduction: t("introduction"),
    conclusion: t("conclusion"),
    signed: t("signed"),
    letterhead: t("letterhead"),
  };
  const { form, ...frame } = useActForm<Values, { id: string }>({
    schema: async () => {
      const { AddSavedReport, EditSavedReport } = await import("@/lib/kept-reports/schema");
      return report ? EditSavedReport : AddSavedReport;
    },
    prefix: "savedReport",
    defaults: {
      ...(report ? { id: report.id, version: report.version } : {}),
      savedReport: { ...typedFields(fields, report), parameters },
    },
    draft: `savedreport:${report?.id ?? "new"}`,
    action: report ? actOf("saved-report:edit") : actOf("saved-report:add"),
    nameOf: (path) => names[path.split(".")[1] ?? ""] ?? path,
    onDone,
  });
  return (
    <ActForm form={form} {...frame} onCancel={onCancel}>
      <LineField path="savedReport.name" label={t("name")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoiceField
          path="savedReport.span"
          label={t("span")}
          hint={t("spanHint")}
          options={Object.values(ReportSpan).map((id) => ({ id, label: t(`spans.${id}`) }))}
          empty={t("fixed")}
        />
        <ChoiceField
          path="savedReport.every"
          label={t("every")}
          options={Object.values(ReportEvery).map((id) => ({ id, label: t(`everys.${id}`) }))}
          empty={t("never")}
        />
      </div>
      <LineField path="savedReport.recipient" label={t("recipient")} optional />
      <LongField
        path="savedReport.introduction"
        label={t("introduction")}
        hint={t("textHint")}
        rows={4}
        optional
      />
      <LongField path="savedReport.conclusion" label={t("conclusion")} rows={4} optional />
      <FlagField path="savedReport.letterhead" label={t("letterhead")} />
      <FlagField path="savedReport.signed" label={t("signed")} />
    </ActForm>
  );
}
