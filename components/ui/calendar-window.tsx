"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { addDays, type Day, type Edtf, firstDay, isEdtf } from "@/lib/calendar/edtf";
import { monthsAway, monthWeeks, weekdayOf } from "@/lib/calendar/month-weeks";
import { formatDate, monthName } from "@/lib/i18n/dates";
import { Button } from "./button";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
const choiceClass = "min-h-11 min-w-0 rounded-md border border-line-strong bg-surface px-2 text-ink";
/** The first year that is offered without being written. */
const earliest = 1900;

/**
 * A window in which a day is chosen: a grid by the pattern of the ARIA guide, with month and year. It is the browser's own
 * dialog, which keeps the focus, closes by Escape and gives the focus back.
 * @param from where the button stands that opened it
 * @param onlyDays false where a month or a year alone may be chosen, too
 */
export function CalendarWindow({
  label,
  value,
  today,
  onlyDays,
  from,
  onPick,
  onClose,
}: {
  label: string;
  value: string;
  today: Day;
  onlyDays: boolean;
  from: DOMRect;
  onPick(date: Edtf): void;
  onClose(): void;
}) {
  const t = useTranslations("forms.calendar");
  const common = useTranslations("common");
  const locale = useLocale();
  const dialog = useRef<HTMLDialogElement>(null);
  const chosen = isEdtf(value) ? value : null;
  const [at, setAt] = useState<Day>(chosen ? firstDay(chosen) : today);
  const [keys, setKeys] = useState(0);
  const month = at.slice(0, 7);
  const year = Number(at.slice(0, 4));
  const thisYear = Number(today.slice(0, 4));

  useEffect(() => {
    const window = dialog.current;
    if (!window || window.open) return;
    window.showModal();
  }, []);
  // The day has the focus as it opens, and wherever the arrows lead.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key moves the focus
  useEffect(() => {
    dialog.current?.querySelector<HTMLElement>("[data-at]")?.focus();
  }, [keys]);

  const go = (day: Day) => {
    if (isEdtf(day)) setAt(day);
  };
  const pick = (date: Edtf) => {
    onPick(date);
    dialog.current?.close();
  };
  const onKey = (event: KeyboardEvent) => {
    const steps: Record<string, Day> = {
      ArrowLeft: addDays(at, -1),
      ArrowRight: addDays(at, 1),
      ArrowUp: addDays(at, -7),
      ArrowDown: addDays(at, 7),
      Home: addDays(at, -weekdayOf(at)),
      End: addDays(at, 6 - weekdayOf(at)),
      PageUp: monthsAway(at, event.shiftKey ? -12 : -1),
      PageDown: monthsAway(at, event.shiftKey ? 12 : 1),
    };
    const next = steps[event.key];
    if (!next) return;
    event.preventDefault();
    go(next);
    setKeys(keys + 1);
  };
  const [first, last] = [Math.min(earliest, year), Math.max(thisYear + 10, year)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index);

  return (
    <dialog
      ref={dialog}
      aria-label={t("choose", { field: label })}
      className="calendar-window rounded-xl border border-line bg-paper p-4 text-ink shadow-2xl"
      style={{ "--left": `${from.left}px`, "--top": `${from.bottom}px` } as React.CSSProperties}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
      // What it does with its keys is not for the window around it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="flex items-center gap-2">
        <Button className="px-3!" aria-label={t("previous")} onClick={() => go(monthsAway(at, -1))}>
          <span aria-hidden="true">‹</span>
        </Button>
        <select
          aria-label={t("month")}
          className={`${choiceClass} flex-1`}
          value={at.slice(5, 7)}
          onChange={(event) => go(monthsAway(at, Number(event.target.value) - Number(at.slice(5, 7))))}
        >
          {months.map((number) => (
            <option key={number} value={number}>
              {monthName(Number(number), locale)}
            </option>
          ))}
        </select>
        <select
          aria-label={t("year")}
          className={choiceClass}
          value={year}
          onChange={(event) => go(monthsAway(at, (Number(event.target.value) - year) * 12))}
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        <Button className="px-3!" aria-label={t("next")} onClick={() => go(monthsAway(at, 1))}>
          <span aria-hidden="true">›</span>
        </Button>
      </div>
      <p role="status" className="sr-only">
        {formatDate(month, locale)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose days are walked with the arrows */}
      <table role="grid" aria-label={formatDate(month, locale)} className="mt-2 w-full" onKeyDown={onKey}>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th
                key={weekday}
                scope="col"
                abbr={t(`weekday.${weekday}`)}
                className="h-8 text-center text-sm font-normal text-muted"
              >
                {t(`short.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, place) => (
                // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid it is a cell that can be chosen
                <td
                  key={day ?? weekdays[place]}
                  aria-selected={day ? day === chosen : undefined}
                  className="p-0 text-center"
                >
                  {day ? (
                    <button
                      type="button"
                      data-at={day === at ? "" : undefined}
                      tabIndex={day === at ? 0 : -1}
                      aria-current={day === today ? "date" : undefined}
                      aria-label={`${formatDate(day, locale)}, ${t(`weekday.${weekdays[place] ?? "mon"}`)}`}
                      className={`size-11 rounded-md tabular-nums hover:bg-sunken ${
                        day === today ? "border-2 border-gold font-semibold" : ""
                      } ${day === chosen ? "bg-accent font-semibold text-accent-ink hover:bg-accent" : ""}`}
                      onClick={() => pick(day)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-3 flex flex-wrap gap-2 text-sm">
        <Button className="px-3!" onClick={() => pick(today)}>
          {t("today")}
        </Button>
        {onlyDays ? null : (
          <>
            <Button className="px-3!" onClick={() => pick(month)}>
              {t("only", { period: formatDate(month, locale) })}
            </Button>
            <Button className="px-3!" onClick={() => pick(at.slice(0, 4))}>
              {t("only", { period: at.slice(0, 4) })}
            </Button>
          </>
        )}
        <Button className="ml-auto px-3!" onClick={() => dialog.current?.close()}>
          {common("close")}
        </Button>
      </div>
    </dialog>
  );
}
