import type { Metadata, Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/desk/back-link";
import { ListFiles } from "@/components/desk/list-files";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/access/session";
import { formatDate } from "@/lib/i18n/dates";
import { findIssuedBySha256, listIssuedReports } from "@/lib/kept-reports/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report.issued"))("title") };
}

/** Reports that were made for good, and whether a file is one of theirs. */
export default async function IssuedReportsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await requireActor("report:read");
  const t = await getTranslations("report.issued");
  const reports = await getTranslations("report.page");
  const locale = await getLocale();
  const { checked } = await searchParams;
  const rows = await listIssuedReports();
  return (
    <div className="grid gap-6">
      <BackLink href="/desk/reports">{reports("title")}</BackLink>
      <PageHead title={t("title")} lead={t("lead")} />
      {typeof checked === "string" && /^[0-9a-f]{64}$/.test(checked) ? <Checked sha256={checked} /> : null}
      {rows.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <>
          <div className="flex justify-end">
            <ListFiles list="issued-reports" title={t("title")} />
          </div>
          <Table caption={t("title")} captionHidden>
            <thead>
              <tr>
                <th scope="col">{t("name")}</th>
                <th scope="col">{t("on")}</th>
                <th scope="col">{t("state")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, title, parameters, issuedOn, withdrawnOn, savedName }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link
                      href={`/desk/reports/issued/${id}` as Route}
                      lang={parameters.language}
                      className="inline-flex min-h-6 items-center"
                    >
                      {title}
                    </Link>
                    {savedName ? (
                      <span className="block text-sm font-normal text-muted">
                        {t("fromSaved", { name: savedName })}
                      </span>
                    ) : null}
                  </th>
                  <td className="whitespace-nowrap">{formatDate(issuedOn, locale)}</td>
                  <td>
                    {withdrawnOn ? t("withdrawn", { date: formatDate(withdrawnOn, locale) }) : t("stands")}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
      <form
        method="post"
        action="/api/desk/reports/check"
        encType="multipart/form-data"
        className="grid gap-3 rounded-lg border border-line bg-surface p-4"
      >
        <h2>{t("check")}</h2>
        <p className="max-w-3xl text-muted">{t("checkLead")}</p>
        <label htmlFor="file" className="font-medium">
          {t("checkFile")}
        </label>
        <input
          id="file"
          name="file"
          type="file"
          required
          className="min-h-10 file:mr-3 file:min-h-10 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-4 file:text-ink"
        />
        <div>
          <Button type="submit">{t("checkButton")}</Button>
        </div>
      </form>
    </div>
  );
}

/** What a file that was handed back is. */
async function Checked({ sha256 }: { sha256: string }) {
  const t = await getTranslations("report.issued");
  const locale = await getLocale();
  const found = await findIssuedBySha256(sha256);
  return (
    <Notice tone={found.length > 0 ? "info" : "warn"}>
      {found.length > 0 ? (
        <ul>
          {found.map(({ report, format }) => (
            <li key={`${report.id} ${format}`}>
              {t("checkYes", { format: format.toUpperCase() })}{" "}
              <Link href={`/desk/reports/issued/${report.id}` as Route}>{report.title}</Link>,{" "}
              {formatDate(report.issuedOn, locale)}
              {report.withdrawnOn
                ? `, ${t("withdrawn", { date: formatDate(report.withdrawnOn, locale) })}`
                : null}
            </li>
          ))}
        </ul>
      ) : (
        t("checkNo")
      )}
      <span className="mt-1 block text-sm break-all">{t("checkSha", { sha: sha256 })}</span>
    </Notice>
  );
}
