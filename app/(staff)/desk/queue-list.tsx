import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { SettleButtons } from "@/components/forms/tasks/settle-buttons";
import { type Day, daysBetween, lastDay } from "@/lib/calendar/edtf";
import type { LetterStep } from "@/lib/desk/steps";
import { countryName, countryNameLanguage } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import type { CountryCode } from "@/lib/standing/entry";
import type { Standing } from "@/lib/standing/standing";
import type { InChange, RowThing } from "@/lib/tasks/in-change";
import type { QueueKind } from "@/lib/tasks/queue-item";
import { nameOfRow, type QueueRow } from "@/lib/tasks/queue-rows";
import { joined } from "@/lib/text/joined";
import { deskTitle } from "@/lib/wording/desk-title";
import { bodyLabel } from "@/lib/wording/names";
import { type CountrySteps, EntrySteps, stepsOf } from "./countries/[iso]/entry-steps";

/** Of a row of many countries so many are named. */
const mostNamed = 2;

/** What stands out at the edge of its row: leads, and what is overdue. The verb says it in words. */
const edgeOf = (kind: QueueKind): string => {
  if (kind === "proposal" || kind === "supportive" || kind === "committee_adopted" || kind === "coming")
    return "border-l-gold";
  if (kind === "passed" || kind === "our_turn" || kind === "agreed_date" || kind === "delivery_failed")
    return "border-l-danger";
  return kind.endsWith("_due") ? "border-l-accent" : "border-l-transparent";
};

type Names = {
  record: DeskRecord;
  names: ReadonlyMap<string, string>;
  me: string;
  today: Day;
  /** What can be said on the spot of the letters to the countries of the rows. */
  steps: ReadonlyMap<CountryCode, CountrySteps>;
  /** Who is changing what of each row just now. */
  changing: InChange;
};

/** Of the steps of a letter one is in sight in the queue: what has come back most often. */
const inSight: ReadonlySet<LetterStep> = new Set(["acknowledged"]);

/** A country's steps as a row of the queue shows them. */
const inQueue = (steps: CountrySteps): CountrySteps => ({
  ...steps,
  offers: new Map(
    [...steps.offers].map(([id, { next, more, ...offer }]) => [
      id,
      {
        ...offer,
        next: next.filter((step) => inSight.has(step)),
        more: [...next.filter((step) => !inSight.has(step)), ...more],
      },
    ]),
  ),
});

/** The steps of the letters to the countries of rows, each country's log read once. */
export async function stepsOfRows(
  rows: readonly QueueRow[],
  record: DeskRecord,
  standings: ReadonlyMap<CountryCode, Standing>,
): Promise<Map<CountryCode, CountrySteps>> {
  const own = new Map<CountryCode, DeskEntry[]>();
  for (const { count, countries, restsOn } of rows) {
    const [only] = countries;
    const entry = restsOn.entryId ? record.entry(restsOn.entryId) : undefined;
    if (count === 1 && only && countries.length === 1 && entry?.kind === "dispatch") own.set(only, []);
  }
  if (own.size > 0)
    for (const entry of record.entries) for (const code of entry.countries) own.get(code)?.push(entry);
  const steps = new Map<CountryCode, CountrySteps>();
  for (const [code, entries] of own)
    steps.set(code, inQueue(await stepsOf(record, standings, code, entries)));
  return steps;
}

/** The rows of the queue: verb, country, what it rests on, since when, whose it is, and what settles it. */
export async function QueueList({ rows, ...names }: { rows: readonly QueueRow[] } & Names) {
  const t = await getTranslations("tasks.queue");
  return (
    <ul aria-label={t("title")} className="rounded-lg border border-line bg-surface">
      {rows.map((row) => (
        <QueueLine key={nameOfRow(row)} row={row} {...names} />
      ))}
    </ul>
  );
}

async function QueueLine({ row, record, names, me, today, steps, changing }: { row: QueueRow } & Names) {
  const t = await getTranslations("tasks.queue");
  const locale = await getLocale();
  const { kind, countries, owner, settle, restsOn } = row;
  const called = countries.slice(0, mostNamed).map((code) => countryName(code, locale));
  const where =
    countries.length > mostNamed
      ? row.count > 1
        ? t("countries", { count: countries.length })
        : t("andMore", { names: called.slice(0, 1).join(), count: countries.length - 1 })
      : joined(called, ", ");
  const what = await restsOnOf(row, record);
  const [only] = countries;
  const entry = restsOn.entryId ? record.entry(restsOn.entryId) : undefined;
  const own = only && row.count === 1 && entry?.kind === "dispatch" ? steps.get(only) : undefined;
  return (
    <li
      className={`items-center gap-x-3 gap-y-1 border-l-4 border-line px-3 py-1.5 text-sm not-first:border-t first:rounded-t-lg last:rounded-b-lg max-md:flex max-md:flex-wrap md:grid md:min-h-10 md:grid-cols-[8rem_7rem_minmax(0,1fr)_8.5rem_4.5rem_minmax(0,22rem)] md:py-1 ${edgeOf(kind)}`}
    >
      <span className="font-semibold">{t(`verbs.${kind}`)}</span>
      <span className="md:truncate">
        {countries.length === 1 && only ? (
          <Link
            href={`/desk/countries/${only}` as Route}
            lang={countryNameLanguage(only, locale)}
            className="inline-flex min-h-6 items-center"
          >
            {where}
          </Link>
        ) : (
          where
        )}
      </span>
      <span className="min-w-0 max-md:basis-full">
        {entry && row.count === 1 ? (
          <Link
            href={`/desk/entries/${entry.id}` as Route}
            className="inline-flex min-h-6 items-center text-ink"
          >
            {what}
          </Link>
        ) : (
          what
        )}
        {changing.get(nameOfRow(row))?.map((one) => (
          <ChangingLine key={one.form} {...one} record={record} />
        ))}
      </span>
      <span className="text-muted tabular-nums">{await sinceOf(row, today)}</span>
      <span className="text-muted md:truncate">
        {owner ? (owner === me ? t("me") : (names.get(owner) ?? "")) : null}
      </span>
      <span className="flex flex-wrap gap-1.5 max-md:my-1 max-md:basis-full md:justify-end">
        {own && entry ? (
          <EntrySteps entry={entry} name={joined([where, what], ", ")} steps={own} dense />
        ) : null}
        <SettleButtons
          // An answer is among the steps of its letter.
          settle={own ? settle.filter(({ word }) => word !== "logAnswer") : settle}
          what={joined([where, what], ", ")}
        />
      </span>
    </li>
  );
}

/** Says who is changing a thing of the row, as its form does: nothing is locked. */
async function ChangingLine({ is, names, record }: RowThing & { names: string[]; record: DeskRecord }) {
  const t = await getTranslations("tasks.queue.changing");
  const locale = await getLocale();
  const who = { names: joined(names, ", "), count: names.length };
  const body = typeof is === "object" ? record.bodies.get(is.bodyId) : undefined;
  return (
    <span className="my-0.5 block border-l-3 border-sky pl-2 text-muted">
      {typeof is === "string" ? t(is, who) : t("body", { ...who, what: body ? bodyLabel(body, locale) : "" })}
    </span>
  );
}

/** What a row rests on, in words. */
async function restsOnOf(row: QueueRow, record: DeskRecord): Promise<string> {
  const t = await getTranslations("tasks.queue");
  const locale = await getLocale();
  const { kind, restsOn, count, since } = row;
  if (count > 1) {
    const key = `many.${kind}` as "many.other";
    return t(t.has(key) ? key : "many.other", { count, date: since ? formatDate(since, locale) : "" });
  }
  if (restsOn.text && !restsOn.reportId) {
    const partner = record.partners.find(({ id }) => id === restsOn.partnerId);
    return joined([restsOn.text, partner?.name], " · ");
  }
  const entry = restsOn.entryId ? record.entry(restsOn.entryId) : undefined;
  const title = entry ? deskTitle(entry, record, locale) : "";
  if (restsOn.days !== undefined) return joined([t("restsOn.silent", { days: restsOn.days }), title], " · ");
  if (kind === "error_report") return joined([t("restsOn.error_report"), restsOn.text, title], " · ");
  if (kind === "assumed_listing") return t("restsOn.assumed_listing");
  if (kind === "given_up" || kind === "left_behind" || kind === "undecided")
    return t(`restsOn.${kind}`, { count: restsOn.count ?? 0 });
  return title;
}

/** Since when it waits, for when it is or by when it is due. */
async function sinceOf({ kind, since, count }: QueueRow, today: Day): Promise<string> {
  // The many of one row say it in their own words.
  if (!since || count > 1) return "";
  const t = await getTranslations("tasks.queue");
  const date = formatDate(since, await getLocale());
  if (kind === "coming") {
    const days = daysBetween(today, lastDay(since));
    return since.length === 10 ? joined([t("inDays", { days }), date], ", ") : date;
  }
  if (kind === "passed") return date;
  if (kind === "step_due" || kind === "task_due") return since === today ? t("dueToday") : t("due", { date });
  return t("since", { date });
}
