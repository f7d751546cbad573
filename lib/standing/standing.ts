import { atOnce, few, type Work } from "@/lib/base/politely";
import { type Day, type Edtf, earlierDay, monthsBefore } from "@/lib/calendar/edtf";
import type { Nature } from "@/lib/db/generated/enums";
import {
  type ConversationReading,
  isHuman,
  readConversation,
  rungOn,
  type WaveReading,
} from "./conversation";
import {
  type CountryCode,
  type DispatchFacts,
  type EngagementFacts,
  type EntryFacts,
  type EntryId,
  isPlanned,
  type ProceedingFacts,
  type ResponseFacts,
} from "./entry";
import { binds, letterGrounds } from "./letter";
import { inOrder, placedWork } from "./order";
import { type Patience, usualPatience } from "./patience";
import { type PositionReading, readPosition } from "./position";
import { liveStages, readStage, type StageReading } from "./stage";

/** One class for the map and the lists, first match wins. */
export const countryClasses = [
  "recognised",
  "under_way",
  "related_act",
  "declined",
  "in_dialogue",
  "asked",
  "asked_assumed",
  "not_asked",
] as const;
export type CountryClass = (typeof countryClasses)[number];

/** The three axes of one country, each with the entries it rests on. */
export type Standing = {
  country: CountryCode;
  position: PositionReading;
  stage: StageReading;
  conversation: ConversationReading;
  waves: WaveReading[];
  class: CountryClass;
  /** The entries that the class rests on, the oldest first. */
  classBecause: EntryId[];
  /** Recognised by one chamber of two. */
  oneChamber: boolean;
  /** Day of the latest entry of any kind but automatic receipts. */
  lastEntryOn: Day | null;
  /** The date of that entry, no more precise than it is known: what is shown. */
  lastEntryDate: Edtf | null;
};

const emptyLog = () => ({
  proceedings: [] as ProceedingFacts[],
  letters: [] as (DispatchFacts | ResponseFacts)[],
  /** Those on recognition itself. */
  engagements: [] as EngagementFacts[],
  lastEntryOn: null as Day | null,
  lastEntryDate: null as Edtf | null,
});
type CountryLog = ReturnType<typeof emptyLog>;

/**
 * Where every country stands, from the log alone: pure, so that map, counts, pages, exports and reports
 * cannot disagree, for today and for any day of the past.
 * The order of entries does not matter; entries that count from after `asOf` or after `today` do not either.
 * Countries without an entry are absent: see {@link standingOf}.
 *
 * @param entries what the reader may know: the published part of the log, or all of it
 * @param asOf the day asked for
 * @param today the day it is; a later `asOf` is answered as of today
 * @param patience the campaign's numbers of days; they hold for every day asked for, past ones too
 */
export const standing = (...log: StandingOf): Map<CountryCode, Standing> => atOnce(standingWork(...log));

type StandingOf = [entries: readonly EntryFacts[], asOf: Day, today: Day, patience?: Patience];

/** The same as work that may be interrupted, for the thread that serves everybody. */
export function* standingWork(
  ...[entries, asOf, today, patience = usualPatience]: StandingOf
): Work<Map<CountryCode, Standing>> {
  const on = earlierDay(asOf, today);
  const logs = new Map<CountryCode, CountryLog>();
  let looked = 0;
  for (const entry of yield* placedWork(entries)) {
    if (++looked % few === 0) yield;
    if (entry.countsFrom > on) continue;
    // A machine's receipt is no answer and no sign of life: it changes nothing anywhere.
    if (entry.kind === "response" && !isHuman(entry)) continue;
    if (isPlanned(entry)) continue;
    for (const country of entry.countries) {
      let log = logs.get(country);
      if (!log) {
        log = emptyLog();
        logs.set(country, log);
      }
      if (entry.kind === "proceeding") log.proceedings.push(entry);
      else if (entry.kind === "dispatch" || entry.kind === "response") log.letters.push(entry);
      else if (entry.kind === "engagement" && entry.topic === "on_recognition") log.engagements.push(entry);
      const { countsFrom, occurredOn } = entry;
      if (countsFrom !== log.lastEntryOn) {
        log.lastEntryOn = laterDay(log.lastEntryOn, countsFrom);
        if (log.lastEntryOn === countsFrom) log.lastEntryDate = occurredOn;
      } else if (occurredOn.length > (log.lastEntryDate?.length ?? 0)) {
        // Of two that count from one day, the date that says more.
        log.lastEntryDate = occurredOn;
      }
    }
  }
  const standings = new Map<CountryCode, Standing>();
  for (const [country, log] of logs) {
    standings.set(country, readCountry(country, log, on, patience));
    yield;
  }
  return standings;
}

/** The standing of a country of which nothing is known. */
export const unknownStanding = (country: CountryCode): Standing =>
  readCountry(country, emptyLog(), "9999-12-31", usualPatience);

/** The country's standing, or that of a country of which nothing is known. */
export const standingOf = (standings: ReadonlyMap<CountryCode, Standing>, country: CountryCode): Standing =>
  standings.get(country) ?? unknownStanding(country);

function readCountry(country: CountryCode, log: CountryLog, on: Day, patience: Patience): Standing {
  const position = readPosition(log.proceedings);
  const stage = readStage(log.proceedings, on);
  const recognisedOn = position.anyChamber?.acts.at(-1)?.countsFrom ?? null;
  const { lastEntryOn } = log;
  const setting = { country, on, recognisedOn, lastEntryOn, patience };
  const { overall, waves } = readConversation(log.letters, setting);
  return {
    country,
    position,
    stage,
    conversation: overall,
    waves,
    ...classOf({ country, position, stage, conversation: overall, log, on, patience }),
    oneChamber: position.position === "recognised_by_one_chamber",
    lastEntryOn: log.lastEntryOn,
    lastEntryDate: log.lastEntryDate,
  };
}

type Reading = {
  country: CountryCode;
  position: PositionReading;
  stage: StageReading;
  conversation: ConversationReading;
  log: CountryLog;
  on: Day;
  patience: Patience;
};
type ClassReading = Pick<Standing, "class" | "classBecause">;

/** The first class whose rule holds, with the entries that it rests on. */
function classOf(reading: Reading): ClassReading {
  const { country, position, stage, log, on } = reading;
  const of = (name: CountryClass, classBecause: EntryId[]): ClassReading => ({ class: name, classBecause });
  if (position.anyChamber) {
    const acts = position.anyChamber.acts.map((act) => act.entryId);
    return of("recognised", acts);
  }
  if (liveStages.has(stage.stage)) return of("under_way", stage.because);
  if (position.position.startsWith("related")) return of("related_act", position.because);
  const refusal = lastRefusal(reading);
  if (refusal && !spokeSince(refusal, log)) return of("declined", [refusal.id]);
  const dialogue = dialogueOf(reading);
  if (dialogue.length > 0) return of("in_dialogue", idsOf(dialogue));
  const letters = log.letters.filter(
    (entry): entry is DispatchFacts =>
      entry.kind === "dispatch" && binds(entry) && rungOn(entry, on).rung !== "drafted",
  );
  const known = letters.filter((entry) => letterGrounds(entry, country) !== "assumed");
  if (known.length > 0) return of("asked", idsOf(known));
  return letters.length > 0 ? of("asked_assumed", idsOf(letters)) : of("not_asked", []);
}

const idsOf = (entries: readonly EntryFacts[]): EntryId[] => entries.map(({ id }) => id);

type Refusal = ProceedingFacts | ResponseFacts;

/** When they last said no, by a plenary vote or in an answer, unless they have answered otherwise since. */
function lastRefusal({ position, conversation, log }: Reading): Refusal | null {
  const vote =
    position.position === "rejected"
      ? log.proceedings.find(({ id }) => id === position.because[0])
      : undefined;
  const answeredSince =
    conversation.conversation === "answered_supportive" || conversation.conversation === "answered_neutral";
  const answer = answeredSince
    ? undefined
    : responsesOf(log).findLast((entry) => entry.nature === "declined");
  if (!vote || !answer) return vote ?? answer ?? null;
  return answer.countsFrom > vote.countsFrom ? answer : vote;
}

/** Natures by which they speak on the matter again; that a letter has come or was passed on says nothing of it. */
const speaks: ReadonlySet<Nature> = new Set<Nature>(["supportive", "neutral", "asks_us", "asks_for_time"]);

/**
 * Whether they spoke on recognition itself after a refusal, in an answer or at a meeting. Our own later letter does not
 * undo it.
 */
const spokeSince = (refusal: Refusal, log: CountryLog): boolean =>
  responsesOf(log).some((entry) => entry.countsFrom > refusal.countsFrom && speaks.has(entry.nature)) ||
  log.engagements.some((entry) => entry.countsFrom > refusal.countsFrom);

/** What they answered and where they met us on recognition, in the months that count. */
function dialogueOf({ log, on, patience }: Reading): EntryFacts[] {
  const since = monthsBefore(on, patience.dialogue);
  const recent = (entry: EntryFacts) => entry.countsFrom > since;
  return inOrder<EntryFacts>([...responsesOf(log).filter(recent), ...log.engagements.filter(recent)]);
}

const responsesOf = (log: CountryLog): ResponseFacts[] =>
  log.letters.filter((entry): entry is ResponseFacts => entry.kind === "response");

const laterDay = (a: Day | null, b: Day | null): Day | null =>
  a === null ? b : b === null ? a : a > b ? a : b;
