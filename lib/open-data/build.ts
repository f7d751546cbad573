import { createHash } from "node:crypto";
import type { z } from "zod";
import { canonicalJson } from "@/lib/base/canonical-json";
import { filtered, mapped, politely, type Work } from "@/lib/base/politely";
import type { Day, Edtf } from "@/lib/calendar/edtf";
import { countryName } from "@/lib/i18n/country-names";
import { type OfKind, type TellableEntry, tellable } from "@/lib/log/tellable";
import type { BodyView, CountryView, PublicRecord, SourceView } from "@/lib/log/views";
import {
  type Count,
  type CountingRule,
  chamberRules,
  countRecognitions,
  scopes,
} from "@/lib/standing/counting";
import type { CountryCode } from "@/lib/standing/entry";
import { type Standing, standingOf } from "@/lib/standing/standing";
import { namesOn } from "@/lib/wording/names";
import type {
  CountriesAnswer,
  CountryAnswer,
  DatasetAnswer,
  Edition,
  ProceedingsAnswer,
  StandingsAnswer,
} from "./answers";
import type { EntryAnswer } from "./answers-entry";
import { countHistory } from "./history";

/**
 * Public answers, made from the public record alone; every object is picked field by field, and `answers.ts` says what
 * it may hold.
 */

export type Standings = ReadonlyMap<CountryCode, Standing>;
type Answer<Schema extends z.ZodType> = z.output<Schema>;

/** @param on the day of what it is named for: it stands under the name of that day; null for today's */
const bodyRef = (body: BodyView | undefined, id: string, on: Edtf | null) => ({
  id,
  name: plainBodyName(body, id, on),
  nameNative: body ? namesOn(body, on).nameNative : null,
  kind: body?.kind ?? null,
  chamber: body?.chamberRole ?? null,
});

/** A body's name in English, else its own, else its id. */
export function plainBodyName(body: BodyView | undefined, id: string, on: Edtf | null): string {
  const names = body && namesOn(body, on);
  return names?.name.en ?? names?.nameNative ?? id;
}

const rule = (of: CountingRule) => ({ scope: of.scope, chambers: of.chambers });

const sourceAnswer = ({ id, kind, url, title, publisher, published, accessed, archiveUrl }: SourceView) => ({
  id,
  kind,
  url,
  title,
  publisher,
  published,
  accessed,
  archiveUrl,
});

/** A count with its rule, its day and its members. */
export function countAnswer(record: PublicRecord, count: Count) {
  return {
    asOf: count.asOf,
    rule: rule(count.rule),
    count: count.count,
    members: count.members.map((member) => {
      const bodies = member.bodyIds.map((id) => bodyRef(record.bodies.get(id), id, member.on));
      return {
        code: member.country,
        name: countryName(member.country, "en"),
        on: member.on,
        body: bodies.map((body) => body.name).join("; "),
        bodies,
        entries: member.because,
      };
    }),
  };
}

/** One country's place on the three axes, with the entries each rests on. */
export function standingAnswer(record: PublicRecord, country: CountryView, standing: Standing) {
  return {
    code: country.code,
    name: countryName(country.code, "en"),
    target: record.targets.has(country.code),
    listing: country.listing ? { basis: country.listing.basis, since: country.listing.since } : null,
    class: standing.class,
    oneChamberOfTwo: standing.oneChamber,
    position: standing.position.position,
    positionOn: standing.position.on,
    stage: standing.stage.stage,
    stageOn: standing.stage.on,
    conversation: standing.conversation.conversation,
    silentDays: standing.conversation.silentDays,
    because: {
      class: standing.classBecause,
      position: standing.position.because,
      stage: standing.stage.because,
      conversation: standing.conversation.because,
    },
  };
}

const standingAnswers = (record: PublicRecord, standings: Standings) =>
  record.countries.map((country) => standingAnswer(record, country, standingOf(standings, country.code)));

/** `/api/v1/standing` */
export const standingsAnswer = (
  edition: Edition,
  record: PublicRecord,
  standings: Standings,
  of: CountingRule,
): Answer<typeof StandingsAnswer> => ({
  ...edition,
  ...countAnswer(record, countRecognitions(standings, record.targets, edition.asOf, of)),
  countries: standingAnswers(record, standings),
});

/** `/api/v1/countries` */
export const countriesAnswer = (
  edition: Edition,
  record: PublicRecord,
  standings: Standings,
): Answer<typeof CountriesAnswer> => ({ ...edition, countries: standingAnswers(record, standings) });

/** One public entry, with its sources. */
export function entryAnswer(record: PublicRecord, entry: TellableEntry): Answer<typeof EntryAnswer> {
  const shared = {
    id: entry.id,
    countries: entry.countries,
    body: entry.body ? bodyRef(record.bodies.get(entry.body.id), entry.body.id, entry.occurredOn) : null,
    occurredOn: entry.occurredOn,
    countsFrom: entry.countsFrom,
    certainty: entry.certainty,
    summary: entry.summary,
    sources: entry.sources.map(sourceAnswer),
    publishedOn: entry.publishedOn,
    corrections: entry.corrections,
    corrected: entry.correctedOn ? { on: entry.correctedOn, reason: entry.correctionReason } : null,
  };
  switch (entry.kind) {
    case "dispatch":
      return {
        kind: "dispatch",
        ...shared,
        wave: entry.wave?.id ?? null,
        rung: entry.rung,
        channel: entry.channel,
        package: entry.packageId,
      };
    case "response":
      return {
        kind: "response",
        ...shared,
        nature: entry.nature,
        waitUntil: entry.waitUntil,
        answers: entry.answersId,
      };
    case "engagement":
      return {
        kind: "engagement",
        ...shared,
        form: entry.engagementForm,
        title: entry.title.en ?? null,
        titles: entry.title,
        participants: entry.participants,
        place: entry.place,
        topic: entry.topic,
        stance: entry.stance,
        scheduledFor: entry.scheduledFor,
      };
    case "proceeding":
      return {
        kind: "proceeding",
        ...shared,
        step: entry.step,
        form: entry.form,
        wording: entry.wording,
        title: entry.title.en ?? null,
        titles: entry.title,
        titleOriginal: entry.titleOriginal,
        reference: entry.reference,
        vote: entry.vote,
        clause: entry.clause,
        clauseOriginal: entry.clauseOriginal,
        clauseLanguage: entry.clauseLanguage,
        scheduledFor: entry.scheduledFor,
        continues: entry.continuesId,
      };
  }
}

const listingAnswer = (country: CountryView) =>
  country.listing && {
    basis: country.listing.basis,
    since: country.listing.since,
    reasoning: country.listing.reasoning,
    sources: country.listing.sources.map(sourceAnswer),
    contextSources: country.listing.contextSources.map(sourceAnswer),
  };

const bodiesOf = (record: PublicRecord, code: CountryCode | null) =>
  [...record.bodies.values()]
    .filter((body) => body.countryCode === code)
    .map((body) => ({
      ...bodyRef(body, body.id, null),
      parent: parentOf(record, body),
      names: body.name,
      formerNames: body.formerNames.map(({ name, nameNative, until }) => ({
        names: name,
        nameNative,
        until,
      })),
      foundedOn: body.foundedOn,
      endedOn: body.endedOn,
      seats: body.seats.map(({ count, from, until }) => ({ count, from, until })),
      website: body.website,
    }));

/** The body above it, where that one is public too. */
export const parentOf = (record: PublicRecord, body: BodyView): string | null =>
  body.parentId !== null && record.bodies.has(body.parentId) ? body.parentId : null;

/** What can be told, up to a day, oldest first. */
export const entriesUntil = (record: PublicRecord, asOf: Day | null = null): readonly TellableEntry[] =>
  until(tellable.of(record).all, asOf);

/** The same of one kind. */
export const ofKind = <Kind extends TellableEntry["kind"]>(
  record: PublicRecord,
  kind: Kind,
  asOf: Day | null = null,
): readonly OfKind<Kind>[] => until<OfKind<Kind>>(tellable.of(record).kinds[kind], asOf);

/** The beginning of a list that is ordered by day. */
function until<Entry extends TellableEntry>(entries: readonly Entry[], day: Day | null): readonly Entry[] {
  const last = entries.at(-1);
  if (day === null || !last || last.countsFrom <= day) return entries;
  return entries.slice(0, entries.findLastIndex((entry) => entry.countsFrom <= day) + 1);
}

/** `/api/v1/countries/{code}`: the standing and everything it rests on. */
export function* countryAnswer(
  edition: Edition,
  record: PublicRecord,
  country: CountryView,
  standing: Standing,
): Work<Answer<typeof CountryAnswer>> {
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
export function* proceedingsAnswer(
  edition: Edition,
  record: PublicRecord,
): Work<Answer<typeof ProceedingsAnswer>> {
  const proceedings = ofKind(record, "proceeding", edition.asOf);
  const answers = yield* mapped(proceedings, (entry) => entryAnswer(record, entry));
  return { ...edition, proceedings: answers.filter((entry) => entry.kind === "proceeding") };
}

/** The documents' versions that are public: a package may hold others too. */
const publicVersions = (record: PublicRecord): Set<string> =>
  new Set(record.documents.flatMap(({ versions }) => versions.map(({ id }) => id)));

/** A package's document versions, in order, as far as they are public. */
export function packageItems(record: PublicRecord): Map<string, string[]> {
  const known = publicVersions(record);
  return new Map(
    record.packages.map(({ id, documentVersionIds }) => [
      id,
      documentVersionIds.filter((version) => known.has(version)),
    ]),
  );
}

/** A package's predecessor, where that one is public too. */
export const previousOf = (record: PublicRecord, previousId: string | null): string | null =>
  record.packages.some(({ id }) => id === previousId) ? previousId : null;

/** Everything public that does not depend on the day. */
function contentOf(record: PublicRecord) {
  const items = packageItems(record);
  return {
    internationalBodies: bodiesOf(record, null),
    waves: record.waves.map(({ id, name, startedOn }) => ({ id, name, startedOn })),
    documents: record.documents.map(
      ({ id, kind, title, titleOriginal, issuedBy, issuedOn, description, remark, sources, versions }) => ({
        id,
        kind,
        title,
        titleOriginal,
        issuedBy,
        issuedOn,
        description,
        remark,
        sources: sources.map(sourceAnswer),
        versions: versions.map(({ id: versionId, language, datedOn, label, url, file }) => ({
          id: versionId,
          language,
          datedOn,
          label,
          url,
          sha256: file?.sha256 ?? null,
        })),
      }),
    ),
    packages: record.packages.map(({ id, label, number, previousId, remark }) => ({
      id,
      label,
      number,
      previous: previousOf(record, previousId),
      remark,
      documentVersions: items.get(id) ?? [],
    })),
    partners: record.partners.map(({ id, countryCode, name, website, remark }) => ({
      id,
      country: countryCode,
      name,
      website,
      remark,
    })),
  };
}

/** `/api/v1/dataset.json`: everything public in one piece. */
export function* datasetAnswer(
  edition: Edition,
  record: PublicRecord,
  standings: Standings,
): Work<Answer<typeof DatasetAnswer>> {
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

/** The count by every rule. */
export const allCounts = (record: PublicRecord, standings: Standings, asOf: Day): Count[] =>
  scopes.flatMap((scope) =>
    chamberRules.map((chambers) => countRecognitions(standings, record.targets, asOf, { scope, chambers })),
  );

const revisions = new WeakMap<PublicRecord, Promise<string>>();

/**
 * A fingerprint of everything public, so that who sees the same one knows that nothing has changed. It is made of the
 * content, not of the log: what happens at the desk alone cannot be read from it. Made once for each state of the record.
 */
export function revisionOf(record: PublicRecord): Promise<string> {
  const revision = revisions.get(record) ?? politely(revisionWork(record));
  revisions.set(record, revision);
  return revision;
}

function* revisionWork(record: PublicRecord): Work<string> {
  const hash = createHash("sha256").update(canonicalJson(contentOf(record)));
  for (const country of record.countries) {
    const { code } = country;
    hash.update(canonicalJson({ code, listing: listingAnswer(country), bodies: bodiesOf(record, code) }));
    yield;
  }
  for (const entry of entriesUntil(record)) {
    // Not told, but standings depend on them.
    const clocks = entry.kind === "dispatch" ? [entry.rungOn, entry.replyExpectedBy] : null;
    hash.update(canonicalJson([entryAnswer(record, entry), clocks]));
    yield;
  }
  return hash.digest("hex").slice(0, 16);
}
