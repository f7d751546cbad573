import { isEdtf } from "@/lib/calendar/edtf";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { type Locale, pickText } from "@/lib/i18n/locales";
import { authorsOf, type LogField, type LogFilter, logFields, me, none } from "@/lib/log/log-filter";
import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import { settings } from "@/lib/settings/settings";
import { calledOffOn, scheduledFor } from "@/lib/standing/entry";
import { joined } from "@/lib/text/joined";
import { translator } from "@/lib/text/translator";
import { deskTitle } from "@/lib/wording/desk-title";
import { bodyLabel, entryBody } from "@/lib/wording/names";
import type { Column, Narrowed, Value } from "./list";

/** The columns of the log, in the order in which they stand. */
export const logColumnKeys = [
  "date",
  "kind",
  "what",
  "countries",
  "body",
  "planned",
  "visibility",
  "certainty",
  "author",
  "logged",
  "changed",
  "sources",
  "summary",
  "note",
  "address",
] as const;
export type LogColumnKey = (typeof logColumnKeys)[number];

/** What the page shows unless it is told otherwise: all that fits a laptop in any language. */
export const usualLogColumns: readonly LogColumnKey[] = ["date", "what", "countries", "visibility", "author"];
/** What the page can show; the rest is for files. */
export const pageLogColumns: readonly LogColumnKey[] = [
  "date",
  "kind",
  "what",
  "countries",
  "body",
  "planned",
  "visibility",
  "certainty",
  "author",
  "logged",
  "changed",
  "sources",
];

const widths: Record<LogColumnKey, number> = {
  date: 12,
  kind: 16,
  what: 50,
  countries: 26,
  body: 34,
  planned: 14,
  visibility: 12,
  certainty: 14,
  author: 22,
  logged: 12,
  changed: 12,
  sources: 10,
  summary: 60,
  note: 60,
  address: 44,
};
/** Columns in whose order the rows can stand. */
const sorted: ReadonlySet<LogColumnKey> = new Set<LogColumnKey>([
  "date",
  "kind",
  "countries",
  "body",
  "planned",
  "visibility",
  "certainty",
  "author",
  "logged",
  "changed",
  "sources",
]);

/** The columns of the log, in the reader's language. */
export function logColumns(record: DeskRecord, locale: Locale): Column<DeskEntry>[] {
  const t = translator(locale, "lists");
  const label = translator(locale, "labels");
  const desk = translator(locale, "desk");
  const { appUrl } = settings();
  const date = (text: string | null): Value => (text ? { date: text } : null);
  const values: Record<LogColumnKey, (entry: DeskEntry) => Value> = {
    date: (entry) => date(entry.occurredOn),
    kind: (entry) => label(`kind.${entry.kind}`),
    what: (entry) => deskTitle(entry, record, locale),
    countries: (entry) =>
      joined(
        entry.countries.map((code) => countryName(code, locale)),
        ", ",
      ),
    body: (entry) => entryBody(entry, record, locale)?.text ?? null,
    planned: (entry) => date(calledOffOn(entry) ? null : scheduledFor(entry)),
    visibility: (entry) => desk(entry.removed ? "log.states.removed" : `card.${entry.visibility}`),
    certainty: (entry) => label(`certainty.${entry.certainty}`),
    author: (entry) => entry.author ?? desk("card.shippedWith"),
    logged: (entry) => date(entry.recordedAt.slice(0, 10)),
    changed: (entry) => date(entry.changedAt.slice(0, 10)),
    sources: (entry) => entry.sources.length,
    summary: (entry) => pickText(entry.summary, locale)?.text ?? null,
    note: (entry) => entry.internalNote,
    address: (entry) => ({ link: `${appUrl}/desk/entries/${entry.id}`, text: t("log.columns.address") }),
  };
  return logColumnKeys.map((key) => ({
    key,
    header: t(`log.columns.${key}`),
    width: widths[key],
    value: values[key],
    sorts: sorted.has(key),
  }));
}

/** The columns that an address asks for, in their own order; null where it asks for none that there is. */
export function columnsAsked(asked: unknown): LogColumnKey[] | null {
  const names = (Array.isArray(asked) ? asked : [asked]).flatMap((part) =>
    typeof part === "string" ? part.split(",") : [],
  );
  const found = pageLogColumns.filter((key) => names.includes(key));
  return found.length > 0 ? found : null;
}

/** What the log was narrowed by, each with the field that it stands in. */
export function logNarrowed(
  filter: LogFilter,
  record: DeskRecord,
  locale: Locale,
): (Narrowed & { field: LogField })[] {
  const t = translator(locale, "lists");
  return logFields.flatMap((field) => {
    const value = filter[field];
    return value
      ? [{ field, label: t(`log.filter.${field}`), value: valueText(field, value, record, locale) }]
      : [];
  });
}

/** A part of a filter as people read it; what is not there any more as it stands in the address. */
function valueText(field: LogField, value: string, record: DeskRecord, locale: Locale): string {
  const t = translator(locale, "lists");
  const label = translator(locale, "labels");
  const desk = translator(locale, "desk");
  switch (field) {
    case "kind":
      return label(`kind.${value}`);
    case "country":
      return value === none ? desk("log.noCountry") : countryName(value, locale);
    case "body": {
      const body = record.bodies.get(value);
      return body ? bodyLabel(body, locale) : value;
    }
    case "author":
      if (value === me) return t("log.me");
      return value === none ? desk("card.shippedWith") : (authorsOf(record.entries).get(value) ?? value);
    case "state":
      return desk(`log.states.${value}`);
    case "certainty":
      return label(`certainty.${value}`);
    case "period":
      return t(`log.periods.${value}`);
    case "from":
    case "to":
      return isEdtf(value) ? formatDate(value, locale) : value;
    default:
      return value;
  }
}
