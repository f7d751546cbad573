import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ArchiveButton } from "@/components/forms/archive-button";
import { ArchivedList } from "@/components/forms/archived-list";
import { SaveReportButton } from "@/components/forms/reports/save-report-button";
import { Badge } from "@/components/ui/badge";
import { formatDate } from "@/lib/i18n/dates";
import type { SavedReportView } from "@/lib/kept-reports/queries";

/** Reports that are made again and again: one press makes one anew, with the days of today. */
export async function SavedReports({
  reports,
  mayWrite,
}: {
  reports: readonly SavedReportView[];
  mayWrite: boolean;
}) {
  const t = await getTranslations("report.saved");
  const issued = await getTranslations("report.issued");
  const locale = await getLocale();
  const inUse = reports.filter(({ archived }) => !archived);
  const archived = reports.filter((report) => report.archived);
  return (
    <section aria-labelledby="saved-reports" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="saved-reports" tabIndex={-1}>
          {t("title")}
        </h2>
        <Link href={"/desk/reports/issued" as Route} className="inline-flex min-h-6 items-center">
          {issued("link")}
        </Link>
      </div>
      {inUse.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      <ul className="grid gap-2">
        {inUse.map((report) => {
          const { id, version, name, today, lastOn, dueSince } = report;
          return (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-2 rounded-lg border border-line bg-surface px-4 py-2"
            >
              <span className="flex flex-wrap items-center gap-2">
                <Link
                  href={`/desk/reports?${new URLSearchParams({ ...today, saved: id })}` as Route}
                  aria-label={t("open", { name })}
                  className="inline-flex min-h-6 items-center font-medium"
                >
                  {name}
                </Link>
                <span className="text-sm text-muted">
                  {lastOn ? t("last", { date: formatDate(lastOn, locale) }) : t("notYet")}
                </span>
                {dueSince ? (
                  <Badge tone="warn">{t("due", { date: formatDate(dueSince, locale) })}</Badge>
                ) : null}
              </span>
              {mayWrite ? (
                <span className="flex flex-wrap gap-2">
                  <SaveReportButton report={report} parameters={report.parameters} />
                  <ArchiveButton
                    subject="savedReport"
                    id={id}
                    version={version}
                    name={name}
                    archived={false}
                    focusAfter="saved-reports"
                  />
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      <ArchivedList
        id="archived-reports"
        title={t("archive", { count: archived.length })}
        subject="savedReport"
        items={archived}
        mayBringBack={mayWrite}
        focusAfter="saved-reports"
      />
    </section>
  );
}
