import { each, type Work } from "@/lib/base/politely";
import { type Day, type Edtf, firstDay, lastDay, precisionOf } from "@/lib/calendar/edtf";
import { keptDays } from "@/lib/feeds/calendar";
import { countryName } from "@/lib/i18n/country-names";
import type { Locale } from "@/lib/i18n/locales";
import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import { dueDate } from "@/lib/standing/conversation";
import { calledOffOn, type EntryId, scheduledFor } from "@/lib/standing/entry";
import type { Standing } from "@/lib/standing/standing";
import { joined } from "@/lib/text/joined";
import { translator } from "@/lib/text/translator";
import { deskTitle } from "@/lib/wording/desk-title";

/** What stands in the desk's calendar, most pressing first within a day. */
export const agendaKinds = ["vote", "meeting", "agreed", "expected", "anniversary", "kept"] as const;
type AgendaKind = (typeof agendaKinds)[number];

/** One thing on a day, or in a month where no more is known. It names no contact, and nothing of a note. */
export type AgendaItem = {
  /** The same for ever, whatever changes in it. */
  id: string;
  kind: AgendaKind;
  on: Edtf;
  title: string;
  /** Address at the desk. */
  path: string;
  /** The entry that it is, or rests on. */
  entryId: EntryId | null;
  calledOff: boolean;
};

/** From a day to a day, both included. */
export type Span = { from: Day; to: Day };

type Source = {
  record: DeskRecord;
  standings: Iterable<Standing>;
  span: Span;
  locale: Locale;
};

/**
 * Everything of a span of days. Each kind of thing that has a day is one source; another kind adds its own to the list.
 * @param standings of today
 */
export function* agendaWork(
  record: DeskRecord,
  standings: ReadonlyMap<string, Standing>,
  span: Span,
  locale: Locale,
): Work<AgendaItem[]> {
  const source: Source = { record, standings: standings.values(), span, locale };
  const items = [
    ...(yield* scheduled(source)),
    ...(yield* replies({ ...source, standings: standings.values() })),
    ...(yield* anniversaries({ ...source, standings: standings.values() })),
    ...keptInSpan(source),
  ];
  return items
    .filter(({ on }) => firstDay(on) <= span.to && lastDay(on) >= span.from)
    .sort((a, b) => order(firstDay(a.on), firstDay(b.on)) || order(b.on, a.on) || rank(a) - rank(b));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const rank = ({ kind }: AgendaItem): number => agendaKinds.indexOf(kind);

/** Votes, sittings and meetings that are to come or were, until what came of them is logged. */
function* scheduled({ record, locale }: Source): Work<AgendaItem[]> {
  const continued = new Set<EntryId>();
  const open: { entry: DeskEntry; on: Edtf }[] = [];
  yield* each(record.entries, (entry) => {
    if (entry.removed) return;
    if (entry.kind === "proceeding" && entry.continuesId) continued.add(entry.continuesId);
    const on = scheduledFor(entry);
    if (on) open.push({ entry, on });
  });
  return open
    .filter(({ entry }) => !continued.has(entry.id))
    .map(({ entry, on }) => ({
      id: `entry-${entry.id}`,
      kind: entry.kind === "proceeding" ? "vote" : "meeting",
      on,
      title: namedEntry(entry, record, locale),
      path: `/desk/entries/${entry.id}`,
      entryId: entry.id,
      calledOff: calledOffOn(entry) !== null,
    }));
}

/** Countries that a title names. */
const mostNamed = 3;

/** An entry where its country is not clear from where it stands. */
export const namedEntry = (entry: DeskEntry, record: DeskRecord, locale: Locale): string =>
  joined(
    [
      joined(
        entry.countries.slice(0, mostNamed).map((code) => countryName(code, locale)),
        ", ",
      ),
      deskTitle(entry, record, locale),
    ],
    " · ",
  );

/** Until when a country asked for time, or by when its answer is expected. */
function* replies({ record, standings, locale }: Source): Work<AgendaItem[]> {
  const t = translator(locale, "agenda");
  const items: AgendaItem[] = [];
  yield* each(standings, ({ country, conversation }) => {
    const on = dueDate(conversation);
    if (!on) return;
    const entryId = conversation.because[0] ?? null;
    const because = entryId ? record.entry(entryId) : undefined;
    const agreed = because?.kind === "response" && because.nature === "asks_for_time";
    items.push({
      id: `reply-${country}`,
      kind: agreed ? "agreed" : "expected",
      on,
      title: t(agreed ? "agreedTitle" : "expectedTitle", { country: countryName(country, locale) }),
      path: `/desk/countries/${country}`,
      entryId,
      calledOff: false,
    });
  });
  return items;
}

/** The years of a span. */
const yearsOf = ({ from, to }: Span): number[] => {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
};

/** The day of every recognition that holds, year by year. What is not known to the day has none. */
function* anniversaries({ standings, span, locale }: Source): Work<AgendaItem[]> {
  const t = translator(locale, "agenda");
  const items: AgendaItem[] = [];
  yield* each(standings, ({ country, position }) => {
    for (const act of position.anyChamber?.acts ?? [])
      for (const year of yearsOf(span)) {
        const years = year - Number(act.on.slice(0, 4));
        if (precisionOf(act.on) !== "day" || years < 1) continue;
        items.push({
          id: `anniversary-${act.entryId}-${country}-${year}`,
          kind: "anniversary",
          on: inYear(act.on, year),
          title: t("anniversaryTitle", { country: countryName(country, locale), years }),
          path: `/desk/entries/${act.entryId}`,
          entryId: act.entryId,
          calledOff: false,
        });
      }
  });
  return items;
}

/** The days that the campaign keeps. */
function keptInSpan({ span, locale }: Source): AgendaItem[] {
  const t = translator(locale, "followers");
  return keptDays.flatMap(({ key, day, since }) =>
    yearsOf(span)
      .filter((year) => year >= Number(since))
      .map((year) => ({
        id: `day-${day}-${year}`,
        kind: "kept" as const,
        on: `${year}-${day}`,
        title: t(`calendar.${key}`),
        path: "/desk/calendar",
        entryId: null,
        calledOff: false,
      })),
  );
}

/** The same day of another year; of a 29 February the last day of the month where there is none. */
const inYear = (day: Day, year: number): Day => {
  const same = `${year}-${day.slice(5)}`;
  return day.slice(5) === "02-29" ? lastDay(`${year}-02`) : same;
};
