import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Heading, ListTable } from "@/components/desk/list-table";
import { Badge } from "@/components/ui/badge";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { pickText } from "@/lib/i18n/locales";
import { type Column, plainValue } from "@/lib/lists/list";
import type { LogSort } from "@/lib/lists/log-rows";
import type { DeskEntry } from "@/lib/log/views";
import { calledOffOn, scheduledFor } from "@/lib/standing/entry";
import { joined } from "@/lib/text/joined";

/** Of an entry of thirty countries so many are named in the list. */
const mostNamed = 2;

const classes: Record<string, string> = {
  date: "whitespace-nowrap tabular-nums",
  planned: "whitespace-nowrap tabular-nums",
  logged: "whitespace-nowrap tabular-nums",
  changed: "whitespace-nowrap tabular-nums",
  sources: "text-right tabular-nums",
  what: "min-w-72 w-full",
  countries: "min-w-32",
  body: "min-w-40",
  author: "min-w-36",
};

/**
 * Entries in dense rows: as a table of the columns that were chosen, and on a phone as a list of two lines each.
 * @param sorting where the heads of columns lead, and by which they are ordered now; without it they lead nowhere
 */
export async function LogTable({
  entries,
  columns,
  sorting,
}: {
  entries: readonly DeskEntry[];
  columns: readonly Column<DeskEntry>[];
  sorting?: { now: LogSort; href(key: string): string };
}) {
  const t = await getTranslations("lists.log");
  const locale = await getLocale();
  const textOf = (entry: DeskEntry, key: string): string => {
    const value = columns.find((column) => column.key === key)?.value(entry) ?? null;
    if (value !== null && typeof value === "object" && "date" in value) return formatDate(value.date, locale);
    return String(plainValue(value) ?? "");
  };
  const headings = columns.map(({ key, header, sorts }): Heading => {
    const here = sorting?.now.key === key;
    return {
      key,
      header,
      ...(classes[key] ? { className: classes[key] } : {}),
      ...(sorting && sorts
        ? {
            sort: {
              href: sorting.href(key),
              label: t("sortBy", { column: header }),
              here: here ? (sorting.now.direction === "asc" ? "ascending" : "descending") : null,
            },
          }
        : {}),
    };
  });
  const cell = (entry: DeskEntry, key: string): ReactNode => {
    switch (key) {
      case "date":
        return <time dateTime={entry.occurredOn}>{textOf(entry, key)}</time>;
      case "what":
        return <What entry={entry} title={textOf(entry, key)} />;
      case "countries":
        return <Where entry={entry} />;
      case "visibility":
        return <Visibility entry={entry} word={textOf(entry, key)} />;
      default:
        return <span className="line-clamp-2">{textOf(entry, key) || "–"}</span>;
    }
  };
  return (
    <>
      <div className="max-sm:hidden">
        <ListTable
          caption={t("caption")}
          headings={headings}
          rows={entries}
          keyOf={(entry) => entry.id}
          cell={cell}
        />
      </div>
      <ul aria-label={t("caption")} className="rounded-lg border border-line bg-surface sm:hidden">
        {entries.map((entry) => (
          <li
            key={entry.id}
            className="grid gap-0.5 border-line px-3 py-2 text-sm [overflow-wrap:anywhere] not-first:border-t"
          >
            <What entry={entry} title={textOf(entry, "what")} plain />
            <p className="flex flex-wrap items-center gap-x-2 text-muted">
              <time dateTime={entry.occurredOn}>{formatDate(entry.occurredOn, locale)}</time>
              <span aria-hidden="true">·</span>
              <Where entry={entry} />
              <Visibility entry={entry} word={textOf(entry, "visibility")} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the entry is, and the first words of what it says; what is to come says for when. */
async function What({ entry, title, plain = false }: { entry: DeskEntry; title: string; plain?: boolean }) {
  const t = await getTranslations("lists.log");
  const locale = await getLocale();
  const summary = pickText(entry.summary, locale);
  const on = scheduledFor(entry);
  const planned = on ? t("planned", { date: formatDate(on, locale) }) : null;
  return (
    <div className="grid">
      <Link
        href={`/desk/entries/${entry.id}` as Route}
        className={
          plain
            ? "inline-flex min-h-6 items-center font-medium"
            : "line-clamp-1 font-medium no-underline hover:underline focus-visible:underline"
        }
      >
        {title}
      </Link>
      {planned || summary ? (
        <span className="line-clamp-1 text-muted">
          {calledOffOn(entry) ? <span className="font-medium text-warn">{t("calledOff")} · </span> : null}
          {planned}
          {planned && summary ? " · " : null}
          {summary ? <span lang={summary.lang}>{summary.text}</span> : null}
        </span>
      ) : null}
    </div>
  );
}

async function Where({ entry: { countries } }: { entry: DeskEntry }) {
  const t = await getTranslations("desk.log");
  const locale = await getLocale();
  if (countries.length === 0) return <span className="text-muted">{t("noCountry")}</span>;
  const names = joined(
    countries.slice(0, mostNamed).map((code) => countryName(code, locale)),
    ", ",
  );
  const rest = countries.length - mostNamed;
  return (
    <span className="line-clamp-2">{rest > 0 ? t("moreCountries", { names, count: rest }) : names}</span>
  );
}

/** The word alone; the colour only helps. */
function Visibility({ entry, word }: { entry: DeskEntry; word: string }) {
  return (
    <Badge tone={entry.removed ? "danger" : entry.visibility === "public" ? "good" : "plain"}>{word}</Badge>
  );
}
