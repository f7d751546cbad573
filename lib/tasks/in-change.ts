import type { DeskRecord } from "@/lib/log/views";
import { nameOfRow, type QueueRow } from "./queue-rows";

/** A thing that a row of the queue is about, by the form that changes it. */
export type RowThing = { form: string; is: "itself" | "listing" | { bodyId: string } };

/**
 * What a colleague may be changing of a row: its entry, task, report or next step, the body that the entry names, and why its
 * country is asked. Of a row
 * that stands for many nothing is told: its list tells it of each.
 */
export function thingsOfRow(
  { kind, count, countries, restsOn }: QueueRow,
  { entry: find }: Pick<DeskRecord, "entry">,
): RowThing[] {
  if (count > 1) return [];
  const entry = restsOn.entryId ? find(restsOn.entryId) : undefined;
  const [country] = countries;
  return [
    ...(entry ? [{ form: `entry:${entry.id}`, is: "itself" } as const] : []),
    ...(restsOn.taskId ? [{ form: `task:${restsOn.taskId}`, is: "itself" } as const] : []),
    ...(restsOn.reportId ? [{ form: `report:${restsOn.reportId}`, is: "itself" } as const] : []),
    ...(kind === "step_due" && country ? [{ form: `plan:${country}`, is: "itself" } as const] : []),
    ...(entry?.body ? [{ form: `body:${entry.body.id}`, is: { bodyId: entry.body.id } }] : []),
    ...(country && countries.length === 1
      ? [{ form: `listing:${country}`, is: kind === "assumed_listing" ? "itself" : "listing" } as const]
      : []),
  ];
}

/** Who is changing what of each row, by the row's name. */
export type InChange = ReadonlyMap<string, readonly (RowThing & { names: string[] })[]>;

/**
 * Who is changing what of these rows just now. A few people change a few things, and the rows may be thousands: so the rows are
 * held against what is being changed, and most of the time nothing is.
 * @param writers who is changing what, by the form
 */
export function inChange(
  rows: readonly QueueRow[],
  record: Pick<DeskRecord, "entry">,
  writers: ReadonlyMap<string, readonly { name: string }[]>,
): InChange {
  if (writers.size === 0) return new Map();
  return new Map(
    rows.map((row) => [
      nameOfRow(row),
      thingsOfRow(row, record).flatMap((thing) => {
        const names = writers.get(thing.form)?.map((writer) => writer.name);
        return names ? [{ ...thing, names }] : [];
      }),
    ]),
  );
}
