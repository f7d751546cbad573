import "server-only";
import type { Context } from "@/lib/ledger/act";
import { seatsOn } from "@/lib/parliaments/body-life";
import type { Around } from "./entry-questions";
import type { Others } from "./others";
import { bodyOf, termOf } from "./references";
import type { EntryInput } from "./schema";

/** Reads what {@link questionsAbout} an entry needs to know. */
export async function aroundEntry(
  see: Context["see"],
  others: Others,
  id: string,
  entry: EntryInput,
): Promise<Around> {
  const without = <Row extends { id: string }>(rows: Row[]) => rows.filter((row) => row.id !== id);
  const body = await bodyOf(see, entry);
  const dispatch = entry.kind === "dispatch" ? entry : null;
  return {
    sameDay: without(others.sameDay(entry.kind, entry.bodyId, entry.occurredOn)),
    sent: dispatch?.packageId ? without(others.sent(dispatch.packageId)) : [],
    seats: body && seatsOn(body.seats ?? null, entry.occurredOn),
    term: await termOf(see, dispatch?.contactId),
  };
}
