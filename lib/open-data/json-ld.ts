import type { Edtf } from "@/lib/calendar/edtf";
import { countryName } from "@/lib/i18n/country-names";
import { type Locale, pickText } from "@/lib/i18n/locales";
import { countryEntries } from "@/lib/log/country-entries";
import type { PublicEngagement, PublicEntry, PublicProceeding, PublicRecord } from "@/lib/log/views";
import { rescindedSteps } from "@/lib/standing/position";
import { eventName } from "@/lib/wording/entry-title";
import { entryBody } from "@/lib/wording/names";
import type { Edition } from "./answers";
import { campaign, sites, work } from "./campaign";

/** The record in the words of schema.org, for search engines and catalogues of data. */

export type JsonLd = { [key: string]: JsonLdValue };
type JsonLdValue = string | number | boolean | JsonLd | JsonLdValue[] | undefined;

type Distribution = { address: string; mediaType: string; bytes: number; name: string };

const [ctrc, mejlis] = campaign.organisations;
const siteOf: Record<string, string> = { [ctrc]: sites.ctrc, [mejlis]: sites.mejlis };
const organisation = (name: string): JsonLd => ({ "@type": "Organization", name, url: siteOf[name] });

/** The period that dates of reduced precision cover, in the notation that schema.org takes. */
const period = (from: Edtf, to: Edtf) => `${from}/${to}`;

/**
 * The data set, for the page on the data.
 * @param address of that page
 */
export function datasetLd(
  record: PublicRecord,
  edition: Edition,
  address: string,
  description: { title: string; text: string; language: Locale },
  distributions: readonly Distribution[],
): JsonLd {
  const first = record.entries.reduce<Edtf | null>(
    (earliest, { occurredOn }) => (earliest === null || occurredOn < earliest ? occurredOn : earliest),
    null,
  );
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${new URL(address).origin}/#dataset`,
    name: description.title,
    description: description.text,
    inLanguage: description.language,
    url: address,
    identifier: `${new URL(address).origin}/api/v1/dataset.zip`,
    version: edition.revision,
    dateModified: edition.made,
    license: edition.licence.url,
    isAccessibleForFree: true,
    creator: edition.campaign.organisations.map(organisation),
    publisher: organisation(work.publisher),
    citation: edition.citation,
    keywords: ["Sürgünlik", "Crimean Tatars", "recognition of genocide", "parliaments"],
    ...(first ? { temporalCoverage: period(first, edition.asOf) } : {}),
    spatialCoverage: record.countries.map(({ code }) => ({
      "@type": "Country",
      name: countryName(code, description.language),
      identifier: code,
    })),
    variableMeasured: ["position", "stage", "conversation", "votes"],
    distribution: distributions.map(({ address: contentUrl, mediaType, bytes, name }) => ({
      "@type": "DataDownload",
      name,
      contentUrl,
      encodingFormat: mediaType,
      contentSize: `${bytes} B`,
      license: edition.licence.url,
    })),
  };
}

/**
 * The site, for the page of the record.
 * @param address of that page
 */
export const siteLd = (address: string, name: string, description: string, locale: Locale): JsonLd => ({
  "@context": "https://schema.org",
  "@type": "WebSite",
  "@id": `${new URL(address).origin}/#site`,
  name,
  description,
  inLanguage: locale,
  url: address,
  publisher: organisation(work.publisher),
  mainEntity: { "@id": `${new URL(address).origin}/#dataset` },
});

/** Acts and events of a country, for its page: an adopted act is legislation, every other step and meeting an event. */
export function countryLd(record: PublicRecord, code: string, locale: Locale, appUrl: string): JsonLd {
  const address = `${appUrl}/${locale}/countries/${code}`;
  const entries = countryEntries(record, code).shown;
  const undone = rescindedSteps(entries.filter((entry) => entry.kind === "proceeding"));
  const told = entries.flatMap((entry) => {
    const ld = entryLd(record, entry, code, locale, address);
    if (!ld) return [];
    return undone.has(entry.id) && ld["@type"] === "Legislation"
      ? { ...ld, legislationLegalForce: "https://schema.org/NotInForce" }
      : ld;
  });
  return { "@context": "https://schema.org", "@graph": told };
}

function entryLd(
  record: PublicRecord,
  entry: PublicEntry,
  code: string,
  locale: Locale,
  address: string,
): JsonLd | null {
  if (entry.kind === "proceeding")
    return entry.step === "adopted"
      ? legislationLd(record, entry, code, locale, address)
      : eventLd(record, entry, locale, address);
  return entry.kind === "engagement" ? eventLd(record, entry, locale, address) : null;
}

const shared = (entry: PublicEntry, locale: Locale, address: string): JsonLd => {
  const summary = pickText(entry.summary, locale);
  return {
    // One thing in every language and on the page of every country that it concerns.
    "@id": `${new URL(address).origin}/#entry-${entry.id}`,
    identifier: entry.id,
    url: `${address}#entry-${entry.id}`,
    ...(summary ? { description: summary.text } : {}),
  };
};

const links = (entry: PublicEntry) => entry.sources.flatMap(({ url }) => url ?? []);

/** What stood behind it: the body that acted, as the page names it. */
const actor = (record: PublicRecord, entry: PublicEntry, locale: Locale): JsonLd | undefined => {
  const body = entry.body ? record.bodies.get(entry.body.id) : undefined;
  const name = entryBody(entry, record, locale);
  return body && name
    ? { "@type": "GovernmentOrganization", name: name.text, ...(body.website ? { url: body.website } : {}) }
    : undefined;
};

function legislationLd(
  record: PublicRecord,
  act: PublicProceeding,
  code: string,
  locale: Locale,
  address: string,
): JsonLd {
  const body = actor(record, act, locale);
  const title = pickText(act.title, locale)?.text;
  return {
    "@type": "Legislation",
    ...shared(act, locale, address),
    name: title ?? act.titleOriginal ?? eventName(act, record, locale),
    ...(title && act.titleOriginal ? { alternateName: act.titleOriginal } : {}),
    legislationType: act.form,
    legislationDate: act.occurredOn,
    // A region's parliament does not speak for the country.
    ...(act.body?.kind === "regional_parliament"
      ? {}
      : {
          legislationJurisdiction: { "@type": "Country", name: countryName(code, locale), identifier: code },
        }),
    ...(act.reference ? { legislationIdentifier: act.reference } : {}),
    ...(body ? { legislationPassedBy: body } : {}),
    ...(act.clauseOriginal
      ? {
          text: act.clauseOriginal,
          ...(act.clauseLanguage ? { inLanguage: act.clauseLanguage } : {}),
        }
      : {}),
    ...(links(act).length > 0 ? { subjectOf: links(act) } : {}),
  };
}

function eventLd(
  record: PublicRecord,
  entry: PublicProceeding | PublicEngagement,
  locale: Locale,
  address: string,
): JsonLd {
  const body = actor(record, entry, locale);
  return {
    "@type": "Event",
    ...shared(entry, locale, address),
    name: eventName(entry, record, locale),
    startDate: entry.scheduledFor ?? entry.occurredOn,
    ...(entry.calledOffOn ? { eventStatus: "https://schema.org/EventCancelled" } : {}),
    ...(body ? { organizer: body } : {}),
    ...(entry.kind === "engagement" && entry.place
      ? { location: { "@type": "Place", name: entry.place, address: entry.place } }
      : {}),
    ...(links(entry).length > 0 ? { subjectOf: links(entry) } : {}),
  };
}
