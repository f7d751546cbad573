import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/public/not-found-page";
import { PublicPage } from "@/components/public/public-page";
import { isReference } from "@/lib/error-reports/reference";
import { isLocale } from "@/lib/i18n/locales";
import { sessionSecret } from "@/lib/settings/settings";

// Made for each request: there are many addresses of this shape, and the cache on the disk is not for them.
type Props = PageProps<"/[locale]/report-error/thanks/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  return { title: `${t("errorReports.thanks.title")} – ${t("common.siteName")}`, robots: { index: false } };
}

/** Thanks, with the reference. It reads nothing of the report: whoever has the address learns no more than it says. */
export default async function ThanksPage({ params }: Props) {
  const { locale, reference } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  if (!isReference(reference, sessionSecret())) return <NotFoundPage locale={locale} />;
  const t = await getTranslations("errorReports.thanks");
  const common = await getTranslations("common");
  return (
    <PublicPage locale={locale} path={`/report-error/thanks/${reference}`}>
      <div className="max-w-2xl">
        <h1>{t("title")}</h1>
        <p className="mt-6">{t("reference")}</p>
        <p className="mt-2 inline-block rounded-md border border-line-strong bg-surface px-4 py-3 font-mono text-2xl font-semibold tracking-wide whitespace-nowrap">
          {reference}
        </p>
        <p className="mt-6">{t("next")}</p>
        <p className="mt-2 text-muted">{t("keep")}</p>
        <p className="mt-6">
          <a href={`/${locale}`}>{common("toRecord")}</a>
        </p>
      </div>
    </PublicPage>
  );
}
