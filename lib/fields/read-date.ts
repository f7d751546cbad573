import { type Edtf, isEdtf } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import { locales } from "@/lib/i18n/locales";
import { folded } from "@/lib/text/fold";

/** Names of months as they are written with a day and alone, in every language of the interface: folded, from 1. */
const months = new Map<string, number>();
/** Ukrainian names a month alone in another case. */
const ukrainian =
  "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень".split(" ");
for (let month = 1; month <= 12; month++) {
  const date = `2000-${String(month).padStart(2, "0")}`;
  const written = locales.flatMap((locale) => [formatDate(date, locale), formatDate(`${date}-05`, locale)]);
  for (const words of [...written, ukrainian[month - 1] ?? ""])
    for (const word of words.split(/[\s\d.]+/))
      if (word && !/^р(оку)?$/.test(word)) months.set(folded(word), month);
}

/** A date as it was typed: what was read, or why it cannot be: it is none, or it may be two. */
export type ReadDate =
  | { date: Edtf }
  | { date: null; reason: "none" }
  | { date: null; reason: "ambiguous"; dates: Edtf[] };

const none = { date: null, reason: "none" } as const;

function existing(year: string, month?: number | string, day?: number | string): ReadDate {
  const two = (part: number | string) => String(part).padStart(2, "0");
  const date = [year, ...(month ? [two(month)] : []), ...(day ? [two(day)] : [])].join("-");
  return isEdtf(date) ? { date } : none;
}

/**
 * Reads a date as people write it: `2019-6-6`, `6.6.2019`, `6 червня 2019`, `6 June 2019`, `June 6, 2019`, `June 2019`.
 * Between slashes some write the day first and some the month: `06/07/2019` may be two days and is refused.
 */
export function readDate(typed: string): ReadDate {
  const text = typed
    .replace(/[\s\u00A0]+/g, " ")
    .trim()
    .replace(/ ?р(\.|оку)$/i, "");
  const plain = text.replace(/[\p{Pd}\u2212]/gu, "-");
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(plain);
  if (iso) return existing(iso[1] ?? "", iso[2], iso[3]);
  const dotted = /^(?:(\d{1,2})\. ?)?(\d{1,2})\. ?(\d{4})\.?$/.exec(plain);
  if (dotted) return existing(dotted[3] ?? "", dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain);
  if (slashed) {
    const [, first = "", second = "", year = ""] = slashed;
    const read = [existing(year, second, first), existing(year, first, second)];
    const dates = new Set(read.flatMap(({ date }) => date ?? []));
    const [date] = dates;
    if (dates.size > 1) return { date: null, reason: "ambiguous", dates: [...dates] };
    return date ? { date } : none;
  }
  const words = /^(?:(\d{1,2}) )?(\p{L}+)\.?,? (\d{4})$/u.exec(text) ?? undefined;
  if (words) return inWords(words[3], words[2], words[1]);
  const american = /^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u.exec(text);
  return american ? inWords(american[3], american[1], american[2]) : none;
}

function inWords(year = "", name = "", day?: string): ReadDate {
  const month = months.get(folded(name));
  return month ? existing(year, month, day) : none;
}
