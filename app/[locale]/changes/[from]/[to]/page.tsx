import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CitePage } from "@/components/public/cite-page";
import { NotFoundPage } from "@/components/public/not-found-page";
import { PublicPage } from "@/components/public/public-page";
import { type Day, isDay } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { formatDate } from "@/lib/i18n/dates";
import { isLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { publicRecord, publicStandings } from "@/lib/log/queries";
import { ChangesView, PeriodForm } from "./changes-view";

type Props = PageProps<"/[locale]/changes/[from]/[to]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, from, to } = await params;
  if (!isLocale(locale)) return { robots: { index: false } };
  const t = await getTranslations({ locale });
  const first = (await publicRecord()).entries[0]?.countsFrom ?? today();
  // What is not found says its own title (components/public/not-found-page.tsx).
  if (!isDay(from) || !isDay(to) || problemOf(from, to, first, today())) return { robots: { index: false } };
  const period = { from: formatDate(from, locale), to: formatDate(to, locale) };
  return {
    ...pageMetadata(
      locale,
      `/changes/${from}/${to}`,
      `${t("record.changes.title", period)} – ${t("common.siteName")}`,
    ),
    robots: { index: false, follow: true },
  };
}

export default async function ChangesPage({ params }: Props) {
  const { locale, from, to } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "record.changes" });
  const record = await publicRecord();
  const now = today();
  const first = record.entries[0]?.countsFrom ?? now;
  const wrong = problemOf(from, to, first, now);
  const form = (
    <PeriodForm
      from={isDay(from) ? from : first}
      to={isDay(to) ? to : now}
      first={first}
      today={now}
      locale={locale}
      problem={wrong && t(wrong, { first: formatDate(first, locale), today: formatDate(now, locale) })}
    />
  );
  if (wrong)
    return (
      <NotFoundPage
        locale={locale}
        title={t("impossibleTitle")}
        detail={t(wrong, { first: formatDate(first, locale), today: formatDate(now, locale) })}
      >
        {form}
      </NotFoundPage>
    );
  return (
    <PublicPage locale={locale} path={`/changes/${from}/${to}`}>
      <ChangesView
        record={record}
        start={await publicStandings(from)}
        end={await publicStandings(to)}
        from={from}
        to={to}
        locale={locale}
      />
      <CitePage
        title={t("title", { from: formatDate(from, locale), to: formatDate(to, locale) })}
        path={`/changes/${from}/${to}`}
        asOf={to}
        today={now}
        locale={locale}
      />
      {form}
    </PublicPage>
  );
}

/** What is wrong with the two days, as the key of a message; null when they make a period of the record. */
function problemOf(from: Day, to: Day, first: Day, now: Day) {
  if (!isDay(from) || !isDay(to)) return "notADay";
  if (from < first || to > now) return "outside";
  return from >= to ? "order" : null;
}
