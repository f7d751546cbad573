import { useTranslations } from "next-intl";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import type { SourceView } from "@/lib/record/views";

/** Sources, each with publisher and dates, and the archived copy where there is one. */
export function SourceList({ sources, locale }: { sources: SourceView[]; locale: Locale }) {
  const t = useTranslations("record.entry");
  if (sources.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm text-muted">
      {sources.map((source) => (
        <li key={source.id} className="break-words border-l-2 border-line pl-3">
          {source.url ? (
            <a href={source.url} rel="noreferrer nofollow" lang="en">
              {source.title}
            </a>
          ) : (
            <span lang="en">{source.title}</span>
          )}
          {[
            source.publisher,
            source.published ? t("published", { date: formatDate(source.published, locale) }) : null,
            source.accessed ? t("accessed", { date: formatDate(source.accessed, locale) }) : null,
          ]
            .filter(Boolean)
            .map((part) => (
              <span key={part}> · {part}</span>
            ))}
          {source.archiveUrl ? (
            <>
              {" · "}
              <a href={source.archiveUrl} rel="noreferrer nofollow">
                {t("archived")}
              </a>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
