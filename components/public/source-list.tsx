import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import { copyAddress, type SourceView } from "@/lib/sources/view";
import { sourceTitle } from "@/lib/wording/source-title";
import { footnoteNumber, useSourceDetails } from "./footnotes";

/** That the campaign holds a copy of a source; where it is published, the way to it. */
function CopyOf({ source }: { source: SourceView }) {
  const t = useTranslations("record.entry");
  if (!source.copy) return null;
  return (
    <>
      {" · "}
      {source.copy === "published" ? (
        <a href={copyAddress(source.id)} rel="nofollow">
          {t("copyPublished")}
        </a>
      ) : (
        t("copyHeld")
      )}
    </>
  );
}

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
        const title = sourceTitle(source, locale);
        return (
          <li key={source.id} className="break-words border-l-2 border-line pl-3">
            <span className={number === null ? undefined : "on-screen"}>
              {source.url ? (
                <a href={source.url} rel="noreferrer nofollow" lang={title.lang}>
                  {title.text}
                </a>
              ) : (
                <span lang={title.lang}>{title.text}</span>
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
              <CopyOf source={source} />
            </span>
            {number === null ? null : <span className="on-paper">[{number}]</span>}
          </li>
        );
      })}
    </ul>
  );
}
