import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import type { SourceView } from "@/lib/log/views";
import { footnoteNumber, useSourceDetails } from "./footnotes";

/**
 * Sources, each with publisher and dates, and the archived copy where there is one. On paper only their numbers stand
 * here, and the rest at the end of the page.
 */
export function SourceList({ sources, locale }: { sources: SourceView[]; locale: Locale }) {
  const t = useTranslations("record.entry");
  const detailsOf = useSourceDetails(locale);
  if (sources.length === 0) return null;
  return (
    <ul className="sources grid gap-1 text-sm text-muted">
      {sources.map((source) => {
        const number = footnoteNumber(source);
        return (
          <li key={source.id} className="break-words border-l-2 border-line pl-3">
            <span className={number === null ? undefined : "on-screen"}>
              {source.url ? (
                <a href={source.url} rel="noreferrer nofollow" lang="en">
                  {source.title}
                </a>
              ) : (
                <span lang="en">{source.title}</span>
              )}
              {detailsOf(source).map((part) => (
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
            </span>
            {number === null ? null : <span className="on-paper">[{number}]</span>}
          </li>
        );
      })}
    </ul>
  );
}
