import { headText } from "@/lib/audit/head";
import { addDays, type Day } from "@/lib/calendar/edtf";
import { dayOf } from "@/lib/calendar/today";
import type { Nature } from "@/lib/db/generated/enums";
import type { DeskRecord, PublicDispatch, PublicEntry, PublicRecord } from "@/lib/log/views";
import type { SourceView } from "@/lib/sources/view";
import type { ListingBasis } from "@/lib/standing/basis";
import {
  type ChamberRule,
  type Count,
  chamberRules,
  countRecognitions,
  type Scope,
  scopes,
} from "@/lib/standing/counting";
import { type CountryCode, type EntryId, isPlanned } from "@/lib/standing/entry";
import { asKnownOn, movementsOf } from "@/lib/standing/movements";
import { countryClasses, standing, standingOf } from "@/lib/standing/standing";
import { listedBy } from "@/lib/wording/listed-by";
import { knownOn } from "./known";
import { medianWait } from "./median";
import type { Period, ReportAudience } from "./period";
import { knownOf, responseRate, sendingsOf } from "./sendings";
import { silencesOf } from "./silences";
import { waveFigures } from "./waves";

/** One count on the day before the period and on its last day. */
export type CountChange = { scope: Scope; chambers: ChamberRule; start: Count; end: Count };

/** How many responses of one nature a country gave. */
export type AnswerFigures = { country: CountryCode; nature: Nature; inPeriod: number; overall: number };

/**
 * Everything that a progress report says, from the record alone: no clock, no language, no database, so that
 * the same record and period always give the same figures. All of it is as known at the end of the period;
 * lateness too is reckoned from that day.
 *
 * @param record the public record for a public report, the desk's for an internal one
 * @throws Error when a public report is asked of the desk's record, or the period ends before it begins
 */
export function progressFigures(record: PublicRecord | DeskRecord, period: Period, audience: ReportAudience) {
  const { from, to } = period;
  if (to < from) throw new Error(`the period ends on ${to}, before it begins on ${from}`);
  const all: readonly PublicEntry[] = record.entries;
  if (audience === "public" && all.some((entry) => "visibility" in entry))
    throw new Error("a public report is made from the public record only");

  const before = addDays(from, -1);
  const known = knownOn(record, to);
  const inPeriod = known.filter((entry) => entry.countsFrom >= from);
  const start = standing(known, before, before, record.patience);
  const end = standing(known, to, to, record.patience);

  const counts = scopes.flatMap((scope) =>
    chamberRules.map((chambers) => ({
      scope,
      chambers,
      start: countRecognitions(start, record.targets, before, { scope, chambers }),
      end: countRecognitions(end, record.targets, to, { scope, chambers }),
    })),
  );
  const usual = counts.find((count) => count.scope === "world" && count.chambers === "any");
  const [was, is] = [usual?.start.members ?? [], usual?.end.members ?? []];
  const joined = is.filter(({ country }) => !was.some((other) => other.country === country));
  const left = was.filter(({ country }) => !is.some((other) => other.country === country));

  const letters = known.filter((entry) => entry.kind === "dispatch" || entry.kind === "response");
  const recognisedOn = new Map<CountryCode, Day>();
  for (const { country, position } of end.values())
    if (position.anyChamber) recognisedOn.set(country, position.anyChamber.countsFrom);
  const sendings = sendingsOf(letters, to, recognisedOn);

  const targets = [...record.targets].sort();
  const countries = [...new Set([...targets, ...end.keys()])].sort();
  const proceedings = inPeriod.filter((entry) => entry.kind === "proceeding");
  const responses = inPeriod.filter((entry) => entry.kind === "response");
  const engagements = inPeriod
    .filter((entry) => entry.kind === "engagement")
    .filter((entry) => !isPlanned(entry));
  const dispatches = inPeriod.filter(
    (entry): entry is PublicDispatch => entry.kind === "dispatch" && entry.rung !== "drafted",
  );
  const notes = audience === "internal" ? inPeriod.filter((entry) => entry.kind === "note") : [];
  const unchanged = standing(asKnownOn(known, before), to, to, record.patience);
  const movements = movementsOf(countries, start, end, unchanged);
  const waves = waveFigures(known, sendings, record, period, audience);

  const shown = new Set<EntryId>([
    ...is.flatMap((member) => member.because),
    ...left.flatMap((member) => member.because),
    ...movements.flatMap((country) => country.movements.flatMap((movement) => movement.because)),
    ...proceedings.map((entry) => entry.id),
    ...waves.flatMap((wave) => wave.dispatches),
    ...responses.map((entry) => entry.id),
    ...engagements.map((entry) => entry.id),
    ...notes.map((entry) => entry.id),
  ]);

  return {
    audience,
    period,
    /** The day before the period; its evening is the starting point. */
    before,
    /** Number of the last change of the data, for the desk; the public is told the fingerprint alone. */
    revision: audience === "internal" ? record.revision : null,
    /** Head of the audit log as far as the reader may know of it: number and hash for the desk, the hash for the public. */
    head:
      record.head &&
      (audience === "internal" ? headText({ seq: record.revision, hash: record.head }) : record.head),
    /** Day of the last publication, correction or, on the desk, change among the entries used. */
    changedOn: lastChange(known),
    asked: record.targets.size,
    /** Every entry that counts by the end of the period, in the order of the log. */
    known,
    listed: listedCounts(record),
    counts,
    /** Countries that joined or left the count "world, any chamber". */
    joined,
    left,
    classes: countryClasses.map((name) => ({
      class: name,
      start: targets.filter((country) => standingOf(start, country).class === name),
      end: targets.filter((country) => standingOf(end, country).class === name),
    })),
    movements,
    proceedings,
    responses,
    engagements,
    dispatches,
    /** Internal remarks of the period; always empty for the public. */
    notes,
    waves,
    sendings,
    answers: answerFigures(known, from),
    rate: responseRate(sendings),
    median: medianWait(knownOf(sendings).map((sending) => sending.wait)),
    ...silencesOf(countries, end, to, audience),
    /** Every entry that the report shows. */
    shown,
    /** The sources that a report may name: first those of the period, in the order of first mention; a report lists what it names. */
    sources: sourcesOf([...shown, ...known.map(({ id }) => id)], record),
    standings: end,
    /** The numbers of days that its lateness was reckoned by. */
    patience: record.patience,
  };
}
export type ProgressFigures = ReturnType<typeof progressFigures>;

function listedCounts({ countries }: Pick<PublicRecord, "countries">): Record<ListingBasis, number> {
  const { documented, named, assumed } = listedBy(countries);
  return { documented: documented.length, named: named.length, assumed: assumed.length };
}

function lastChange(entries: readonly PublicEntry[]): Day | null {
  let last: Day | null = null;
  for (const entry of entries) {
    const days: (string | null)[] = [entry.publishedOn, entry.correctedOn];
    if ("changedAt" in entry && typeof entry.changedAt === "string") days.push(dayOf(entry.changedAt));
    for (const day of days) if (day && (!last || day > last)) last = day;
  }
  return last;
}

function answerFigures(known: readonly PublicEntry[], from: Day): AnswerFigures[] {
  const answers = new Map<string, AnswerFigures>();
  for (const entry of known) {
    if (entry.kind !== "response") continue;
    for (const country of entry.countries) {
      const key = `${country} ${entry.nature}`;
      const figure = answers.get(key) ?? { country, nature: entry.nature, inPeriod: 0, overall: 0 };
      figure.overall += 1;
      if (entry.countsFrom >= from) figure.inPeriod += 1;
      answers.set(key, figure);
    }
  }
  return [...answers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure);
}

function sourcesOf(shown: readonly EntryId[], record: PublicRecord | DeskRecord): SourceView[] {
  const sources = new Map<string, SourceView>();
  const take = (all: readonly SourceView[]) => {
    for (const source of all) if (!sources.has(source.id)) sources.set(source.id, source);
  };
  for (const id of shown) take(record.entry(id)?.sources ?? []);
  for (const { listing } of record.countries) take(listing?.sources ?? []);
  return [...sources.values()];
}
