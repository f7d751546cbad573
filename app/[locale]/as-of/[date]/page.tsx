import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DayStrip } from "@/components/public/day-strip";
import { NotFoundPage } from "@/components/public/not-found-page";
import { PublicPage } from "@/components/public/public-page";
import { RecordView } from "@/components/public/record-view";
import { isDay } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { pictureFor } from "@/lib/feeds/queries";
import { formatDate } from "@/lib/i18n/dates";
import { isLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { publicRecord, publicStandings, publicSteps } from "@/lib/log/queries";
import { headline } from "@/lib/wording/headline";

export async function generateMetadata({ params }: PageProps<"/[locale]/as-of/[date]">): Promise<Metadata> {
  const { locale, date } = await params;
  if (!isLocale(locale)) return { robots: { index: false } };
  const t = await getTranslations({ locale });
  const record = await publicRecord();
  // What is not found says its own title (components/public/not-found-page.tsx).
  if (!isDay(date) || date > today() || date < (record.entries[0]?.countsFrom ?? today()))
    return { robots: { index: false } };
  const { title, rule } = headline(record, await publicStandings(date), date, today(), locale);
  return {
    ...pageMetadata(
      locale,
      `/as-of/${date}`,
      `${t("record.asOfForm.title")}: ${formatDate(date, locale)} – ${t("common.siteName")}`,
      `${t("record.asOf", { date: formatDate(date, locale) })}: ${title}: ${rule}.`,
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
  const first = record.entries[0]?.countsFrom ?? now;
  if (!isDay(date) || date > now || date < first) {
    const t = await getTranslations({ locale, namespace: "record.asOfForm" });
    const reason = !isDay(date)
      ? t("impossible", { date: decoded(date).slice(0, 40) })
      : date > now
        ? t("future", { date: formatDate(date, locale) })
        : t("early", { first: formatDate(first, locale) });
    return (
      <NotFoundPage locale={locale} title={t("impossibleTitle")} detail={reason}>
        <DayStrip record={record} asOf={now} today={now} locale={locale} slides={false} />
      </NotFoundPage>
    );
  }
  return (
    <PublicPage locale={locale} path={`/as-of/${date}`}>
      <RecordView
        record={record}
        standings={await publicStandings(date)}
        steps={await publicSteps(now)}
        asOf={date}
        today={now}
        locale={locale}
      />
    </PublicPage>
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
