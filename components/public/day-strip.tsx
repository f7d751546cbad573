import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { Day } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { changedDays } from "@/lib/log/changed-days";
import type { PublicRecord } from "@/lib/log/views";

/** The days on which the record changed, the one shown and today: oldest first. */
function daysOf(record: Pick<PublicRecord, "entries">, asOf: Day, today: Day): Day[] {
  const days = new Set(changedDays.of(record).filter((day) => day <= today));
  return [...days.add(asOf).add(today)].sort();
}

/** More stops than a hand can tell apart on a slider; of a longer record it offers evenly chosen ones. */
const mostStops = 400;

const thinned = (days: Day[], asOf: Day): Day[] => {
  const every = Math.ceil(days.length / mostStops);
  return days.filter((day, index) => index % every === 0 || index === days.length - 1 || day === asOf);
};

/** The record on another day: a slider over the days on which something changed, and a plain date field. */
export function DayStrip({
  record,
  asOf,
  today,
  locale,
  slides = true,
}: {
  record: Pick<PublicRecord, "entries">;
  asOf: Day;
  today: Day;
  locale: Locale;
  /** Whether the page has the parts that the slider moves. */
  slides?: boolean;
}) {
  const t = useTranslations("record.asOfForm");
  const days = thinned(daysOf(record, asOf, today), asOf);
  const first = days[0] ?? today;
  return (
    <section
      aria-labelledby="days"
      className="no-print mt-10 grid gap-x-8 gap-y-4 rounded-lg border border-line bg-surface p-5 lg:grid-cols-[1fr_auto]"
      data-record={`/${locale}`}
      data-days={JSON.stringify(days.map((day) => [day, formatDate(day, locale)]))}
    >
      <div>
        <h2 id="days" className="text-xl">
          {t("title")}
        </h2>
        <p className="mt-1 text-sm text-muted">{t("hint", { first: formatDate(first, locale) })}</p>
        <div className="scripted mt-3" hidden={!slides}>
          <p className="flex flex-wrap justify-between gap-x-4 font-medium">
            <label htmlFor="slider">{t("slider")}</label>
            {/* Heard as the value of the slider. */}{" "}
            <span data-said-day="" aria-hidden="true">
              {formatDate(asOf, locale)}
            </span>
          </p>
          <input
            id="slider"
            type="range"
            min={0}
            max={days.length - 1}
            defaultValue={days.indexOf(asOf)}
            aria-valuetext={formatDate(asOf, locale)}
            autoComplete="off"
            disabled
            className="mt-1 min-h-11 w-full accent-(--accent)"
          />
        </div>
        <p role="status" className="sr-only" />
      </div>
      <div className="grid content-start gap-3">
        <form action={`/${locale}/as-of`} method="get" className="grid content-start gap-1">
          <label htmlFor="as-of" className="font-medium">
            {t("date")}
          </label>
          <div className="flex flex-wrap gap-3">
            <input
              id="as-of"
              name="date"
              type="date"
              required
              min={first}
              max={today}
              defaultValue={asOf}
              autoComplete="off"
              className="min-h-11 rounded-md border border-line-strong bg-surface px-3 py-2"
            />
            <button type="submit" className={buttonClass("primary")}>
              {t("show")}
            </button>
          </div>
        </form>
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm" data-part="day-links">
          {asOf !== today ? (
            <li>
              <a href={`/${locale}`} className="inline-block py-1">
                {t("today")}
              </a>
            </li>
          ) : null}
          <li>
            <a href={changesAddress(locale, asOf, today)} className="inline-block py-1">
              {asOf === today ? t("changes") : t("changesSince")}
            </a>
          </li>
        </ul>
      </div>
    </section>
  );
}

/** What changed since the day shown; from today's record, in the last year. */
function changesAddress(locale: Locale, asOf: Day, today: Day): string {
  const from =
    asOf === today ? `${Number(today.slice(0, 4)) - 1}${today.slice(4).replace("-02-29", "-02-28")}` : asOf;
  return `/${locale}/changes/${from}/${today}`;
}
