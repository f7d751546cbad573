import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/public/not-found-page";
import { findAbout } from "@/lib/error-reports/about";
import { isLocale } from "@/lib/i18n/locales";
import { publicRecord } from "@/lib/log/queries";
import { ErrorFormPage } from "../error-form";

type Props = PageProps<"/[locale]/report-error/[subject]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  return { title: `${t("errorReports.form.title")} – ${t("common.siteName")}`, robots: { index: false } };
}

/** To report an error about one country or one published entry. */
export default async function ReportErrorAboutPage({ params }: Props) {
  const { locale, subject } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const about = findAbout(await publicRecord(), subject, locale);
  if (!about) return <NotFoundPage locale={locale} />;
  return <ErrorFormPage locale={locale} subject={subject} about={about} />;
}
