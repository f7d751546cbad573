import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { WhatHappened } from "@/components/forms/what-happened";
import { Badge } from "@/components/ui/badge";
import { namedEntry } from "@/lib/agenda/items";
import { today } from "@/lib/calendar/today";
import { formatDate } from "@/lib/i18n/dates";
import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import { toCome } from "@/lib/standing/to-come";

/**
 * Votes and meetings to come, and those whose day is over: of them it is asked what happened, and answered where they stand.
 * Nothing when there is none.
 * @param mayWrite whether whoever reads may settle them
 * @param passedOnly leaves out what is still to come, where that stands beside it
 */
export async function ToComeList({
  entries,
  record,
  mayWrite,
  passedOnly = false,
}: {
  entries: readonly DeskEntry[];
  record: DeskRecord;
  mayWrite: boolean;
  passedOnly?: boolean;
}) {
  const day = today();
  const wanted = new Set(entries);
  // Asked of the whole record: what another body did may have settled it.
  const list = toCome(
    record.entries.filter((entry) => !entry.removed),
    day,
  ).filter(({ entry, passed }) => wanted.has(entry) && (passed || !passedOnly));
  if (list.length === 0) return null;
  const t = await getTranslations("desk.toCome");
  const agenda = await getTranslations("agenda.happened");
  const locale = await getLocale();
  return (
    <section
      aria-labelledby="to-come"
      className="grid gap-1 rounded-lg border border-line bg-surface p-4 [overflow-wrap:anywhere]"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="to-come" className="text-lg">
          {passedOnly ? t("passed") : t("title")}
        </h2>
        {passedOnly ? null : (
          <Link href={"/desk/calendar" as Route} className="inline-flex min-h-8 items-center text-sm">
            {agenda("calendar")}
          </Link>
        )}
      </div>
      <ul>
        {list.map(({ entry, on, passed }) => {
          const name = namedEntry(entry, record, locale);
          const date = formatDate(on, locale);
          return (
            <li
              key={entry.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line py-1.5 not-first:border-t"
            >
              <div className="grid min-w-0 sm:max-w-3xl">
                <Link
                  href={`/desk/entries/${entry.id}` as Route}
                  className="inline-flex min-h-6 items-center font-medium"
                >
                  {name}
                </Link>
                <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
                  <time dateTime={on} className="tabular-nums">
                    {date}
                  </time>
                  {passed && !passedOnly ? <Badge tone="warn">{t("passed")}</Badge> : null}
                </p>
              </div>
              {mayWrite ? (
                <WhatHappened
                  id={entry.id}
                  version={entry.version}
                  name={`${name}, ${date}`}
                  isVote={entry.kind === "proceeding"}
                  passed={passed}
                  today={day}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
