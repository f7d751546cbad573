import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ListFiles } from "@/components/desk/list-files";
import { Badge } from "@/components/ui/badge";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { formatMoment } from "@/lib/access/moments";
import { requireActor } from "@/lib/access/session";
import { findAbout } from "@/lib/error-reports/about";
import { listErrorReports } from "@/lib/error-reports/queries";
import { deskRecord } from "@/lib/log/queries";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const perPage = 50;
/** So much of a report's text stands in the list, in characters. */
const shown = 140;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("errorReports.desk"))("title") };
}

/** What readers have reported: what is open first. */
export default async function ErrorReportsPage({ searchParams }: Props) {
  await requireActor("desk:read");
  const query = await searchParams;
  const t = await getTranslations("errorReports.desk");
  const outcomes = await getTranslations("errorReports.outcome");
  const paging = await getTranslations("desk.paging");
  const common = await getTranslations("common");
  const locale = await getLocale();
  const asked = Math.trunc(Number(query.page));
  const page = asked >= 1 && asked <= 100_000 ? asked : 1;
  const { reports, count, open } = await listErrorReports(page, perPage);
  const pages = Math.max(1, Math.ceil(count / perPage));
  const record = await deskRecord();
  return (
    <div className="grid gap-5">
      <div className="grid gap-1">
        <h1>{t("title")}</h1>
        <p className="text-muted">{t("lead")}</p>
      </div>
      {count === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-x-4">
            <p className="font-medium">{t("open", { count: open })}</p>
            <ListFiles list="error-reports" title={t("title")} />
          </div>
          <Table caption={t("caption")} captionHidden dense>
            <thead>
              <tr>
                <th scope="col">{t("reference")}</th>
                <th scope="col">{t("says")}</th>
                <th scope="col">{t("about")}</th>
                <th scope="col">{t("received")}</th>
                <th scope="col">{t("state")}</th>
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => (
                <tr key={report.id}>
                  <th scope="row" className="whitespace-nowrap">
                    <Link href={`/desk/error-reports/${report.id}` as Route} className="font-mono">
                      {report.reference}
                    </Link>
                  </th>
                  <td className="min-w-56">
                    <span lang={report.language} className="wrap-anywhere">
                      {report.wrong.length > shown ? `${report.wrong.slice(0, shown)}…` : report.wrong}
                    </span>
                  </td>
                  <td>
                    {report.about === null
                      ? t("whole")
                      : (findAbout(record, report.about, locale)?.name ?? t("gone"))}
                  </td>
                  <td className="whitespace-nowrap">{formatMoment(report.receivedAt, locale)}</td>
                  <td>
                    {report.outcome ? (
                      <Badge>{outcomes(report.outcome)}</Badge>
                    ) : (
                      <Badge tone="warn">{t("isOpen")}</Badge>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
          <Pager
            label={paging("label")}
            page={page}
            pages={pages}
            hrefOf={(number) => `/desk/error-reports?page=${number}`}
            previous={paging("before")}
            next={paging("after")}
            position={common("pageOf", { page, pages })}
          />
        </>
      )}
    </div>
  );
}
