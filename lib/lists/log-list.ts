import { isEdtf } from "@/lib/calendar/edtf";
import { dayOf } from "@/lib/calendar/today";
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

/**
 * The columns of the log in their order, with the width in characters that a sheet gives them. `page`: what the page can
 * show, the rest is for files. `usual`: what it shows unless it is told otherwise, all that fits a laptop in any language.
 * `sorts`: rows can stand in its order.
 */
const columns = {
  date: { width: 12, page: true, usual: true, sorts: true },
  kind: { width: 16, page: true, sorts: true },
  what: { width: 50, page: true, usual: true },
  countries: { width: 26, page: true, usual: true, sorts: true },
  body: { width: 34, page: true, sorts: true },
  planned: { width: 14, page: true, sorts: true },
  visibility: { width: 12, page: true, usual: true, sorts: true },
  certainty: { width: 14, page: true, sorts: true },
  author: { width: 22, page: true, usual: true, sorts: true },
  logged: { width: 12, page: true, sorts: true },
  changed: { width: 12, page: true, sorts: true },
  sources: { width: 10, page: true, sorts: true },
  summary: { width: 60 },
  note: { width: 60 },
  address: { width: 44 },
} as const satisfies Record<string, { width: number; page?: true; usual?: true; sorts?: true }>;
export type LogColumnKey = keyof typeof columns;
const logColumnKeys = Object.keys(columns) as readonly LogColumnKey[];
const keysWhere = (has: "page" | "usual") => logColumnKeys.filter((key) => has in columns[key]);
export const usualLogColumns = keysWhere("usual");
export const pageLogColumns = keysWhere("page");

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
    logged: (entry) => date(dayOf(entry.recordedAt)),
    changed: (entry) => date(dayOf(entry.changedAt)),
    sources: (entry) => entry.sources.length,
    summary: (entry) => pickText(entry.summary, locale)?.text ?? null,
    note: (entry) => entry.internalNote,
    address: (entry) => ({ link: `${appUrl}/desk/entries/${entry.id}`, text: t("log.columns.address") }),
  };
  return logColumnKeys.map((key) => ({
    key,
    header: t(`log.columns.${key}`),
    width: columns[key].width,
    value: values[key],
    sorts: "sorts" in columns[key],
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
