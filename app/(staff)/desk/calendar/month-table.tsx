import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { AgendaItem } from "@/lib/agenda/items";
import { type Month, monthOf, weekday } from "@/lib/agenda/month";
import type { Day } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import { AgendaLink, kindTone } from "./agenda-link";

/** So many are named in the cell of a day; the list has them all. */
const mostInCell = 3;

/** A month as a table, a week in each row. A day leads to the form for something on it. */
export async function MonthTable({
  month,
  weeks,
  items,
  today,
  mayWrite,
}: {
  month: Month;
  weeks: readonly (readonly Day[])[];
  items: readonly AgendaItem[];
  today: Day;
  mayWrite: boolean;
}) {
  const t = await getTranslations("agenda");
  const locale = await getLocale();
  const ofDay = new Map<string, AgendaItem[]>();
  for (const item of items) ofDay.set(item.on, [...(ofDay.get(item.on) ?? []), item]);
  const someDay = ofDay.get(month) ?? [];
  return (
    <div className="grid gap-2">
      {someDay.length > 0 ? (
        <div className="rounded-lg border border-line bg-surface p-3 text-sm max-md:hidden">
          <h3 className="font-sans text-sm text-muted">
            {t("wholeMonth", { month: formatDate(month, locale) })}
          </h3>
          <ul className="grid gap-1">
            {someDay.map((item) => (
              <li key={item.id}>
                <AgendaLink item={item} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <table className="w-full table-fixed border-collapse rounded-lg border border-line bg-surface text-sm">
        <caption className="sr-only">{t("caption", { month: formatDate(month, locale) })}</caption>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th
                key={day}
                scope="col"
                className="border border-line bg-sunken px-1 py-1 text-center font-medium text-muted sm:px-2 sm:text-left"
              >
                <span className="max-lg:hidden">{t(`weekdays.${weekday(day) as 1}`)}</span>
                <abbr title={t(`weekdays.${weekday(day) as 1}`)} className="no-underline lg:hidden">
                  {t(`weekdaysShort.${weekday(day) as 1}`)}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <DayCell
                  key={day}
                  day={day}
                  items={ofDay.get(day) ?? []}
                  isOther={monthOf(day) !== month}
                  today={today}
                  mayWrite={mayWrite}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

async function DayCell({
  day,
  items,
  isOther,
  today,
  mayWrite,
}: {
  day: Day;
  items: readonly AgendaItem[];
  isOther: boolean;
  today: Day;
  mayWrite: boolean;
}) {
  const t = await getTranslations("agenda");
  const locale = await getLocale();
  const isToday = day === today;
  const number = (
    <time dateTime={day} className="tabular-nums">
      {Number(day.slice(8))}
    </time>
  );
  const mark = `inline-flex min-h-6 min-w-6 items-center justify-center rounded-full px-1 ${
    isToday ? "bg-accent font-semibold text-accent-ink" : isOther ? "text-muted" : "text-ink"
  }`;
  return (
    <td
      aria-current={isToday ? "date" : undefined}
      className={`h-14 border border-line p-1 align-top md:h-24 ${isOther ? "bg-sunken" : ""}`}
    >
      {mayWrite && day >= today ? (
        <Link
          href={`/desk/plan?what=meeting&on=${day}` as Route}
          aria-label={t("planOn", { date: formatDate(day, locale) })}
          className={`${mark} no-underline hover:underline`}
        >
          {number}
        </Link>
      ) : (
        <span className={mark}>{number}</span>
      )}
      {isToday ? <span className="sr-only"> {t("today")}</span> : null}
      {items.length > 0 ? (
        <>
          <ul className="mt-0.5 grid gap-1 max-md:hidden">
            {items.slice(0, mostInCell).map((item) => (
              <li key={item.id} className={`border-l-3 pl-1.5 ${kindTone[item.kind]}`}>
                <AgendaLink item={item} short />
              </li>
            ))}
            {items.length > mostInCell ? (
              <li className="pl-1.5">
                <Link
                  href={`/desk/calendar?month=${monthOf(day)}&show=list#day-${day}` as Route}
                  className="inline-flex min-h-6 items-center text-muted"
                >
                  + {items.length - mostInCell}
                </Link>
              </li>
            ) : null}
          </ul>
          <a
            href={`#day-${day}`}
            aria-label={`${formatDate(day, locale)}: ${t("items", { count: items.length })}`}
            className="mt-0.5 flex min-h-6 items-center justify-center font-semibold tabular-nums md:hidden"
          >
            {items.length}
          </a>
        </>
      ) : null}
    </td>
  );
}
