import { nameIn } from "@/lib/i18n/known-names";
import type { SourceView } from "@/lib/sources/view";
import { sourceTitle } from "@/lib/wording/source-title";
import { type Cell, lines, link, muted, ordinal, strong, text } from "../cells";
import type { Section } from "../report";
import { dateWords, type Wording } from "../words";

/** The numbered sources that the other sections point to. */
export function sourcesSection(sources: readonly SourceView[], wording: Wording): Section {
  const { t } = wording;
  return {
    id: "sources",
    heading: t("sourceList.heading"),
    lead: [t(wording.brief ? "sourceList.leadBrief" : "sourceList.lead")],
    tables: [
      {
        caption: t("sourceList.caption"),
        empty: t("sourceList.empty"),
        anchors: true,
        columns: [
          { label: t("sourceList.number"), share: 1 },
          { label: t("sourceList.source"), share: 14 },
        ],
        rows: sources.map((source, index) => [[ordinal(index + 1)], sourceCell(source, wording)]),
      },
    ],
  };
}

function sourceCell(source: SourceView, wording: Wording): Cell {
  const { t, locale } = wording;
  const { publisher, published, accessed, url, archiveUrl } = source;
  // On two pages the title leads there.
  if (wording.brief) {
    const title = text(sourceTitle(source, locale).text);
    return [
      url ? { ...title, href: url } : title,
      ...(publisher ? [text(`. ${nameIn(publisher, locale).text}`)] : []),
    ];
  }
  const facts = [
    publisher ? nameIn(publisher, locale).text : "",
    published ? t("sourceList.published", { date: dateWords(published, wording) }) : "",
    accessed ? t("sourceList.accessed", { date: dateWords(accessed, wording) }) : "",
  ].filter(Boolean);
  return lines([
    [
      strong(text(sourceTitle(source, locale).text)),
      ...(facts.length > 0 ? [text(`. ${facts.join(", ")}`)] : []),
    ],
    ...(url ? [[link(url)]] : []),
    ...(archiveUrl ? [[muted(text(`${t("sourceList.archived")}: `)), link(archiveUrl)]] : []),
  ]);
}
