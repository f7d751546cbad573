import { mapped, type Work } from "@/lib/base/politely";
import type { Locale } from "@/lib/i18n/locales";
import { jsonWork } from "@/lib/open-data/json-text";
import type { Part, Value } from "./cells";
import type { JsonReport, JsonTable, JsonValue } from "./json-schema";
import { partsOf } from "./kinds";
import { linkAddress } from "./printable";
import type { Report, ReportTable } from "./report";
import { lastDayOf, parametersOf } from "./schema";

/** The whole report as values, by the schema of `json-schema.ts`: numbers, dates and codes beside their words. */
export function* reportJson(report: Report): Work<Buffer<ArrayBuffer>> {
  const { choice, language, bars } = report;
  const sections: JsonReport["sections"] = [];
  for (const { id, heading, lead, charts, tables } of report.sections) {
    const shown: NonNullable<JsonReport["sections"][number]["charts"]> = [];
    for (const chart of charts ?? [])
      shown.push({
        id: chart.id,
        caption: chart.caption,
        alternative: chart.alternative,
        table: yield* tableOf(chart.table, language),
      });
    const written: JsonTable[] = [];
    for (const table of tables) written.push(yield* tableOf(table, language));
    sections.push({ id, heading, lead, ...(charts ? { charts: shown } : {}), tables: written });
  }
  const json: JsonReport = {
    version: 1,
    parameters: parametersOf(choice),
    kind: report.kind,
    parts: [...partsOf(choice)],
    language,
    audience: report.audience,
    lastDay: lastDayOf(choice),
    title: report.title,
    campaign: report.campaign,
    period: report.period,
    mark: report.mark,
    headline: report.headline,
    headlineRule: report.headlineRule,
    fingerprint: report.fingerprint,
    figures: report.cards.map(({ label, detail, value }) => ({
      label,
      detail,
      value: valueIn(value, language),
    })),
    classes: bars && {
      heading: bars.heading,
      days: bars.items.map(({ label, segments }) => ({ label, counts: segments })),
      table: yield* tableOf(bars.table, language),
    },
    sections,
    licence: report.words.licence,
  };
  return yield* jsonWork(json);
}

function* tableOf(
  { caption, columns, rows, empty, anchors }: ReportTable,
  language: Locale,
): Work<JsonTable> {
  return {
    caption,
    columns: columns.map(({ label }) => label),
    rows: yield* mapped(rows, (row) => row.map((cell) => cell.map((part) => partOf(part, language)))),
    ...(rows.length === 0 ? { empty } : {}),
    ...(anchors ? { numbered: true as const } : {}),
  };
}

function partOf({ href, source, line, ...value }: Part, language: Locale): JsonValue {
  const leads = href === undefined ? undefined : linkAddress(href);
  return {
    ...valueIn(value, language),
    ...(leads ? { href: leads } : {}),
    ...(source === undefined ? {} : { source }),
    ...(line ? { line } : {}),
  };
}

/** A value beside its words. What a value of a type is, `cells.ts` sees to. */
function valueIn({ type, csv, words }: Value, language: Locale): JsonValue {
  const { text, lang } = words(language);
  return {
    type,
    value: csv,
    ...(text === String(csv) ? {} : { text }),
    ...(lang && lang !== language ? { lang } : {}),
  } as JsonValue;
}
