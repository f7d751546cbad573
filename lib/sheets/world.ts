import "server-only";
import { listPeople } from "@/lib/access/queries";
import { today } from "@/lib/calendar/today";
import type { Locale } from "@/lib/i18n/locales";
import type { DeskRecord } from "@/lib/log/views";
import { nameables } from "@/lib/mentions/text";
import type { World } from "./facet";
import { placesOf } from "./places";

/** What the cells of a sheet are read against, and lists that may come back are written by. */
export async function worldOf(record: DeskRecord, locale: Locale): Promise<World> {
  const people = await listPeople();
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  return {
    record,
    places: placesOf(record),
    today: today(),
    locale,
    people: nameables(people).map((one) => ({ ...one, email: emails.get(one.id) ?? "" })),
  };
}
