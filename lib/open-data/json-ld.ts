import type { Edtf } from "@/lib/calendar/edtf";
import { countryName } from "@/lib/i18n/country-names";
import { type Locale, type LocalText, pickText } from "@/lib/i18n/locales";
import { countryEntries } from "@/lib/log/country-entries";
import { logoPath } from "@/lib/log/publisher";
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

/** Whoever publishes the record: as the campaign shows itself, else by the one name that is known. */
function publisherLd({ publisher }: Pick<PublicRecord, "publisher">, origin: string, locale: Locale): JsonLd {
  if (!publisher) return organisation(work.publisher);
  const { name, address, website, logo, pressContact, pressEmail, pressPhone } = publisher;
  const said = (text: LocalText) => pickText(text, locale)?.text.replaceAll("\n", ", ");
  const hasPress = Boolean(pressEmail || pressPhone);
  return {
    "@type": "Organization",
    name: said(name) ?? work.publisher,
    url: website ?? undefined,
    logo: logo ? `${origin}${logoPath(logo)}` : undefined,
    address: said(address),
    contactPoint: hasPress
      ? {
          "@type": "ContactPoint",
          contactType: "press",
          name: said(pressContact),
          email: pressEmail ?? undefined,
          telephone: pressPhone ?? undefined,
        }
      : undefined,
  };
}

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
    publisher: publisherLd(record, new URL(address).origin, description.language),
    citation: edition.citation,
    keywords: ["Sürgünlik", "Crimean Tatars", "recognition of genocide", "parliaments"],
    temporalCoverage: first ? `${first}/${edition.asOf}` : undefined,
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
export const siteLd = (
  record: Pick<PublicRecord, "publisher">,
  address: string,
  name: string,
  description: string,
  locale: Locale,
): JsonLd => ({
  "@context": "https://schema.org",
  "@type": "WebSite",
  "@id": `${new URL(address).origin}/#site`,
  name,
  description,
  inLanguage: locale,
  url: address,
  publisher: publisherLd(record, new URL(address).origin, locale),
  mainEntity: { "@id": `${new URL(address).origin}/#dataset` },
});

/** The page of a country that acts and events are told on. */
type Page = { record: PublicRecord; code: string; locale: Locale; address: string };

/** Acts and events of a country, for its page: an adopted act is legislation, every other step and meeting an event. */
export function countryLd(record: PublicRecord, code: string, locale: Locale, appUrl: string): JsonLd {
  const page = { record, code, locale, address: `${appUrl}/${locale}/countries/${code}` };
  const entries = countryEntries(record, code).shown;
  const undone = rescindedSteps(entries.filter((entry) => entry.kind === "proceeding"));
  const told = entries.flatMap((entry) => {
    if (entry.kind === "engagement") return eventLd(page, entry);
    if (entry.kind !== "proceeding") return [];
    if (entry.step !== "adopted") return eventLd(page, entry);
    const act = legislationLd(page, entry);
    return undone.has(entry.id) ? { ...act, legislationLegalForce: "https://schema.org/NotInForce" } : act;
  });
  return { "@context": "https://schema.org", "@graph": told };
}

const shared = ({ locale, address }: Page, entry: PublicEntry): JsonLd => ({
  // One thing in every language and on the page of every country that it concerns.
  "@id": `${new URL(address).origin}/#entry-${entry.id}`,
  identifier: entry.id,
  url: `${address}#entry-${entry.id}`,
  description: pickText(entry.summary, locale)?.text,
});

const links = (entry: PublicEntry): string[] | undefined => {
  const urls = entry.sources.flatMap(({ url }) => url ?? []);
  return urls.length > 0 ? urls : undefined;
};

/** What stood behind it: the body that acted, as the page names it. */
const actor = ({ record, locale }: Page, entry: PublicEntry): JsonLd | undefined => {
  const body = entry.body ? record.bodies.get(entry.body.id) : undefined;
  const name = entryBody(entry, record, locale);
  return body && name
    ? { "@type": "GovernmentOrganization", name: name.text, url: body.website || undefined }
    : undefined;
};

function legislationLd(page: Page, act: PublicProceeding): JsonLd {
  const { record, code, locale } = page;
  const title = pickText(act.title, locale)?.text;
  return {
    "@type": "Legislation",
    ...shared(page, act),
    name: title ?? act.titleOriginal ?? eventName(act, record, locale),
    alternateName: (title && act.titleOriginal) || undefined,
    legislationType: act.form,
    legislationDate: act.occurredOn,
    // A region's parliament does not speak for the country.
    legislationJurisdiction:
      act.body?.kind === "regional_parliament"
        ? undefined
        : { "@type": "Country", name: countryName(code, locale), identifier: code },
    legislationIdentifier: act.reference || undefined,
    legislationPassedBy: actor(page, act),
    text: act.clauseOriginal || undefined,
    inLanguage: (act.clauseOriginal && act.clauseLanguage) || undefined,
    subjectOf: links(act),
  };
}

const eventLd = (page: Page, entry: PublicProceeding | PublicEngagement): JsonLd => ({
  "@type": "Event",
  ...shared(page, entry),
  name: eventName(entry, page.record, page.locale),
  startDate: entry.scheduledFor ?? entry.occurredOn,
  eventStatus: entry.calledOffOn ? "https://schema.org/EventCancelled" : undefined,
  organizer: actor(page, entry),
  location:
    entry.kind === "engagement" && entry.place
      ? { "@type": "Place", name: entry.place, address: entry.place }
      : undefined,
  subjectOf: links(entry),
});
