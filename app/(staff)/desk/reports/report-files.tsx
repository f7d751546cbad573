import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button";
import { parametersOf, type ReportChoice, reportFormats } from "@/lib/reports/schema";

/** The files of a report to take away: PDF first, then all others in one calm row. */
export async function ReportFiles({
  choice,
  also,
}: {
  choice: ReportChoice;
  /** Further parameters: the saved report that it is of. */
  also: Record<string, string>;
}) {
  const t = await getTranslations("report.page");
  const addressOf = (format: string) =>
    `/api/desk/reports?${new URLSearchParams({ ...parametersOf(choice), ...also, format })}`;
  const others = reportFormats.filter((format) => format !== "pdf");
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <a className={buttonClass("primary")} href={addressOf("pdf")}>
          {t("pdf")}
        </a>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span id="other-formats" className="text-sm text-muted">
            {t("other")}
          </span>
          <ul aria-labelledby="other-formats" className="flex flex-wrap gap-2">
            {others.map((format) => (
              <li key={format}>
                <a className={buttonClass()} href={addressOf(format)}>
                  {t(format)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p className="text-sm text-muted">{t("otherHint")}</p>
    </div>
  );
}
