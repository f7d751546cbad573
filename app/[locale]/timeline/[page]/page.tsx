import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/public/not-found-page";
import { TimelinePage, timelinePages } from "@/components/public/timeline-page";
import { isLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { publicRecord } from "@/lib/log/queries";

export async function generateMetadata({
  params,
}: PageProps<"/[locale]/timeline/[page]">): Promise<Metadata> {
  const { locale, page } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  return pageMetadata(
    locale,
    `/timeline/${page}`,
    `${t("record.timeline.title")}, ${page} – ${t("common.siteName")}`,
    t("record.timeline.lead", { count: (await publicRecord()).entries.length }),
  );
}

/** The later pages; the first has the plain address. */
export default async function LaterTimeline({ params }: PageProps<"/[locale]/timeline/[page]">) {
  const { locale, page } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const record = await publicRecord();
  const number = /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 0;
  if (number < 2 || number > timelinePages(record.entries)) return <NotFoundPage locale={locale} />;
  return <TimelinePage record={record} page={number} locale={locale} />;
}
