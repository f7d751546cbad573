import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/desk/back-link";
import { WithdrawReportButton } from "@/components/forms/reports/withdraw-report-button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/access/session";
import { formatDate } from "@/lib/i18n/dates";
import { pickText } from "@/lib/i18n/locales";
import { findIssuedReport, type IssuedReportView } from "@/lib/kept-reports/queries";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import { findLaterCorrections } from "@/lib/reports/queries";
import { deskTitle } from "@/lib/wording/desk-title";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor("report:read");
  return { title: (await findIssuedReport((await params).id))?.title ?? "" };
}

/** A report that was made for good: its files, what it was made from, and what was corrected since. */
export default async function IssuedReportPage({ params }: Props) {
  const actor = await requireActor("report:read");
  const report = await findIssuedReport((await params).id);
  if (!report) notFound();
  const t = await getTranslations("report.issued");
  const locale = await getLocale();
  return (
    <div id="content" tabIndex={-1} className="grid gap-6">
      <BackLink href="/desk/reports/issued">{t("title")}</BackLink>
      <PageHead
        title={report.title}
        lang={report.parameters.language}
        lead={[
          `${t("on")}: ${formatDate(report.issuedOn, locale)}`,
          ...(report.savedName ? [t("fromSaved", { name: report.savedName })] : []),
        ].join(" · ")}
      >
        {!report.withdrawnOn && may(actor.role, "document:write") ? (
          <WithdrawReportButton id={report.id} version={report.version} name={report.title} />
        ) : null}
      </PageHead>
      {report.withdrawnOn ? (
        <Notice tone="warn">{t("withdrawn", { date: formatDate(report.withdrawnOn, locale) })}</Notice>
      ) : null}
      <Files report={report} />
      <section aria-labelledby="basis" className="grid gap-2">
        <h2 id="basis">{t("basis")}</h2>
        <dl className="grid gap-2 text-sm">
          <div>
            <dt className="font-medium">{t("fingerprint")}</dt>
            <dd className="break-all">{report.fingerprint}</dd>
          </div>
          {report.head ? (
            <div>
              <dt className="font-medium">{t("head")}</dt>
              <dd className="break-all">{report.head}</dd>
            </div>
          ) : null}
        </dl>
        <p>{t("entries", { count: report.entries.length })}</p>
        <p className="max-w-3xl text-muted">{t("againHint")}</p>
      </section>
      <Later report={report} />
    </div>
  );
}

async function Files({ report: { id, parameters, hashes, files } }: { report: IssuedReportView }) {
  const t = await getTranslations("report.issued");
  const kept = new Map(files.map((file) => [file.sha256, file]));
  return (
    <Table caption={t("files")}>
      <thead>
        <tr>
          <th scope="col">{t("format")}</th>
          <th scope="col">{t("sha")}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(hashes).map(([format, sha256]) => {
          const file = kept.get(sha256);
          return (
            <tr key={format}>
              <th scope="row">
                {file ? (
                  <a
                    href={`/api/desk/files/${file.id}`}
                    download
                    className="inline-flex min-h-6 items-center"
                  >
                    {file.name}
                  </a>
                ) : (
                  <a
                    href={`/api/desk/reports?${new URLSearchParams({ ...parameters, issued: id, format })}`}
                    className="inline-flex min-h-6 items-center"
                  >
                    {t("againAs", { format: format.toUpperCase() })}
                  </a>
                )}
              </th>
              <td className="break-all">
                {sha256}
                {file ? <span className="block text-sm text-muted">{t("kept")}</span> : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** What was corrected or taken back since it was issued. */
async function Later({ report }: { report: IssuedReportView }) {
  const t = await getTranslations("report.issued");
  const locale = await getLocale();
  const audience = report.parameters.audience === "internal" ? "internal" : "public";
  const later = await findLaterCorrections(audience, report.entries);
  const record = await deskRecord();
  return (
    <section aria-labelledby="later" className="grid gap-2">
      <h2 id="later">{t("later")}</h2>
      <p>{later.length === 0 ? t("laterNone") : t("laterText", { count: later.length })}</p>
      <ul className="grid gap-2">
        {later.map(({ id, corrections, entry }) => {
          const known = record.entry(id);
          return (
            <li key={id}>
              <Link href={`/desk/entries/${id}` as Route} className="inline-flex min-h-6 items-center">
                {known ? `${deskTitle(known, record, locale)}, ${formatDate(known.occurredOn, locale)}` : id}
              </Link>
              {entry ? (
                <ul className="text-sm text-muted">
                  {corrections.map((correction) => {
                    const reason = pickText(correction.reason, locale);
                    return (
                      <li key={correction.on} lang={reason?.lang}>
                        {[formatDate(correction.on, locale), reason?.text].filter(Boolean).join(": ")}
                      </li>
                    );
                  })}
                </ul>
              ) : (
                <p className="text-sm text-muted">{t("gone")}</p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
