import type { Work } from "@/lib/base/politely";
import { document, documentVersion, packageFields } from "@/lib/documents/fields";
import { byId, entrySources } from "@/lib/log/entry-sources";
import type {
  BodyView,
  CountryView,
  DocumentView,
  PackageView,
  PartnerView,
  PublicRecord,
  WaveView,
} from "@/lib/log/views";
import { wave } from "@/lib/log/wave";
import { body, partner } from "@/lib/parliaments/fields";
import { source } from "@/lib/sources/fields";
import { copySays, copyStates, type SourceView } from "@/lib/sources/view";
import { packageItems, parentOf, previousOf } from "./build-content";
import { plainBodyName } from "./build-entry";
import {
  choice,
  country,
  countryColumns,
  listingColumns,
  local,
  required,
  text,
  whole,
  yesNo,
} from "./columns";
import { columnsOfFields } from "./declared";
import { id, ids, linkTable, place, references } from "./links";
import { type FilledTable, fill } from "./table";

/** The tables of what entries refer to: countries, sources, bodies, documents and packages. */

export const sourceTable = {
  name: "sources",
  title: "Sources",
  description: "What the statements of the record can be checked against.",
  columns: [
    id<SourceView>("source"),
    ...columnsOfFields<SourceView>(source),
    choice<SourceView>("copy", copyStates, copySays, ({ copy }) => copy),
  ],
};

export const bodyTable = (record: PublicRecord) => ({
  name: "bodies",
  title: "Bodies",
  description: "Parliaments, chambers, committees, governments and others that act or are written to.",
  columns: [
    id<BodyView>("body"),
    ...columnsOfFields<BodyView>(body, {
      parentId: text("parent", "The id of the body that it belongs to.", (view) => parentOf(record, view)),
      formerNames: text(
        "former_names",
        "Names that it had before, in English, else its own, each with the last day of it, separated by semicolons.",
        (view) =>
          view.formerNames
            .map(({ until }) => `${plainBodyName(view, view.id, until)} (until ${until})`)
            .join("; ") || null,
      ),
      seats: whole(
        "seats",
        "How many seats it has, or had when it ended.",
        (view) => view.seats.at(-1)?.count ?? null,
      ),
    }),
  ],
});

/** Every source that something public names, once. */
export function publicSources(record: PublicRecord): SourceView[] {
  const sources = new Map<string, SourceView>();
  const take = (of: readonly SourceView[]) => {
    for (const source of of) sources.set(source.id, source);
  };
  for (const { listing } of record.countries)
    if (listing) take([...listing.sources, ...listing.contextSources]);
  for (const document of record.documents) take(document.sources);
  take(entrySources.of(record));
  return [...sources.values()].sort(byId);
}

/** Each after those that it refers to. */
export function* fixedTables(record: PublicRecord): Work<FilledTable[]> {
  const listings = record.countries.flatMap(({ code, listing }) => (listing ? [{ code, listing }] : []));
  const versions = record.documents.flatMap((document) =>
    document.versions.map((version) => ({ ...version, document: document.id })),
  );
  const items = packageItems(record);
  return [
    fill(
      {
        name: "countries",
        title: "Countries",
        description: "The countries of the record, and which of them the campaign asks.",
        columns: [
          ...countryColumns<CountryView>(({ code }) => code),
          ...listingColumns(record.targets),
          ...local<CountryView>("listing_reasoning", "Why it is asked.", ({ listing }) => listing?.reasoning),
        ],
        primaryKey: ["code"],
      },
      record.countries,
    ),
    fill(sourceTable, publicSources(record)),
    fill<{ code: string; source: string; position: number; context: boolean }>(
      {
        name: "listing_sources",
        title: "Sources of listings",
        description: "Which sources say that a country is asked, or tell of the context only.",
        columns: [
          required(country(({ code }) => code)),
          place(({ position }) => position),
          required(text("source", "Refers to sources.", ({ source }) => source)),
          yesNo("context", "It tells of the context only.", ({ context }) => context),
        ],
        primaryKey: ["country", "context", "source"],
        foreignKeys: [references("country", "countries", "code"), references("source", "sources")],
      },
      listings.flatMap(({ code, listing }) =>
        [false, true].flatMap((context) =>
          ids(context ? listing.contextSources : listing.sources).map((source, index) => ({
            code,
            source,
            position: index + 1,
            context,
          })),
        ),
      ),
    ),
    fill(
      {
        ...bodyTable(record),
        foreignKeys: [references("country", "countries", "code"), references("parent", "bodies")],
      },
      [...record.bodies.values()],
    ),
    fill(
      {
        name: "partners",
        title: "Partner organisations",
        description: "Diaspora and civic organisations that the record names.",
        columns: [id("organisation"), ...columnsOfFields<PartnerView>(partner)],
        foreignKeys: [references("country", "countries", "code")],
      },
      record.partners,
    ),
    fill(
      {
        name: "waves",
        title: "Waves",
        description: "Rounds of sending.",
        columns: [id("wave"), ...columnsOfFields<WaveView>(wave)],
      },
      record.waves,
    ),
    fill(
      {
        name: "documents",
        title: "Documents",
        description: "Appeals, letters, legal qualifications and others.",
        columns: [id("document"), ...columnsOfFields<DocumentView>(document)],
      },
      record.documents,
    ),
    yield* linkTable(
      {
        name: "document_sources",
        title: "Sources of documents",
        description: "Which sources tell of a document.",
      },
      [
        ["document", "documents"],
        ["source", "sources"],
      ],
      record.documents,
      (view) => ids(view.sources),
    ),
    fill<(typeof versions)[number]>(
      {
        name: "document_versions",
        title: "Versions of documents",
        description: "The versions of each document.",
        columns: [
          id("version"),
          required(text("document", "Refers to documents.", (version) => version.document)),
          ...columnsOfFields<(typeof versions)[number]>(documentVersion),
          text(
            "sha256",
            "SHA-256 of the kept file, in hexadecimal digits.",
            (version) => version.file?.sha256 ?? null,
          ),
        ],
        foreignKeys: [references("document", "documents")],
      },
      versions,
    ),
    fill(
      {
        name: "packages",
        title: "Packages",
        description: "What was sent together.",
        columns: [
          id("package"),
          ...columnsOfFields<PackageView>(packageFields, {
            previousId: text("previous", "The id of the package that it replaces.", (item) =>
              previousOf(record, item.previousId),
            ),
          }),
        ],
        foreignKeys: [references("previous", "packages")],
      },
      record.packages,
    ),
    yield* linkTable(
      {
        name: "package_items",
        title: "Contents of packages",
        description: "Which document versions a package holds.",
      },
      [
        ["package", "packages"],
        ["document_version", "document_versions"],
      ],
      record.packages,
      (view) => items.get(view.id) ?? [],
    ),
  ];
}
