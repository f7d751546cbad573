import type { Day } from "@/lib/calendar/edtf";
import { countryName } from "@/lib/i18n/country-names";
import {
  type Count,
  type CountingRule,
  chamberRules,
  countRecognitions,
  scopes,
} from "@/lib/record/counting";
import type { CountryCode } from "@/lib/record/entry";
import { type Standing, standingOf } from "@/lib/record/standing";
import type { BodyView, CountryView, PublicEntry, PublicRecord, SourceView } from "@/lib/record/views";
import { campaign, citation } from "./campaign";

/** Public answers, made from the public record alone; every object is picked field by field. */

type Standings = ReadonlyMap<CountryCode, Standing>;

const bodyRef = (body: BodyView | undefined, id: string) => ({
  id,
  name: body?.name.en ?? body?.nameNative ?? id,
  nameNative: body?.nameNative ?? null,
  kind: body?.kind ?? null,
  chamber: body?.chamberRole ?? null,
});

const rule = (of: CountingRule) => ({ scope: of.scope, chambers: of.chambers });

const sourceAnswer = ({ id, url, title, publisher, published, accessed, archiveUrl }: SourceView) => ({
  id,
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
      const bodies = member.bodyIds.map((id) => bodyRef(record.bodies.get(id), id));
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
      position: standing.position.because,
      stage: standing.stage.because,
      conversation: standing.conversation.because,
    },
  };
}

/** `/api/v1/standing` */
export function standingsAnswer(record: PublicRecord, standings: Standings, asOf: Day, of: CountingRule) {
  return {
    ...countAnswer(record, countRecognitions(standings, record.targets, asOf, of)),
    countries: record.countries.map((country) =>
      standingAnswer(record, country, standingOf(standings, country.code)),
    ),
  };
}

/** One public entry, with its sources. */
export function entryAnswer(record: PublicRecord, entry: PublicEntry) {
  const shared = {
    id: entry.id,
    kind: entry.kind,
    countries: entry.countries,
    body: entry.body ? bodyRef(record.bodies.get(entry.body.id), entry.body.id) : null,
    occurredOn: entry.occurredOn,
    countsFrom: entry.countsFrom,
    certainty: entry.certainty,
    summary: entry.summary,
    sources: entry.sources.map(sourceAnswer),
    publishedOn: entry.publishedOn,
    corrected: entry.correctedOn ? { on: entry.correctedOn, reason: entry.correctionReason } : null,
  };
  switch (entry.kind) {
    case "dispatch":
      return {
        ...shared,
        wave: entry.wave?.id ?? null,
        rung: entry.rung,
        channel: entry.channel,
        package: entry.packageId,
      };
    case "response":
      return { ...shared, nature: entry.nature, waitUntil: entry.waitUntil, answers: entry.answersId };
    case "engagement":
      return {
        ...shared,
        form: entry.engagementForm,
        title: entry.titleEnglish,
        participants: entry.participants,
        place: entry.place,
        stance: entry.stance,
      };
    case "proceeding":
      return {
        ...shared,
        step: entry.step,
        form: entry.form,
        wording: entry.wording,
        title: entry.titleEnglish,
        titleOriginal: entry.titleOriginal,
        reference: entry.reference,
        vote: entry.vote,
        clause: entry.clause,
        clauseOriginal: entry.clauseOriginal,
        clauseLanguage: entry.clauseLanguage,
        continues: entry.continuesId,
      };
    case "note":
      return shared;
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

const bodiesOf = (record: PublicRecord, code: CountryCode) =>
  [...record.bodies.values()]
    .filter((body) => body.countryCode === code)
    .map((body) => ({
      ...bodyRef(body, body.id),
      parent: body.parentId,
      names: body.name,
      website: body.website,
    }));

/** `/api/v1/countries/{ISO2}`: the standing and everything it rests on. */
export function countryAnswer(record: PublicRecord, country: CountryView, standing: Standing, asOf: Day) {
  return {
    asOf,
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
    entries: record.entries
      .filter((entry) => entry.countries.includes(country.code) && entry.countsFrom <= asOf)
      .map((entry) => entryAnswer(record, entry)),
  };
}

/** `/api/v1/proceedings`: every step in a parliament or government, oldest first. */
export const proceedingsAnswer = (record: PublicRecord, asOf: Day) => ({
  asOf,
  proceedings: record.entries
    .filter((entry) => entry.kind === "proceeding" && entry.countsFrom <= asOf)
    .map((entry) => entryAnswer(record, entry)),
});

/** `/api/v1/dataset.json`: everything public in one piece, with history, stable ids, licence and citation. */
export function datasetAnswer(record: PublicRecord, standings: Standings, asOf: Day, address: string) {
  return {
    campaign,
    citation: citation(asOf, address),
    asOf,
    revision: record.revision,
    counts: scopes.flatMap((scope) =>
      chamberRules.map((chambers) =>
        countAnswer(record, countRecognitions(standings, record.targets, asOf, { scope, chambers })),
      ),
    ),
    countries: record.countries.map((country) => ({
      ...standingAnswer(record, country, standingOf(standings, country.code)),
      listing: listingAnswer(country),
      bodies: bodiesOf(record, country.code),
    })),
    internationalBodies: [...record.bodies.values()]
      .filter((body) => body.countryCode === null)
      .map((body) => bodyRef(body, body.id)),
    waves: record.waves,
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
    packages: record.packages.map(({ id, label, number, previousId, remark, documentVersionIds }) => ({
      id,
      label,
      number,
      previous: previousId,
      remark,
      documentVersions: documentVersionIds,
    })),
    partners: record.partners.map(({ id, countryCode, name, website, remark }) => ({
      id,
      country: countryCode,
      name,
      website,
      remark,
    })),
    entries: record.entries.map((entry) => entryAnswer(record, entry)),
  };
}
