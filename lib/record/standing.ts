import { type Day, type Edtf, earlierDay } from "@/lib/calendar/edtf";
import { atOnce, few, type Work } from "@/lib/politely";
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
  type EntryFacts,
  isPlanned,
  type ProceedingFacts,
  type ResponseFacts,
} from "./entry";
import { placedWork } from "./order";
import { type Patience, usualPatience } from "./patience";
import { type PositionReading, readPosition } from "./position";
import { liveStages, readStage, type StageReading } from "./stage";

/** One class for the map and the lists, first match wins. */
export const countryClasses = [
  "recognised",
  "under_way",
  "declined",
  "in_dialogue",
  "asked",
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
  /** Recognised by one chamber of two. */
  oneChamber: boolean;
  /** Day of the latest entry of any kind but automatic receipts. */
  lastEntryOn: Day | null;
  /** The date of that entry, no more precise than it is known: what is shown. */
  lastEntryDate: Edtf | null;
};

type CountryLog = {
  proceedings: ProceedingFacts[];
  letters: (DispatchFacts | ResponseFacts)[];
  lastEngagementOn: Day | null;
  lastEntryOn: Day | null;
  lastEntryDate: Edtf | null;
};

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
        log = {
          proceedings: [],
          letters: [],
          lastEngagementOn: null,
          lastEntryOn: null,
          lastEntryDate: null,
        };
        logs.set(country, log);
      }
      if (entry.kind === "proceeding") log.proceedings.push(entry);
      else if (entry.kind === "dispatch" || entry.kind === "response") log.letters.push(entry);
      else if (entry.kind === "engagement")
        log.lastEngagementOn = laterDay(log.lastEngagementOn, entry.countsFrom);
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
  readCountry(
    country,
    { proceedings: [], letters: [], lastEngagementOn: null, lastEntryOn: null, lastEntryDate: null },
    "9999-12-31",
    usualPatience,
  );

/** The country's standing, or that of a country of which nothing is known. */
export const standingOf = (standings: ReadonlyMap<CountryCode, Standing>, country: CountryCode): Standing =>
  standings.get(country) ?? unknownStanding(country);

function readCountry(country: CountryCode, log: CountryLog, on: Day, patience: Patience): Standing {
  const position = readPosition(log.proceedings);
  const stage = readStage(log.proceedings);
  const recognisedOn = position.anyChamber?.acts.at(-1)?.countsFrom ?? null;
  const { overall, waves } = readConversation(log.letters, on, recognisedOn, log.lastEntryOn, patience);
  return {
    country,
    position,
    stage,
    conversation: overall,
    waves,
    class: classOf(position, stage, overall, log, on),
    oneChamber: position.position === "recognised_by_one_chamber",
    lastEntryOn: log.lastEntryOn,
    lastEntryDate: log.lastEntryDate,
  };
}

function classOf(
  position: PositionReading,
  stage: StageReading,
  conversation: ConversationReading,
  log: CountryLog,
  on: Day,
): CountryClass {
  if (position.anyChamber) return "recognised";
  if (liveStages.has(stage.stage)) return "under_way";
  const responses = log.letters.filter((entry) => entry.kind === "response");
  const spokeOn = (position.position.startsWith("related") && decidedOn(position, log)) || null;
  const refusedOn = lastRefusalOn(position, conversation, log, responses);
  const newerThan = (day: Day, other: Day | null) => other !== null && other > day;
  if (
    refusedOn &&
    !responses.some((entry) => entry.countsFrom > refusedOn) &&
    !newerThan(refusedOn, log.lastEngagementOn) &&
    !newerThan(refusedOn, spokeOn)
  )
    return "declined";
  if (responses.length > 0 || log.lastEngagementOn) return "in_dialogue";
  if (log.letters.some((entry) => entry.kind === "dispatch" && rungOn(entry, on).rung !== "drafted"))
    return "asked";
  return "not_asked";
}

/**
 * When they last said no, by a plenary vote or in an answer. Our own later letter does not undo it; a later answer, a
 * meeting or a related act of theirs does.
 */
function lastRefusalOn(
  position: PositionReading,
  conversation: ConversationReading,
  log: CountryLog,
  responses: ResponseFacts[],
): Day | null {
  const vote = position.position === "rejected" ? decidedOn(position, log) : null;
  const declined = responses.filter((entry) => entry.nature === "declined");
  const answeredSince =
    conversation.conversation === "answered_supportive" || conversation.conversation === "answered_neutral";
  const answer = answeredSince
    ? null
    : declined.reduce<Day | null>((last, entry) => laterDay(last, entry.countsFrom), null);
  return laterDay(vote, answer);
}

/** The day of the proceeding that decided the position. */
const decidedOn = (position: PositionReading, log: CountryLog): Day | null =>
  log.proceedings.find((entry) => entry.id === position.because[0])?.countsFrom ?? null;

const laterDay = (a: Day | null, b: Day | null): Day | null =>
  a === null ? b : b === null ? a : a > b ? a : b;
