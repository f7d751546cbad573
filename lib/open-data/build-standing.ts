import type { Day } from "@/lib/calendar/edtf";
import { countryName } from "@/lib/i18n/country-names";
import type { CountryView, ListingView, PublicRecord } from "@/lib/log/views";
import { listing } from "@/lib/parliaments/fields";
import {
  type Count,
  type CountingRule,
  chamberRules,
  countRecognitions,
  scopes,
} from "@/lib/standing/counting";
import type { CountryCode } from "@/lib/standing/entry";
import type { Standing } from "@/lib/standing/standing";
import { bodyRef, sourceAnswer } from "./build-entry";
import { answerValues } from "./declared";
import { ruleFields, standingFields } from "./standing-fields";

/** Where countries stand and how they are counted, as the JSON answers hold it. */

export type Standings = ReadonlyMap<CountryCode, Standing>;

const standingValues = answerValues(standingFields);
const ruleValues = answerValues<CountingRule>(ruleFields);

/** A count with its rule, its day and its members. */
export function countAnswer(record: PublicRecord, count: Count) {
  return {
    asOf: count.asOf,
    rule: ruleValues(count.rule),
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
    ...standingValues(standing),
    because: {
      class: standing.classBecause,
      position: standing.position.because,
      stage: standing.stage.because,
      conversation: standing.conversation.because,
    },
  };
}

const ofListing = answerValues<Omit<ListingView, "sources" | "contextSources">>(listing);
/** That and why the campaign asks a country; null where it does not. */
export const listingAnswer = (country: CountryView) =>
  country.listing && {
    ...ofListing(country.listing),
    sources: country.listing.sources.map(sourceAnswer),
    contextSources: country.listing.contextSources.map(sourceAnswer),
  };

/** The count by every rule. */
export const allCounts = (record: PublicRecord, standings: Standings, asOf: Day): Count[] =>
  scopes.flatMap((scope) =>
    chamberRules.map((chambers) => countRecognitions(standings, record.targets, asOf, { scope, chambers })),
  );
