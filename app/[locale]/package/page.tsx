import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Contact } from "@/components/desk/contact";
import { CitePage } from "@/components/public/cite-page";
import { CivilDate } from "@/components/public/date";
import { LocalTextSpan } from "@/components/public/local-text";
import { Name } from "@/components/public/name";
import { PublicPage } from "@/components/public/public-page";
import { SourceList } from "@/components/public/source-list";
import { today } from "@/lib/calendar/today";
import { formatDate } from "@/lib/i18n/dates";
import { isLocale, pickText } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { publicRecord } from "@/lib/log/queries";

export async function generateMetadata({ params }: PageProps<"/[locale]/package">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  return pageMetadata(
    locale,
    "/package",
    `${t("record.package.title")} – ${t("common.siteName")}`,
    t("record.package.lead"),
  );
}

export default async function PackagePage({ params }: PageProps<"/[locale]/package">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("record.package");
  const labels = await getTranslations("labels.documentKind");
  const common = await getTranslations("common");
  const now = today();
  const { documents, packages } = await publicRecord();
  const documentOf = (versionId: string) =>
    documents.find((document) => document.versions.some((version) => version.id === versionId));
  return (
    <PublicPage locale={locale} path="/package" section="package">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-prose text-lg">{t("lead")}</p>
      <Contact locale={locale} />
      <section aria-labelledby="documents" className="mt-10">
        <h2 id="documents">{t("documents")}</h2>
        <div className="mt-5 grid grid-cols-1 gap-8">
          {documents.map((document) => (
            <article key={document.id} id={`document-${document.id}`} className="border-l-4 border-line pl-5">
              <h3>
                <LocalTextSpan text={document.title} locale={locale} />
              </h3>
              {document.titleOriginal ? (
                <p className="mt-1 text-muted" lang="">
                  {document.titleOriginal}
                </p>
              ) : null}
              <p className="mt-2 max-w-prose">
                <LocalTextSpan text={document.description} locale={locale} />
              </p>
              <dl className="mt-2 grid grid-cols-1 gap-x-4 gap-y-1 text-sm sm:grid-cols-[max-content_1fr] [&_dt]:text-muted">
                <dt>{t("kind")}</dt>
                <dd>{labels(document.kind)}</dd>
                <dt>{t("issuedBy")}</dt>
                <dd>
                  {document.issuedBy ? <Name of={document.issuedBy} locale={locale} /> : common("unknown")}
                </dd>
                <dt>{t("issuedOn")}</dt>
                <dd>
                  {document.issuedOn ? (
                    <CivilDate date={document.issuedOn} locale={locale} />
                  ) : (
                    common("unknown")
                  )}
                </dd>
                <dt>{t("versions")}</dt>
                <dd>
                  <ul>
                    {document.versions.map((version) => (
                      <li key={version.id}>
                        {[version.label, version.datedOn && formatDate(version.datedOn, locale)]
                          .filter(Boolean)
                          .join(", ") || t("undated")}
                        {" · "}
                        {version.language ? `${t("language")}: ${version.language}` : t("languageUnknown")}
                        {version.url ? (
                          <>
                            {" · "}
                            <a href={version.url} rel="noreferrer nofollow">
                              {new URL(version.url).hostname}
                            </a>
                          </>
                        ) : null}
                        {version.file ? (
                          <span className="block break-all">
                            {" "}
                            {t("checksum")}: <code>{version.file.sha256}</code>
                          </span>
                        ) : null}
                      </li>
                    ))}
                  </ul>
                </dd>
              </dl>
              {pickText(document.remark, locale) ? (
                <p className="mt-2 max-w-prose text-sm text-muted">
                  <LocalTextSpan text={document.remark} locale={locale} />
                </p>
              ) : null}
              <div className="mt-2">
                <SourceList sources={document.sources} locale={locale} />
              </div>
            </article>
          ))}
        </div>
      </section>
      <section aria-labelledby="packages" className="mt-12">
        <h2 id="packages">{t("packages")}</h2>
        <div className="mt-5 grid grid-cols-1 gap-6 md:grid-cols-2">
          {packages.map((item) => (
            <article key={item.id} className="rounded-lg border border-line bg-surface p-5">
              <h3 lang="en">{item.label}</h3>
              <p className="text-sm text-muted">{t(item.frozen ? "frozen" : "notSent")}</p>
              <ol className="mt-3 grid list-decimal gap-1 pl-5">
                {item.documentVersionIds.map((id) => {
                  const document = documentOf(id);
                  return document ? (
                    <li key={id}>
                      <a href={`#document-${document.id}`}>
                        <LocalTextSpan text={document.title} locale={locale} />
                      </a>
                    </li>
                  ) : null;
                })}
              </ol>
              <p className="mt-3 text-sm text-muted">
                <LocalTextSpan text={item.remark} locale={locale} />
              </p>
            </article>
          ))}
        </div>
      </section>
      <CitePage title={t("title")} path="/package" asOf={now} today={now} locale={locale} />
    </PublicPage>
  );
}
