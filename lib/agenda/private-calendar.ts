import type { Work } from "@/lib/base/politely";
import { addDays, type Day, isDay } from "@/lib/calendar/edtf";
import { dayOf } from "@/lib/calendar/today";
import type { CalendarModel } from "@/lib/feeds/calendar";
import type { Locale } from "@/lib/i18n/locales";
import type { DeskRecord } from "@/lib/log/views";
import type { Standing } from "@/lib/standing/standing";
import { translator } from "@/lib/text/translator";
import { agendaWork } from "./items";

/** How far the calendar reaches back and ahead, in days: what asks what happened stays in sight for a while. */
const back = 60;
const ahead = 400;

/**
 * The desk's dates for one person's own calendar. It leaves the desk: titles and links alone, no contact and nothing of a
 * note. What is not known to the day is on no day of a calendar.
 * @param standings of today
 */
export function* privateCalendarWork(
  record: DeskRecord,
  standings: ReadonlyMap<string, Standing>,
  { locale, appUrl, today }: { locale: Locale; appUrl: string; today: Day },
): Work<CalendarModel> {
  const t = translator(locale, "agenda");
  const span = { from: addDays(today, -back), to: addDays(today, ahead) };
  const items = yield* agendaWork(record, standings, span, locale);
  return {
    name: t("address.calendarName"),
    description: t("address.calendarText"),
    lang: locale,
    isPrivate: true,
    events: items
      .filter(({ on }) => isDay(on))
      .map(({ id, on, title, path, entryId, calledOff }) => {
        const entry = entryId ? record.entry(entryId) : undefined;
        return {
          uid: `desk-${id}@surgunlik-recognition-record`,
          day: on,
          yearly: false,
          title,
          text: "",
          address: `${appUrl}${path}`,
          place: null,
          stamp: entry ? dayOf(entry.changedAt) : today,
          sequence: entry ? entry.version - 1 : 0,
          ...(calledOff ? { cancelled: true } : {}),
        };
      }),
  };
}
