import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { today } from "@/lib/calendar/today";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import { toCome } from "@/lib/standing/to-come";
import { joined } from "@/lib/text/joined";
import { deskTitle } from "@/lib/wording/desk-title";

const mostNamed = 3;

/** Votes and meetings to come, and those whose day is over: what happened is then to be logged. Nothing when there is none. */
export async function ToComeList({ entries, record }: { entries: readonly DeskEntry[]; record: DeskRecord }) {
  const list = toCome(
    entries.filter((entry) => !entry.removed),
    today(),
  );
  if (list.length === 0) return null;
  const t = await getTranslations("desk.toCome");
  const locale = await getLocale();
  return (
    <section
      aria-labelledby="to-come"
      className="grid gap-2 rounded-lg border border-line bg-surface p-4 [overflow-wrap:anywhere]"
    >
      <h2 id="to-come" className="text-lg">
        {t("title")}
      </h2>
      <ul>
        {list.map(({ entry, on, passed }) => (
          <li
            key={entry.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line py-1.5 not-first:border-t"
          >
            <time dateTime={on} className="text-sm tabular-nums">
              {formatDate(on, locale)}
            </time>
            <Link href={`/desk/entries/${entry.id}` as Route} className="inline-flex min-h-8 items-center">
              {joined(
                [
                  joined(
                    entry.countries.slice(0, mostNamed).map((code) => countryName(code, locale)),
                    ", ",
                  ),
                  deskTitle(entry, record, locale),
                ],
                " · ",
              )}
            </Link>
            {passed ? <Badge tone="warn">{t("passed")}</Badge> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
