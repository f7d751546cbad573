import "server-only";
import { LRUCache } from "lru-cache";
import { cache } from "react";
import { filtered, politely, type Work } from "@/lib/base/politely";
import type { Day } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { database } from "@/lib/db/client";
import { outageOf } from "@/lib/db/outage";
import type { Outcome, Step } from "@/lib/ledger/act";
import type { Caller } from "@/lib/ledger/caller";
import { lookAhead } from "@/lib/ledger/perform";
import type { CountryCode } from "@/lib/standing/entry";
import { type RecognitionStep, recognitionStepsWork } from "@/lib/standing/recognition-steps";
import { type Standing, standingWork } from "@/lib/standing/standing";
import type { Audience } from "./entry-rows";
import { type LoadedRecord, loadRecord } from "./load";
import type { DeskEntry, DeskRecord, PublicEntry, PublicRecord } from "./views";

/**
 * The one read path. Both records are kept in memory and brought up to date by what the audit log says has
 * changed since, so a page costs one small query however long the log is. The public record asks for public changes
 * only: neither its content nor the time that it takes tells of work at the desk.
 */
type Held<Record> = {
  loaded: Record | null;
  /** How often everything was forgotten: what was begun before is of another database, and is not kept. */
  forgotten: number;
  /** The check that is under way, and the one that those who came meanwhile wait for. */
  running: Promise<Record> | null;
  next: Promise<Record> | null;
};
const nothing = (forgotten: number) => ({ loaded: null, forgotten, running: null, next: null });
const shared = globalThis as {
  recordsHeld?: { public: Held<LoadedRecord<PublicEntry>>; desk: Held<LoadedRecord<DeskEntry>> };
};
shared.recordsHeld ??= { public: nothing(0), desk: nothing(0) };
const held = shared.recordsHeld;

/** Forgets what is held in memory, for when the database itself has been exchanged (restore, tests). */
export function forgetRecords(): void {
  for (const slot of [held.public, held.desk]) Object.assign(slot, nothing(slot.forgotten + 1));
}

/**
 * The record as it is now. One check at a time: two readers must not bring the same record up to date twice. Who comes
 * while one is under way waits for the next, together with all others who do, since what they wrote may have been
 * committed after it began.
 */
function current<Loaded extends LoadedRecord<PublicEntry>>(
  audience: Audience,
  slot: Held<Loaded>,
): Promise<Loaded> {
  const check = async (): Promise<Loaded> => {
    const { forgotten } = slot;
    const loaded = (await loadRecord(
      await database(),
      audience,
      slot.loaded as LoadedRecord<DeskEntry> | null,
    )) as Loaded;
    if (slot.forgotten === forgotten) slot.loaded = loaded;
    return loaded;
  };
  const begin = (): Promise<Loaded> => {
    slot.next = null;
    const running = check().finally(() => {
      if (slot.running === running) slot.running = null;
    });
    slot.running = running;
    return running;
  };
  if (!slot.running) return begin();
  slot.next ??= slot.running.then(begin, begin);
  return slot.next;
}

/**
 * Everything published, and nothing else: view objects that hold no private field. While the database is away, as it
 * was when it was last asked.
 */
export const publicRecord = cache(async (): Promise<PublicRecord> => {
  try {
    return (await current("public", held.public)).view;
  } catch (error) {
    const { loaded } = held.public;
    if (loaded && outageOf(error) === "database-away") return loaded.view;
    throw error;
  }
});

/** Resolves when both records can be read as they now are; throws what keeps them from it. */
export async function recordsLoad(): Promise<void> {
  await current("public", held.public);
  await current("desk", held.desk);
}

/**
 * The public record before some acts, and as it would be after them; nothing is written. `after` is null where an act would be
 * refused.
 */
export async function lookAheadInPublic(
  caller: Caller,
  steps: readonly Step[],
): Promise<{
  outcomes: Outcome[];
  needsSecond: boolean;
  before: PublicRecord;
  after: PublicRecord | null;
}> {
  const earlier = (await current("public", held.public)) as LoadedRecord<DeskEntry>;
  let after: PublicRecord | null = null;
  let needsSecond = false;
  const outcomes = await lookAhead(caller, steps, async (tx, second) => {
    needsSecond = second;
    after = (await loadRecord(tx, "public", earlier)).view;
  });
  return { outcomes, needsSecond, before: earlier.view, after };
}

/** Everything on the log, removed entries included, for those who may read the desk. The caller checks the right. */
export const deskRecord = cache(async (): Promise<DeskRecord> => (await current("desk", held.desk)).view);

/** Where every country stands on a day, as the public may know it. */
export const publicStandings = cache(async (asOf: Day = today()) => standingsOf(await publicRecord(), asOf));

/** Where every country stands on a day, by everything on the log that has not been removed. */
export const deskStandings = cache(async (asOf: Day = today()) => standingsOf(await deskRecord(), asOf));

/** Every change of the public count up to a day; see {@link recognitionStepsWork}. */
export const publicSteps = cache(async (upTo: Day = today()): Promise<RecognitionStep[]> => {
  const record = await publicRecord();
  return kept(steps, record, upTo, () => recognitionStepsWork(record.entries, record.targets, upTo));
});

type Days<Value> = WeakMap<PublicRecord, LRUCache<string, Promise<Value>>>;
/** So many days are kept with a record. */
const mostDays = 32;
const standings: Days<Map<CountryCode, Standing>> = new WeakMap();
const steps: Days<RecognitionStep[]> = new WeakMap();

function standingsOf(record: PublicRecord | DeskRecord, asOf: Day): Promise<Map<CountryCode, Standing>> {
  const now = today();
  return kept(standings, record, `${asOf} ${now}`, function* () {
    const entries = yield* filtered(
      record.entries,
      (entry) => !("removed" in entry) || entry.removed === null,
    );
    return yield* standingWork(entries, asOf, now, record.patience);
  });
}

/**
 * What is computed from a record is kept with it, also while it is being computed, so that many who ask at once wait for
 * one. For the last days asked for: a crawler of many cannot fill the memory.
 */
function kept<Value>(
  values: Days<Value>,
  record: PublicRecord,
  day: string,
  work: () => Work<Value>,
): Promise<Value> {
  const days = values.get(record) ?? new LRUCache<string, Promise<Value>>({ max: mostDays });
  values.set(record, days);
  const known = days.get(day);
  if (known) return known;
  const value = politely(work());
  value.catch(() => days.delete(day));
  days.set(day, value);
  return value;
}
