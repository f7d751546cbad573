import { document, documentVersion, packageFields } from "@/lib/documents/fields";
import type { BodyView, PublicRecord } from "@/lib/log/views";
import { wave } from "@/lib/log/wave";
import { body, partner } from "@/lib/parliaments/fields";
import type { CountryCode } from "@/lib/standing/entry";
import { bodyRef, sourceAnswer } from "./build-entry";
import { answerValues } from "./declared";

/** Bodies, waves, documents, packages and partner organisations as the JSON answers hold them. */

const answers = {
  body: answerValues(body),
  document: answerValues(document),
  documentVersion: answerValues(documentVersion),
  package: answerValues(packageFields),
  partner: answerValues(partner),
  wave: answerValues(wave),
};

/** The bodies of a country, or with null those of none. */
export const bodiesOf = (record: PublicRecord, code: CountryCode | null) =>
  [...record.bodies.values()]
    .filter((view) => view.countryCode === code)
    .map((view) => {
      const reference = bodyRef(view, view.id, null);
      return { ...reference, ...answers.body(view), ...reference, parent: parentOf(record, view) };
    });

/** The body above it, where that one is public too. */
export const parentOf = (record: PublicRecord, body: BodyView): string | null =>
  body.parentId !== null && record.bodies.has(body.parentId) ? body.parentId : null;

/** A package's document versions, in order, as far as they are public: it may hold others too. */
export function packageItems(record: PublicRecord): Map<string, string[]> {
  const known = new Set(record.documents.flatMap(({ versions }) => versions.map(({ id }) => id)));
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
    waves: record.waves.map((view) => ({ id: view.id, ...answers.wave(view) })),
    documents: record.documents.map((view) => ({
      id: view.id,
      ...answers.document(view),
      sources: view.sources.map(sourceAnswer),
      versions: view.versions.map((version) => ({
        id: version.id,
        ...answers.documentVersion(version),
        sha256: version.file?.sha256 ?? null,
      })),
    })),
    packages: record.packages.map((view) => ({
      id: view.id,
      ...answers.package(view),
      previous: previousOf(record, view.previousId),
      documentVersions: items.get(view.id) ?? [],
    })),
    partners: record.partners.map((view) => ({ id: view.id, ...answers.partner(view) })),
  };
}
