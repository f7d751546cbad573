import { useLocale, useTranslations } from "next-intl";
import type { SourceView } from "@/lib/sources/view";
import { sourceTitle } from "@/lib/wording/source-title";
import { SourceCopy } from "./source-copy";

/** The sources of something at the desk, each with its publisher and the copy that is kept of it. */
export function DeskSources({ sources, heading }: { sources: readonly SourceView[]; heading?: string }) {
  const t = useTranslations("desk.card");
  const locale = useLocale();
  if (sources.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="text-muted">{heading ?? t("sources")}</p>
      <ul className="list-disc pl-5">
        {sources.map((source) => {
          const title = sourceTitle(source, locale);
          return (
            <li key={source.id}>
              {source.url ? (
                <a href={source.url} rel="noopener noreferrer" lang={title.lang}>
                  {title.text}
                </a>
              ) : (
                <span lang={title.lang}>{title.text}</span>
              )}
              {source.publisher ? <span className="text-muted"> · {source.publisher}</span> : null}
              <SourceCopy source={source} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
