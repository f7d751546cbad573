import "server-only";
import { cache } from "react";
import type { Day } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { database } from "@/lib/db/client";
import type { CountryCode } from "./entry";
import { type LoadedRecord, loadRecord } from "./load";
import { type RecognitionStep, recognitionSteps } from "./recognition-steps";
import { type Standing, standing } from "./standing";
import type { DeskEntry, DeskRecord, PublicEntry, PublicRecord } from "./views";

/**
 * The one read path. Both records are kept in memory and brought up to date by what the audit log says has
 * changed since, so a page costs one small query however long the log is.
 */
type Held = {
  public: LoadedRecord<PublicEntry> | null;
  desk: LoadedRecord<DeskEntry> | null;
  pending: Promise<unknown>;
};
const shared = globalThis as { recordHeld?: Held };
shared.recordHeld ??= { public: null, desk: null, pending: Promise.resolve() };
const held: Held = shared.recordHeld;

const computed = new Map<string, Map<CountryCode, Standing>>();

let steps: { key: string; steps: RecognitionStep[] } | undefined;

/** Forgets what is held in memory, for when the database itself has been exchanged (restore, tests). */
export function forgetRecords(): void {
  held.public = null;
  held.desk = null;
  computed.clear();
  steps = undefined;
}

async function current<Audience extends "public" | "desk">(
  audience: Audience,
): Promise<NonNullable<Held[Audience]>> {
  // One at a time: two readers must not bring the same record up to date twice.
  const run = held.pending.then(async () => {
    const db = await database();
    const loaded = await loadRecord(db, audience, held[audience] as LoadedRecord<DeskEntry> | null);
    (held as Record<string, unknown>)[audience] = loaded;
    return loaded;
  });
  held.pending = run.catch(() => undefined);
  return (await run) as NonNullable<Held[Audience]>;
}

/** Everything published, and nothing else: view objects that hold no private field. */
export const publicRecord = cache(async (): Promise<PublicRecord> => (await current("public")).view);

/** Everything on the log, removed entries included, for those who may read the desk. The caller checks the right. */
export const deskRecord = cache(async (): Promise<DeskRecord> => (await current("desk")).view);

/** Where every country stands on a day, as the public may know it. */
export const publicStandings = cache(async (asOf: Day = today()) =>
  standingsOf("public", await publicRecord(), asOf),
);

/** Where every country stands on a day, by everything on the log that has not been removed. */
export const deskStandings = cache(async (asOf: Day = today()) =>
  standingsOf("desk", await deskRecord(), asOf),
);

/** Every change of the public count up to a day; see {@link recognitionSteps}. */
export const publicSteps = cache(async (upTo: Day = today()): Promise<RecognitionStep[]> => {
  const record = await publicRecord();
  const key = `${record.revision} ${upTo}`;
  if (steps?.key !== key) steps = { key, steps: recognitionSteps(record.entries, record.targets, upTo) };
  return steps.steps;
});

/** Standings are kept for the last days asked for; a crawler of many days cannot fill the memory. */
function standingsOf(
  audience: string,
  record: PublicRecord | DeskRecord,
  asOf: Day,
): Map<CountryCode, Standing> {
  const now = today();
  const key = `${audience} ${record.revision} ${asOf} ${now}`;
  const known = computed.get(key);
  if (known) return known;
  const entries = record.entries.filter((entry) => !("removed" in entry) || entry.removed === null);
  const standings = standing(entries, asOf, now, record.patience);
  if (computed.size >= 64) computed.delete(computed.keys().next().value as string);
  computed.set(key, standings);
  return standings;
}
