import { type Day, type Edtf, precisionOf } from "@/lib/calendar/edtf";
import { nameIn } from "@/lib/i18n/known-names";
import { type Locale, pickText } from "@/lib/i18n/locales";
import { entryPath } from "@/lib/log/country-entries";
import type { PublicEntry, PublicRecord } from "@/lib/log/views";
import { type CountryCode, calledOffOn, scheduledFor } from "@/lib/standing/entry";
import type { Standing } from "@/lib/standing/standing";
import { translator } from "@/lib/text/translator";
import { entryTitle, recognitionTitle } from "@/lib/wording/entry-title";
import { knownOn, newestKnown } from "./known";

/** An event of a whole day. */
export type CalendarEvent = {
  /** The same for ever, whatever changes in the event. */
  uid: string;
  day: Day;
  yearly: boolean;
  title: string;
  text: string;
  address: string;
  place: string | null;
  /** When the public last learned something of it. */
  stamp: Day;
  /** Grows when it was changed, so that calendars take the new version. */
  sequence: number;
  /** It was called off: calendars show it as such. */
  cancelled?: boolean;
};

type Asked = {
  locale: Locale;
  /** Origin of the site. */
  appUrl: string;
  today: Day;
};

/** More dates than a calendar on a phone takes in at a time; the older ones stand in the timeline. */
const mostDates = 300;

/** Days that are kept each year, and since when; of the flag's, a year in which it certainly was. */
export const keptDays = [
  { key: "remembrance", day: "05-18", since: "2016" },
  { key: "flag", day: "06-26", since: "2015" },
  { key: "indigenous", day: "08-09", since: "1995" },
] as const;

/**
 * Anniversaries and public dates: the days that the campaign keeps, the day of every recognition that holds, what a
 * parliament has scheduled, and public engagements. What is not known to the day is on no day of a calendar.
 * @param standings of today
 */
export function calendarOf(
  record: PublicRecord,
  standings: ReadonlyMap<CountryCode, Standing>,
  { locale, appUrl, today }: Asked,
) {
  const t = translator(locale, "followers");
  const base = `${appUrl}/${locale}`;
  const newest = newestKnown(record.entries) ?? today;
  // Of the record, not of its address, which may change.
  const uid = (name: string) => `${name}@surgunlik-recognition-record`;
  const ofEntry = (entry: PublicEntry) => ({
    stamp: knownOn(entry) ?? newest,
    sequence: entry.correctedOn || calledOffOn(entry) ? 1 : 0,
    text: pickText(entry.summary, locale)?.text ?? "",
  });

  const kept = keptDays.map(
    ({ key, day, since }): CalendarEvent => ({
      uid: uid(`day-${day}`),
      day: `${since}-${day}`,
      yearly: true,
      title: t(`calendar.${key}`),
      text: t(`calendar.${key}Text`),
      address: base,
      place: null,
      stamp: newest,
      sequence: 0,
    }),
  );
  const recognitions = [...standings.values()].flatMap(({ country, position }) =>
    (position.anyChamber?.acts ?? []).filter(isToTheDay).flatMap((act): CalendarEvent[] => {
      const entry = record.entry(act.entryId);
      if (!entry) return [];
      return [
        {
          ...ofEntry(entry),
          uid: uid(`recognition-${entry.id}-${country}`),
          day: act.on,
          yearly: true,
          title: recognitionTitle(entry, [country], record, locale),
          address: base + entryPath(record, entry, country),
          place: null,
        },
      ];
    }),
  );
  const dates = record.entries
    .filter(
      (entry) => entry.kind === "engagement" || (entry.kind === "proceeding" && entry.step === "scheduled"),
    )
    .map((entry) => ({ entry, on: scheduledFor(entry) ?? entry.occurredOn }))
    .filter(isToTheDay)
    .slice(-mostDates)
    .map(
      ({ entry, on }): CalendarEvent => ({
        ...ofEntry(entry),
        uid: uid(`entry-${entry.id}`),
        day: on,
        yearly: false,
        title: entryTitle(entry, record, locale),
        address: base + entryPath(record, entry),
        place: entry.kind === "engagement" && entry.place ? nameIn(entry.place, locale).text : null,
        ...(calledOffOn(entry) ? { cancelled: true } : {}),
      }),
    );
  return {
    name: t("calendar.name"),
    description: t("calendar.description"),
    lang: locale,
    events: [...kept, ...recognitions, ...dates].sort((a, b) => (a.day + a.uid < b.day + b.uid ? -1 : 1)),
  };
}
/** `isPrivate`: for one person, so that calendars show its events to nobody else. */
export type CalendarModel = ReturnType<typeof calendarOf> & { isPrivate?: boolean };

const isToTheDay = ({ on }: { on: Edtf }): boolean => precisionOf(on) === "day";
