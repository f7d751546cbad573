import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import type { TimelineFilter } from "@/lib/log/search";
import type { PublicEntry, PublicRecord } from "@/lib/log/views";
import { EntryArticle } from "./entry-article";
import { PublicPage } from "./public-page";
import { TimelineForm } from "./timeline-form";

/** Few enough that an old phone lays a page out without a pause. */
const perPage = 20;

/** How many pages a list of entries fills; at least one. */
export const timelinePages = (entries: readonly unknown[]): number =>
  Math.max(1, Math.ceil(entries.length / perPage));

/** The page of the whole timeline that an entry is on, after the language. */
export const timelinePageOf = (entries: readonly PublicEntry[], entry: PublicEntry): string =>
  timelinePath(Math.floor((entries.length - 1 - entries.indexOf(entry)) / perPage) + 1);

/** One page of everything public, or of what a filter leaves of it, newest first. */
export function TimelinePage({
  record,
  entries = record.entries,
  filter,
  page,
  locale,
  children,
}: {
  record: PublicRecord;
  /** What the filter leaves, oldest first. */
  entries?: readonly PublicEntry[];
  filter?: TimelineFilter;
  page: number;
  locale: Locale;
  children?: ReactNode;
}) {
  const t = useTranslations("record.timeline");
  const pages = timelinePages(entries);
  const shown = entries.toReversed().slice((page - 1) * perPage, page * perPage);
  const address = (number: number) => `/${locale}${timelinePath(number, filter)}`;
  return (
    <PublicPage locale={locale} path={timelinePath(page, filter)} section="timeline">
      <h1>{t("title")}</h1>
      <p className="mt-3 text-lg text-muted">
        {filter
          ? t("found", { count: entries.length, all: record.entries.length })
          : t("lead", { count: entries.length })}
      </p>
      {children}
      <TimelineForm record={record} filter={filter ?? {}} locale={locale} />
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
          ) : null}{" "}
          <span className="text-muted">{t("page", { page, pages })}</span>{" "}
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

/** Where a page of the timeline is, after the language: the whole one has pages of its own, kept in the cache. */
function timelinePath(page: number, filter?: TimelineFilter): string {
  if (!filter) return page > 1 ? `/timeline/${page}` : "/timeline";
  const asked = new URLSearchParams(
    Object.entries({ ...filter, page: page > 1 ? String(page) : undefined }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    ),
  );
  return `/timeline?${asked}`;
}
