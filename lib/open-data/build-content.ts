import type { BodyView, PublicRecord } from "@/lib/log/views";
import type { CountryCode } from "@/lib/standing/entry";
import { bodyRef, sourceAnswer } from "./build-entry";

/** Bodies, waves, documents, packages and partner organisations as the JSON answers hold them. */

/** The bodies of a country, or with null those of none. */
export const bodiesOf = (record: PublicRecord, code: CountryCode | null) =>
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
export function contentOf(record: PublicRecord) {
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
