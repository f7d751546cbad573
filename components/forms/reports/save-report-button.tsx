"use client";

import { useTranslations } from "next-intl";
import { SavedReportFields } from "@/components/forms/in-windows";
import { RefreshingForm } from "@/components/forms/refreshing-form";
import type { ExistingSavedReport } from "./saved-report-fields";

/** Keeps the report that is shown under a name, or changes one that is kept. */
export function SaveReportButton({
  report,
  parameters,
}: {
  report?: ExistingSavedReport;
  parameters: Record<string, string>;
}) {
  const t = useTranslations("report.saved");
  return (
    <RefreshingForm
      label={report ? t("edit") : t("save")}
      {...(report ? { name: t("editNamed", { name: report.name }), className: "text-sm" } : {})}
    >
      {(close, done) => (
        <SavedReportFields report={report} parameters={parameters} onCancel={close} onDone={done} />
      )}
    </RefreshingForm>
  );
}
