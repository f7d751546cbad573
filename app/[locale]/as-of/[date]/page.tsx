import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublicPage } from "@/components/public-page";
import { RecordView } from "@/components/record-view";
import { isDay } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { pictureFor } from "@/lib/followers/queries";
import { formatDate } from "@/lib/i18n/dates";
import { isLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { publicRecord, publicStandings } from "@/lib/record/queries";

/** There are thousands of days: each is rendered when asked for, from the record in memory, and none is stored. */
export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: PageProps<"/[locale]/as-of/[date]">): Promise<Metadata> {
  const { locale, date } = await params;
  if (!isLocale(locale) || !isDay(date)) return { robots: { index: false } };
  const t = await getTranslations({ locale });
  return {
    ...pageMetadata(
      locale,
      `/as-of/${date}`,
      `${t("record.asOfForm.title")}: ${formatDate(date, locale)} – ${t("common.siteShort")}`,
      undefined,
      await pictureFor(locale, { kind: "record" }, date),
    ),
    robots: { index: false, follow: true },
  };
}

export default async function AsOfPage({ params }: PageProps<"/[locale]/as-of/[date]">) {
  const { locale, date } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const now = today();
  const record = await publicRecord();
  // The reason is told by not-found.tsx, which reads the day from the address again.
  if (!isDay(date) || date > now || date < (record.entries[0]?.countsFrom ?? now)) notFound();
  return (
    <PublicPage locale={locale} path={`/as-of/${date}`}>
      <RecordView
        record={record}
        standings={await publicStandings(date)}
        asOf={date}
        today={now}
        locale={locale}
      />
    </PublicPage>
  );
}
