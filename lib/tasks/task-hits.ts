import "server-only";
import type { Listed } from "@/lib/desk/finder";
import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { joined } from "@/lib/text/joined";
import { openTasks } from "./queries";

/** What is still to be done, as the search of the desk finds and tells it. */
export async function taskHits(locale: Locale): Promise<Listed[]> {
  return (await openTasks()).map(({ id, title, note, countryCode, dueOn }) => ({
    id,
    href: `/desk/tasks/${id}`,
    label: title,
    note: joined(
      [countryCode && countryName(countryCode, locale), dueOn && formatDate(dueOn, locale)],
      " · ",
    ),
    also: note ? [note] : [],
  }));
}
