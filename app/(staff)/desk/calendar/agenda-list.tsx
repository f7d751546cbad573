import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { AgendaItem } from "@/lib/agenda/items";
import { firstDay, isDay } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import { AgendaLink, kindTone } from "./agenda-link";

/** The things of a month, day by day. An anniversary to come can be prepared. */
export async function AgendaList({
  items,
  today,
  mayWrite,
}: {
  items: readonly AgendaItem[];
  today: string;
  mayWrite: boolean;
}) {
  const t = await getTranslations("agenda");
  const locale = await getLocale();
  if (items.length === 0) return <p>{t("empty")}</p>;
  const days = new Map<string, AgendaItem[]>();
  for (const item of items) days.set(item.on, [...(days.get(item.on) ?? []), item]);
  return (
    <ol className="rounded-lg border border-line bg-surface">
      {[...days].map(([on, ofDay]) => (
        <li
          key={on}
          id={`day-${on}`}
          className="grid scroll-mt-20 gap-x-4 border-line px-3 py-2 not-first:border-t target:bg-sunken sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <h3 className={`font-sans text-sm tabular-nums ${on === today ? "font-semibold" : "text-muted"}`}>
            {isDay(on) ? formatDate(on, locale) : t("wholeMonth", { month: formatDate(on, locale) })}
            {on === today ? ` · ${t("today").toLocaleLowerCase(locale)}` : ""}
          </h3>
          <ul className="grid gap-1 text-sm">
            {ofDay.map((item) => (
              <li
                key={item.id}
                className={`flex flex-wrap items-baseline gap-x-3 border-l-3 pl-2 ${kindTone[item.kind]}`}
              >
                <span className="text-muted">{t(`kinds.${item.kind}`)}</span>
                <span className="min-w-0 flex-1 basis-60">
                  <AgendaLink item={item} />
                </span>
                {mayWrite &&
                (item.kind === "anniversary" || item.kind === "kept") &&
                firstDay(item.on) >= today ? (
                  <Link
                    href={`/desk/plan?what=commemoration&on=${item.on}` as Route}
                    aria-label={t("prepareNamed", { what: item.title })}
                    className="inline-flex min-h-6 items-center"
                  >
                    {t("prepare")}
                  </Link>
                ) : null}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
