import { useTranslations } from "next-intl";
import { cache } from "react";
import { formatDate } from "@/lib/i18n/dates";
import { nameIn } from "@/lib/i18n/known-names";
import type { Locale } from "@/lib/i18n/locales";
import { copyAddress, type SourceView } from "@/lib/sources/view";
import { sourceTitle } from "@/lib/wording/source-title";

/** The sources that a page has cited so far, in order; one for each page being made. */
const cited = cache(() => ({ sources: new Map<string, SourceView>(), listed: false }));

/**
 * The number of a source among those of the page being made, for print. Null once the list at the end is written: a
 * source that comes after it is printed where it stands.
 */
export function footnoteNumber(source: SourceView): number | null {
  const { sources, listed } = cited();
  if (!sources.has(source.id)) {
    if (listed) return null;
    sources.set(source.id, source);
  }
  return [...sources.keys()].indexOf(source.id) + 1;
}

/** What is known of a source besides its title, in words. */
export function useSourceDetails(locale: Locale): (source: SourceView) => string[] {
  const t = useTranslations("record.entry");
  const kinds = useTranslations("labels.sourceKind");
  return (source) =>
    [
      source.publisher ? nameIn(source.publisher, locale).text : null,
      source.kind ? kinds(source.kind) : null,
      source.published ? t("published", { date: formatDate(source.published, locale) }) : null,
      source.accessed ? t("accessed", { date: formatDate(source.accessed, locale) }) : null,
    ].filter((part) => part !== null);
}

/** Turns without a new source after which none comes: long parts of a page without any take a turn or more each. */
const quietTurns = 5;

/**
 * The sources of the page as numbered notes, on paper only; on the screen each stands where it is cited. It waits
 * until nothing more of the page is being made.
 */
export async function Footnotes({ locale }: { locale: Locale }) {
  const page = cited();
  for (let before = -1, quiet = 0; quiet < quietTurns; quiet = before === page.sources.size ? quiet + 1 : 0) {
    before = page.sources.size;
    await new Promise((later) => setTimeout(later, 0));
  }
  page.listed = true;
  if (page.sources.size === 0) return null;
  return <FootnoteList sources={[...page.sources.values()]} locale={locale} />;
}

function FootnoteTitle({ source, locale }: { source: SourceView; locale: Locale }) {
  const { text, lang } = sourceTitle(source, locale);
  return <span lang={lang}>{text}</span>;
}

function FootnoteList({ sources, locale }: { sources: SourceView[]; locale: Locale }) {
  const t = useTranslations("followers");
  const record = useTranslations("record.entry");
  const detailsOf = useSourceDetails(locale);
  return (
    <section className="on-paper footnotes">
      <h2>{t("sources")}</h2>
      <ol>
        {sources.map((source) => (
          <li key={source.id}>
            <FootnoteTitle source={source} locale={locale} />
            {detailsOf(source).map((part) => ` · ${part}`)}
            {source.url ? <span className="address">{source.url}</span> : null}
            {source.archiveUrl ? (
              <span className="address">
                {record("archived")}: {source.archiveUrl}
              </span>
            ) : null}
            {source.copy === "published" ? (
              <span className="address">
                {record("copyPublished")}: {copyAddress(source.id)}
              </span>
            ) : source.copy ? (
              ` · ${record("copyHeld")}`
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
