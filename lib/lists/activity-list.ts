import "server-only";
import { formatClock } from "@/lib/access/moments";
import { type ActivityFilter, activityFields, activityFilter, me } from "@/lib/activity/filter";
import { type Batch, mostNamed } from "@/lib/activity/fold";
import { type FoundNames, findNamed, listActivity } from "@/lib/activity/queries";
import { actName, doerName, nounOf, thingsOf } from "@/lib/activity/said";
import { dayOf } from "@/lib/calendar/today";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { deskRecord } from "@/lib/log/queries";
import type { DeskRecord } from "@/lib/log/views";
import { settings } from "@/lib/settings/settings";
import { joined } from "@/lib/text/joined";
import { translator } from "@/lib/text/translator";
import { type AnyList, type Asked, cutOff, dateValue, linkValue, mostRows } from "./asked";
import type { Column, Narrowed } from "./list";

/** What was done alike in one go, in words. Named as it is read: what it is about may be of many kinds. */
type Row = {
  at: Date;
  who: string;
  deed: string;
  count: number;
  things: string;
  countries: string;
  href: string | null;
};

/** Rows that are read and named at once. */
const perRead = 500;

/** What was done, as the page of the activity tells it to whoever asks; of very much the newest. */
export async function activityList({ query, asking, role, locale }: Asked): Promise<AnyList> {
  const t = translator(locale, "lists");
  const record = await deskRecord();
  const { people } = await findNamed([]);
  const { filter } = activityFilter(query, {
    people: new Set(people.keys()),
    countries: new Set(record.countries.map(({ code }) => code)),
  });
  const reader = { id: asking.userId, role };
  const rows: Row[] = [];
  let before: number | null = null;
  do {
    const { batches, next } = await listActivity(filter, reader, { before, perPage: perRead });
    const found = await findNamed(batches);
    rows.push(...batches.map((batch) => rowOf(batch, { record, found, role, locale })));
    before = next;
  } while (before !== null && rows.length < mostRows);
  const isCut = before !== null || rows.length > mostRows;
  return {
    name: "activity",
    title: translator(locale, "activity")("title"),
    narrowed: [...activityNarrowed(filter, people, locale), ...cutOff(isCut, locale)],
    columns: columns(locale, t),
    rows: rows.slice(0, mostRows),
    locale,
  };
}

type Knowing = { record: DeskRecord; found: FoundNames; role: Asked["role"]; locale: Locale };

function rowOf(batch: Batch, knowing: Knowing): Row {
  const { locale, found } = knowing;
  const { at, act, count } = batch;
  const things = thingsOf(batch, knowing);
  const noun = nounOf(batch, locale);
  const names = things.map(({ text }) => text || noun);
  const more = translator(locale, "activity")("more", { count: count - things.length });
  return {
    at,
    who: doerName(batch, found.people, locale),
    deed: actName(act, locale),
    count,
    things: joined([names.join(", "), count > mostNamed && names.length > 0 ? more : null], " "),
    countries: joined(
      [...new Set(things.flatMap((thing) => thing.countries))].map((code) => countryName(code, locale)),
      ", ",
    ),
    href: things.find(({ href }) => href)?.href ?? null,
  };
}

function columns(locale: Locale, t: ReturnType<typeof translator>): Column<Row>[] {
  const words = translator(locale, "activity");
  const { appUrl } = settings();
  return [
    { key: "date", header: t("moment.date"), width: 12, value: ({ at }) => dateValue(dayOf(at)) },
    { key: "time", header: t("moment.time"), width: 8, value: ({ at }) => formatClock(at) },
    { key: "person", header: words("person"), width: 24, value: ({ who }) => who },
    { key: "deed", header: words("deed"), width: 28, value: ({ deed }) => deed },
    { key: "count", header: t("activity.count"), width: 10, value: ({ count }) => count },
    { key: "thing", header: words("thing"), width: 60, value: ({ things }) => things },
    { key: "country", header: words("country"), width: 26, value: ({ countries }) => countries },
    {
      key: "address",
      header: t("log.columns.address"),
      width: 44,
      value: ({ href }) => linkValue(href && `${appUrl}${href}`),
    },
  ];
}

/** What the activity was narrowed by, in words. */
function activityNarrowed(
  filter: ActivityFilter,
  people: ReadonlyMap<string, string>,
  locale: Locale,
): Narrowed[] {
  const t = translator(locale, "activity");
  const words: Record<(typeof activityFields)[number], (value: string) => string> = {
    person: (id) => (id === me ? translator(locale, "lists")("log.me") : (people.get(id) ?? "")),
    thing: (key) => t(`things.${key}`),
    deed: (key) => t(`deeds.${key}`),
    country: (code) => countryName(code, locale),
    from: (date) => formatDate(date, locale),
    to: (date) => formatDate(date, locale),
  };
  return activityFields.flatMap((field) => {
    const value = filter[field];
    return value ? [{ label: t(field), value: words[field](value) }] : [];
  });
}
