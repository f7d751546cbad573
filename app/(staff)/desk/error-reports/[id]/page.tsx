import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BackLink } from "@/components/desk/back-link";
import { formatMoment } from "@/lib/access/moments";
import { requireActor } from "@/lib/access/session";
import { findAbout } from "@/lib/error-reports/about";
import { findErrorReport } from "@/lib/error-reports/queries";
import { isLocale } from "@/lib/i18n/locales";
import { may } from "@/lib/ledger/rights";
import { deskRecord } from "@/lib/log/queries";
import { SettleForm } from "./settle-form";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("errorReports.desk"))("title") };
}

/** One report in full, and how it ends. */
export default async function ErrorReportPage({ params }: Props) {
  const actor = await requireActor("desk:read");
  const { id } = await params;
  const settles = may(actor.role, "error-report:settle");
  const report = await findErrorReport(id, { withEmail: settles });
  if (!report) notFound();
  const t = await getTranslations("errorReports.desk");
  const outcomes = await getTranslations("errorReports.outcome");
  const languages = await getTranslations("labels.locale");
  const locale = await getLocale();
  const about = report.about === null ? null : findAbout(await deskRecord(), report.about, locale);
  const said = (text: string) => (
    <span lang={report.language} className="whitespace-pre-line wrap-anywhere">
      {text}
    </span>
  );
  const place = about ? (
    <Link
      href={(about.entryId ? `/desk/entries/${about.entryId}` : `/desk/countries/${about.country}`) as Route}
    >
      {about.name}
    </Link>
  ) : (
    t(report.about === null ? "whole" : "gone")
  );
  return (
    <div className="grid max-w-3xl gap-8">
      <div className="grid gap-1">
        <BackLink href="/desk/error-reports">{t("toList")}</BackLink>
        <h1 className="font-mono">{report.reference}</h1>
        <p className="text-muted">{t("unverified")}</p>
      </div>
      <dl className="grid gap-x-6 gap-y-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-[max-content_1fr]">
        <Fact name={t("received")}>{formatMoment(report.receivedAt, locale)}</Fact>
        <Fact name={t("about")}>{place}</Fact>
        <Fact name={t("language")}>
          {isLocale(report.language) ? languages(report.language) : report.language}
        </Fact>
        <Fact name={t("says")}>{said(report.wrong)}</Fact>
        {report.better ? <Fact name={t("better")}>{said(report.better)}</Fact> : null}
        {report.sourceUrl ? (
          <Fact name={t("source")}>
            <a href={report.sourceUrl} rel="noopener noreferrer nofollow" className="break-all">
              {report.sourceUrl}
            </a>
          </Fact>
        ) : null}
        {settles ? (
          <Fact name={t("email")}>
            {report.email ? (
              <>
                <a href={`mailto:${encodeURIComponent(report.email)}`} className="break-all">
                  {report.email}
                </a>
                <span className="block text-sm text-muted">{t("emailHint")}</span>
              </>
            ) : (
              <span className="text-muted">{t(report.settledAt ? "erased" : "noEmail")}</span>
            )}
          </Fact>
        ) : null}
        {report.outcome ? <Fact name={t("outcome")}>{outcomes(report.outcome)}</Fact> : null}
        {report.remark ? (
          <Fact name={t("remark")}>
            <span className="whitespace-pre-line wrap-anywhere">{report.remark}</span>
          </Fact>
        ) : null}
        {report.settledAt ? (
          <>
            <Fact name={t("at")}>{formatMoment(report.settledAt, locale)}</Fact>
            <Fact name={t("by")}>{report.settledBy ?? "–"}</Fact>
          </>
        ) : null}
      </dl>
      {settles && !report.settledAt ? (
        <section aria-labelledby="settle" className="grid max-w-xl gap-4">
          <div className="grid gap-1">
            <h2 id="settle">{t("settle")}</h2>
            <p className="text-muted">{t("settleHint")}</p>
          </div>
          <SettleForm id={report.id} version={report.version} />
        </section>
      ) : null}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
      <dt className="text-sm text-muted sm:max-w-40 sm:pt-0.5">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
