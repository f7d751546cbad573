import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TimelinePage } from "@/components/public/timeline-page";
import { isLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { publicRecord } from "@/lib/log/queries";

export async function generateMetadata({ params }: PageProps<"/[locale]/timeline">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  return pageMetadata(
    locale,
    "/timeline",
    `${t("record.timeline.title")} – ${t("common.siteName")}`,
    t("record.timeline.lead", { count: (await publicRecord()).entries.length }),
  );
}

export default async function Timeline({ params }: PageProps<"/[locale]/timeline">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return <TimelinePage record={await publicRecord()} page={1} locale={locale} />;
}
