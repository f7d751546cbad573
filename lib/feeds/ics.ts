import { addDays, type Day } from "@/lib/calendar/edtf";
import { startOfDay } from "@/lib/calendar/start-of-day";
import type { CalendarEvent, CalendarModel } from "./calendar";

/**
 * Writes a calendar as iCalendar (RFC 5545). The packages that do so want a newer Node than the one promised, and whole
 * days need no time zones.
 */
export function icsOf({ name, description, lang, events, isPrivate = false }: CalendarModel): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Crimean Tatar Resource Center//Recognition Record//${lang.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `DESCRIPTION:${escaped(description)}`,
    `X-WR-CALDESC:${escaped(description)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    "X-PUBLISHED-TTL:P1D",
    ...events.flatMap((event) => eventLines(event, lang, isPrivate)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

export const calendarType = "text/calendar";

const eventLines = (event: CalendarEvent, lang: string, isPrivate: boolean): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(event.uid)}`,
  `DTSTAMP:${moment(event.stamp)}`,
  `LAST-MODIFIED:${moment(event.stamp)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTART;VALUE=DATE:${digits(event.day)}`,
  `DTEND;VALUE=DATE:${digits(addDays(event.day, 1))}`,
  ...(event.yearly ? [everyYear(event.day)] : []),
  `SUMMARY;LANGUAGE=${lang}:${escaped(event.title)}`,
  ...(event.text ? [`DESCRIPTION:${escaped(event.text)}`] : []),
  ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
  `URL:${event.address}`,
  // A day to remember makes nobody busy.
  "TRANSP:TRANSPARENT",
  ...(event.cancelled ? ["STATUS:CANCELLED"] : []),
  isPrivate ? "CLASS:PRIVATE" : "CLASS:PUBLIC",
  "END:VEVENT",
];

const digits = (day: Day): string => day.replaceAll("-", "");
/** Only days are known to the public: the moment at which it began stands for each. */
const moment = (day: Day): string => `${startOfDay(day).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** By the RFC what comes back on a 29 February is left out in other years: the last day of the month is meant. */
const everyYear = (day: Day): string =>
  day.endsWith("-02-29") ? "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" : "RRULE:FREQ=YEARLY";

const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a value cannot hold them
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, " ")
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll("\n", "\\n");

const lineBytes = 75;

/** No line is longer than 75 bytes, and no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > lineBytes) {
      parts.push(part);
      // The space that a continuation begins with counts, too.
      part = "";
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join("\r\n ");
}
