import type { Edtf } from "@/lib/calendar/edtf";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";

/** A civil date in words, no more precise than it is known. */
export function CivilDate({ date, locale }: { date: Edtf; locale: Locale }) {
  return <time dateTime={date}>{formatDate(date, locale)}</time>;
}
