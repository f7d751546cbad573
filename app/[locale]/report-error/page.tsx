import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { isLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { ErrorFormPage } from "./error-form";

// The form carries a stamp that is good for weeks; from the cache, it is hours old at most.
export async function generateMetadata({ params }: PageProps<"/[locale]/report-error">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  return pageMetadata(locale, "/report-error", `${t("errorReports.form.title")} – ${t("common.siteName")}`);
}

/** To report an error on the record as a whole. */
export default async function ReportErrorPage({ params }: PageProps<"/[locale]/report-error">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return <ErrorFormPage locale={locale} subject={null} about={null} />;
}
