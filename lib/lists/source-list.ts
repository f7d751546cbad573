import type { Locale } from "@/lib/i18n/locales";
import type { listSources } from "@/lib/sources/queries";
import { translator } from "@/lib/text/translator";
import type { Column, Value } from "./list";

type Source = Awaited<ReturnType<typeof listSources>>[number];

/** The columns of the list of sources. */
export function sourceColumns(locale: Locale): Column<Source>[] {
  const t = translator(locale, "lists");
  const labels = translator(locale, "labels");
  const date = (text: string | null): Value => (text ? { date: text } : null);
  const link = (address: string | null): Value => (address ? { link: address, text: address } : null);
  const column = (key: string, width: number, value: (source: Source) => Value): Column<Source> => ({
    key,
    header: t(`sources.columns.${key}`),
    width,
    value,
  });
  return [
    column("title", 60, (source) => source.title),
    column("publisher", 30, (source) => source.publisher),
    column("kind", 16, (source) => source.kind && labels(`sourceKind.${source.kind}`)),
    column("published", 12, (source) => date(source.published)),
    column("accessed", 12, (source) => date(source.accessed)),
    column("url", 50, (source) => link(source.url)),
    column("archiveUrl", 50, (source) => link(source.archiveUrl)),
    column("file", 30, (source) => source.file?.name ?? null),
    { key: "archived", header: t("archived"), width: 10, value: (source) => Boolean(source.archived) },
  ];
}
