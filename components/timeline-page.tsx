import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import type { PublicRecord } from "@/lib/record/views";
import { EntryArticle } from "./entry-article";
import { PublicPage } from "./public-page";

const perPage = 50;

/** How many pages the timeline has; at least one. */
export const timelinePages = (record: PublicRecord): number =>
  Math.max(1, Math.ceil(record.entries.length / perPage));

/** One page of everything public, newest first. */
export function TimelinePage({
  record,
  page,
  locale,
}: {
  record: PublicRecord;
  page: number;
  locale: Locale;
}) {
  const t = useTranslations("record.timeline");
  const pages = timelinePages(record);
  const shown = record.entries.toReversed().slice((page - 1) * perPage, page * perPage);
  const address = (number: number) => `/${locale}/timeline${number > 1 ? `/${number}` : ""}`;
  return (
    <PublicPage locale={locale} path={page > 1 ? `/timeline/${page}` : "/timeline"} section="timeline">
      <h1>{t("title")}</h1>
      <p className="mt-3 text-lg text-muted">{t("lead", { count: record.entries.length })}</p>
      <div className="mt-8 grid grid-cols-1 gap-8">
        {shown.map((entry) => (
          <EntryArticle
            key={entry.id}
            entry={entry}
            record={record}
            locale={locale}
            showCountries
            heading="h2"
          />
        ))}
      </div>
      {pages > 1 ? (
        <nav aria-label={t("pages")} className="mt-10 flex flex-wrap items-center gap-4">
          {page > 1 ? (
            <a rel="prev" href={address(page - 1)}>
              ← {t("newer")}
            </a>
          ) : null}
          <span className="text-muted">{t("page", { page, pages })}</span>
          {page < pages ? (
            <a rel="next" href={address(page + 1)}>
              {t("older")} →
            </a>
          ) : null}
        </nav>
      ) : null}
    </PublicPage>
  );
}
