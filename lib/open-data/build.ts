import type { z } from "zod";
import { filtered, mapped, type Work } from "@/lib/base/politely";
import type { CountryView } from "@/lib/log/views";
import { type CountingRule, countRecognitions } from "@/lib/standing/counting";
import { standingOf } from "@/lib/standing/standing";
import type {
  CountriesAnswer,
  CountryAnswer,
  DatasetAnswer,
  ProceedingsAnswer,
  StandingsAnswer,
} from "./answers";
import { bodiesOf, contentOf } from "./build-content";
import { entryAnswer } from "./build-entry";
import { allCounts, countAnswer, listingAnswer, standingAnswer } from "./build-standing";
import { countHistory } from "./history";
import type { Part } from "./operation";
import { entriesUntil, ofKind } from "./until";

/**
 * Public answers, made from the public record alone; every object is picked field by field, and `answers.ts` says what
 * it may hold.
 */

type Answer<Schema extends z.ZodType> = z.output<Schema>;

const standingAnswers = ({ record, standings }: Part) =>
  record.countries.map((country) => standingAnswer(record, country, standingOf(standings, country.code)));

/** `/api/v1/standing` */
export const standingsAnswer = (of: Part, rule: CountingRule): Answer<typeof StandingsAnswer> => ({
  ...of.edition,
  ...countAnswer(of.record, countRecognitions(of.standings, of.record.targets, of.edition.asOf, rule)),
  countries: standingAnswers(of),
});

/** `/api/v1/countries` */
export const countriesAnswer = (of: Part): Answer<typeof CountriesAnswer> => ({
  ...of.edition,
  countries: standingAnswers(of),
});

/** `/api/v1/countries/{code}`: the standing and everything it rests on. */
export function* countryAnswer(
  { edition, record, standings }: Part,
  country: CountryView,
): Work<Answer<typeof CountryAnswer>> {
  const standing = standingOf(standings, country.code);
  const own = yield* filtered(entriesUntil(record, edition.asOf), (entry) =>
    entry.countries.includes(country.code),
  );
  return {
    ...edition,
    ...standingAnswer(record, country, standing),
    listing: listingAnswer(country),
    waves: standing.waves.map(({ waveId, conversation, because, silentDays, nextDate }) => ({
      wave: waveId,
      conversation,
      silentDays,
      nextDate,
      because,
    })),
    bodies: bodiesOf(record, country.code),
    entries: yield* mapped(own, (entry) => entryAnswer(record, entry)),
  };
}

/** `/api/v1/proceedings`: every step in a parliament or government, oldest first. */
export function* proceedingsAnswer({ edition, record }: Part): Work<Answer<typeof ProceedingsAnswer>> {
  const proceedings = ofKind(record, "proceeding", edition.asOf);
  const answers = yield* mapped(proceedings, (entry) => entryAnswer(record, entry));
  return { ...edition, proceedings: answers.filter((entry) => entry.kind === "proceeding") };
}

/** `/api/v1/dataset.json`: everything public in one piece. */
export function* datasetAnswer({ edition, record, standings }: Part): Work<Answer<typeof DatasetAnswer>> {
  return {
    ...edition,
    counts: allCounts(record, standings, edition.asOf).map((count) => countAnswer(record, count)),
    history: (yield* countHistory(record, edition.asOf)).map(({ rule, on, count, joined, left }) => ({
      rule,
      on,
      count,
      joined: joined.map((member) => member.country),
      left,
    })),
    countries: record.countries.map((country) => ({
      ...standingAnswer(record, country, standingOf(standings, country.code)),
      listing: listingAnswer(country),
      bodies: bodiesOf(record, country.code),
    })),
    ...contentOf(record),
    entries: yield* mapped(entriesUntil(record), (entry) => entryAnswer(record, entry)),
  };
}
