import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { Day } from "@/lib/calendar/edtf";
import type { DeskRow } from "@/lib/desk/desk-rows";
import { countryNameLanguage } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { daysText, dueText, isOverdue } from "@/lib/wording/days";

/** A country in the table: two short lines at most in each cell, and a dash where there is nothing to say. */
export function CountryRow({ row, today }: { row: DeskRow; today: Day }) {
  const t = useTranslations("desk.countries");
  const labels = useTranslations("labels");
  const locale = useLocale();
  const overdue = row.nextDate !== null && isOverdue(row.nextDate, today);
  const position = row.position === "none_known" ? null : labels(`position.${row.position}`);
  return (
    <tr>
      <th scope="row" className="min-w-36">
        <Link
          href={`/desk/countries/${row.code}` as Route}
          lang={countryNameLanguage(row.code, locale)}
          className="block w-fit leading-4.5"
        >
          {row.name}
        </Link>
        {row.basis === "assumed" ? (
          <span className="block text-xs font-normal text-warn">{t("assumed")}</span>
        ) : null}
        {row.basis === null ? (
          <span className="block text-xs font-normal text-muted">{t("notAsked")}</span>
        ) : null}
      </th>
      <td className="min-w-36">
        {/* That they recognised is said by how they did. */}
        {row.class === "recognised" && position ? position : labels(`class.${row.class}`)}
        {row.class !== "recognised" && position ? (
          <span className="block text-xs text-muted">{position}</span>
        ) : null}
      </td>
      <td className="min-w-36">{row.stage === "none" ? "–" : labels(`stage.${row.stage}`)}</td>
      <td className={`min-w-42 ${row.conversation === "not_contacted" ? "text-muted" : ""}`}>
        {labels(`conversation.${row.conversation}`)}
      </td>
      <td className="whitespace-nowrap tabular-nums">
        {row.silentDays === null ? "–" : daysText(row.silentDays, locale)}
      </td>
      <td className="min-w-26">
        {row.nextDate ? (
          <time dateTime={row.nextDate} className={overdue ? "text-warn" : undefined}>
            {dueText(row.nextDate, today, locale)}
          </time>
        ) : (
          "–"
        )}
      </td>
      <td>
        {row.lastEntryDate ? (
          <time dateTime={row.lastEntryDate}>{formatDate(row.lastEntryDate, locale)}</time>
        ) : (
          "–"
        )}
      </td>
    </tr>
  );
}
