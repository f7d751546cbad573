import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/public/not-found-page";
import { PageStatus } from "@/components/public/page-status";
import { TimelinePage, timelinePages } from "@/components/public/timeline-page";
import { politely } from "@/lib/base/politely";
import { isLocale } from "@/lib/i18n/locales";
import { pageMetadata } from "@/lib/i18n/public-address";
import { publicRecord } from "@/lib/log/queries";
import { filterWork } from "@/lib/log/search";
import { timelineQuery } from "./timeline-query";

type Props = PageProps<"/[locale]/timeline/search">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale });
  return {
    ...pageMetadata(locale, "/timeline", `${t("record.timeline.search")} – ${t("common.siteName")}`),
    robots: { index: false, follow: true },
  };
}

/** The timeline by a filter in its address, `/{l}/timeline?country=PL&q=…`: next.config.js leads it here. */
export default async function TimelineSearch({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const record = await publicRecord();
  const { wrong, page, ...filter } = timelineQuery(await searchParams, record);
  const t = await getTranslations({ locale, namespace: "record.timeline" });
  const entries = await politely(filterWork(record, filter));
  if (wrong.length === 0 && page > timelinePages(entries)) return <NotFoundPage locale={locale} />;
  return (
    <TimelinePage record={record} entries={entries} filter={filter} page={page} locale={locale}>
      {wrong.length > 0 ? (
        <div className="mt-5 max-w-prose border-l-4 border-danger bg-danger-surface p-4">
          <PageStatus code={400} />
          <ul>
            {wrong.map((name) => (
              <li key={name}>{t(`wrong.${name}`)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </TimelinePage>
  );
}
