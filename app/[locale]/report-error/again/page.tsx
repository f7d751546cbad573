import type { Metadata, Route } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { findAbout } from "@/lib/error-reports/about";
import { heldHeader, takeForm } from "@/lib/error-reports/held";
import { isLocale } from "@/lib/i18n/locales";
import { publicRecord } from "@/lib/log/queries";
import { ErrorFormPage } from "../error-form";

type Props = PageProps<"/[locale]/report-error/again">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  const title = t("errorReports.form.refusedTitle", { title: t("errorReports.form.title") });
  return { title: `${title} – ${t("common.siteName")}`, robots: { index: false } };
}

/** The form once more, with what is wrong and all that was typed. The route beside it asks for this page; nobody else can. */
export default async function ReportErrorAgainPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const refused = takeForm((await headers()).get(heldHeader));
  if (!refused) redirect(`/${locale}/report-error` as Route);
  const about = refused.about ? findAbout(await publicRecord(), refused.about, locale) : null;
  return <ErrorFormPage locale={locale} subject={about && refused.about} about={about} refused={refused} />;
}
