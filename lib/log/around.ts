import "server-only";
import { seatsOn } from "@/lib/parliaments/body-life";
import type { Around } from "./entry-questions";
import type { Known } from "./references";
import type { EntryInput } from "./schema";

/** Reads what {@link questionsAbout} an entry needs to know. */
export async function aroundEntry(known: Known, id: string, entry: EntryInput): Promise<Around> {
  const others = <Row extends { id: string }>(rows: Row[]) => rows.filter((row) => row.id !== id);
  const body = entry.bodyId ? await known.body(entry.bodyId) : null;
  const dispatch = entry.kind === "dispatch" ? entry : null;
  return {
    sameDay: others(known.sameDay(entry.kind, entry.bodyId, entry.occurredOn)),
    sent: dispatch?.packageId ? others(known.sent(dispatch.packageId)) : [],
    seats: body && seatsOn(body.seats, entry.occurredOn),
    term: dispatch?.contactId ? await known.contact(dispatch.contactId) : null,
  };
}
