import "server-only";
import { type AgendaItem, agendaWork } from "@/lib/agenda/items";
import { type Month, monthAsked, monthOf, weeksOf } from "@/lib/agenda/month";
import { politely } from "@/lib/base/politely";
import type { Day } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { deskRecord, deskStandings } from "@/lib/log/queries";
import { settings } from "@/lib/settings/settings";
import { translator } from "@/lib/text/translator";
import { type AnyList, type Asked, dateValue, linkValue } from "./asked";
import type { Column } from "./list";

/** What stands in the calendar for a month, and for the days around it that fill its weeks. */
export async function agendaOf(
  month: Month,
  today: Day,
  locale: Locale,
): Promise<{ weeks: Day[][]; items: AgendaItem[]; inMonth: AgendaItem[] }> {
  const weeks = weeksOf(month);
  const span = { from: weeks[0]?.[0] ?? today, to: weeks.at(-1)?.[6] ?? today };
  const items = await politely(agendaWork(await deskRecord(), await deskStandings(), span, locale));
  return { weeks, items, inMonth: items.filter(({ on }) => monthOf(on) === month || on.length < 7) };
}

/** A month of the calendar. */
export async function agendaList({ query, asking, locale }: Asked): Promise<AnyList> {
  const t = translator(locale, "agenda");
  const month = monthAsked(query.month, asking.today);
  return {
    name: "calendar",
    title: t("title"),
    narrowed: [{ label: t("month"), value: formatDate(month, locale) }],
    columns: columns(locale),
    rows: (await agendaOf(month, asking.today, locale)).inMonth,
    locale,
  };
}

function columns(locale: Locale): Column<AgendaItem>[] {
  const t = translator(locale, "agenda");
  const words = translator(locale, "lists");
  const { appUrl } = settings();
  return [
    { key: "date", header: words("moment.date"), width: 12, value: ({ on }) => dateValue(on) },
    { key: "kind", header: words("log.columns.kind"), width: 20, value: ({ kind }) => t(`kinds.${kind}`) },
    { key: "what", header: words("log.columns.what"), width: 60, value: ({ title }) => title },
    { key: "calledOff", header: words("agenda.calledOff"), width: 12, value: ({ calledOff }) => calledOff },
    {
      key: "address",
      header: words("log.columns.address"),
      width: 44,
      value: ({ path }) => linkValue(`${appUrl}${path}`),
    },
  ];
}
