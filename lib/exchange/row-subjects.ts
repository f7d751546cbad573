import "server-only";
import {
  addDocument,
  addDocumentVersion,
  addPackage,
  editDocument,
  editDocumentVersion,
  editPackage,
  setDocumentVisibility,
  setPackageVisibility,
} from "@/lib/documents/acts";
import { documentSubject, documentVersionSubject, packageSubject } from "@/lib/documents/subjects";
import type { AnyAct } from "@/lib/ledger/act";
import { editEntry, logEntry, publishEntry } from "@/lib/log/acts";
import { entrySubject, waveSubject } from "@/lib/log/subjects";
import { addWave, editWave } from "@/lib/outreach/acts";
import {
  addBody,
  addCountry,
  addPartner,
  editBody,
  editPartner,
  saveListing,
  setPartnerVisibility,
} from "@/lib/parliaments/acts";
import { listedSources, sourcesApart } from "@/lib/parliaments/listed-sources";
import { bodySubject, countrySubject, listingSubject, partnerSubject } from "@/lib/parliaments/subjects";
import { addSource, editSource } from "@/lib/sources/acts";
import { sourceSubject } from "@/lib/sources/subjects";
import type { Subject } from "@/lib/subject/subject";
import type { CampaignFile, Section } from "./campaign-file";

/** What a row of a file writes: subjects, the acts that take them, and their content as versions keep it. */

/** Its own fields and its lists, without what an installation keeps of it. */
export type Content = Record<string, unknown>;

/** A kind of subject that files write. `add` takes a new one, `edit` changes one, `show` makes one public. */
type Kind = {
  subject: Subject;
  add: AnyAct;
  edit: AnyAct;
  show?: readonly [act: AnyAct, input: object];
};
const seen = { visibility: "public" };

const kinds = {
  countries: { subject: countrySubject, add: addCountry, edit: addCountry },
  sources: { subject: sourceSubject, add: addSource, edit: editSource },
  bodies: { subject: bodySubject, add: addBody, edit: editBody },
  partners: {
    subject: partnerSubject,
    add: addPartner,
    edit: editPartner,
    show: [setPartnerVisibility, seen],
  },
  documents: {
    subject: documentSubject,
    add: addDocument,
    edit: editDocument,
    show: [setDocumentVisibility, seen],
  },
  packages: {
    subject: packageSubject,
    add: addPackage,
    edit: editPackage,
    show: [setPackageVisibility, seen],
  },
  waves: { subject: waveSubject, add: addWave, edit: editWave },
  listings: { subject: listingSubject, add: saveListing, edit: saveListing },
  entries: { subject: entrySubject, add: logEntry, edit: editEntry, show: [publishEntry, {}] },
} satisfies Record<Section, Kind>;
const versions: Kind = {
  subject: documentVersionSubject,
  add: addDocumentVersion,
  edit: editDocumentVersion,
};

/** Acts in the order in which they are taken, so that many rows are read and written at once. */
const all: Kind[] = [...Object.values(kinds), versions];
export const ranks: readonly (readonly AnyAct[])[] = [
  Object.values(kinds).map(({ add }) => add),
  Object.values(kinds).map(({ edit }) => edit),
  [versions.add],
  [versions.edit],
  all.flatMap(({ show }) => show?.[0] ?? []),
];

export type RowSubject = Kind & {
  section: Section;
  /** The row that it belongs to. */
  row: object;
  rowId: string;
  id: string;
  /** Where it stands in its row. */
  at: (string | number)[];
  publish: boolean;
  /** What its acts take of the row, beside its id and version: adding and editing, or one alone. */
  input: { both: object; add?: object; edit?: object };
  content: Content;
  /** It names a source that is not there yet, which `content` leaves out. */
  namesNew: boolean;
  /** What it belongs to, where that is a subject of its own. */
  within: Content;
  /** Writes content of that form into the row. */
  put(content: Content): void;
};

type Link = { id?: string | null | undefined };
/** The ids of the sources that are named or described; null where one of them is new. */
type SourceIds = (sources: readonly (Link & { url?: string | null | undefined })[]) => string[] | null;
const byTheirIds: SourceIds = (sources) => sources.map(({ id }) => id as string);

const links = (value: unknown) => ((value ?? []) as string[]).map((id) => ({ id }));
/**
 * Every subject that a file writes, row by row. What is put into one changes the file.
 * @param sourceIds what the sources of a row are called; by their ids alone, unless told otherwise
 */
export function subjectsOf(file: CampaignFile, sourceIds: SourceIds = byTheirIds): RowSubject[] {
  const of = <Row extends { id: string }>(
    section: Section,
    row: Row,
    own: Partial<RowSubject> & Pick<RowSubject, "content" | "input">,
    kind: Kind = kinds[section],
  ): RowSubject => ({
    ...kind,
    section,
    row,
    rowId: row.id,
    id: row.id,
    at: [],
    publish: "publish" in row && row.publish === true,
    namesNew: false,
    within: {},
    put: (content) => void Object.assign(row, content),
    ...own,
  });
  /** A row whose content is all its own. */
  const plain = (section: "sources" | "bodies" | "waves") =>
    (file[section] as ({ id: string; confirmed?: unknown; publish?: unknown } & object)[]).map((row) => {
      const { id: _, confirmed: __, publish: ___, ...content } = row;
      return of(section, row, { content, input: { both: { [kinds[section].subject.type]: content } } });
    });
  return [
    ...file.countries.map((row) =>
      of("countries", { id: row.code }, { row, content: {}, input: { both: row } }),
    ),
    ...plain("sources"),
    ...plain("bodies"),
    ...file.partners.map((row) => {
      const { id: _, publish: __, confirmed: ___, ...partner } = row;
      const { sources, ...data } = partner;
      const named = sources && sourceIds(sources);
      return of("partners", row, {
        // Where the file says nothing of its sources they are none of its content.
        content: { ...data, ...(sources ? { sources: named ?? [] } : {}) },
        namesNew: named === null,
        input: { both: { partner } },
        put: ({ sources: ids, ...content }) =>
          void Object.assign(row, content, sources ? { sources: links(ids) } : {}),
      });
    }),
    ...file.documents.flatMap((row) => {
      const { id, publish: _, confirmed: __, versions: own, ...document } = row;
      const { sources, ...data } = document;
      const named = sourceIds(sources);
      return [
        of("documents", row, {
          content: { ...data, sources: named ?? [] },
          namesNew: named === null,
          input: { both: { document } },
          put: (content) => void Object.assign(row, content, { sources: links(content.sources) }),
        }),
        ...own.map((version, index) => {
          const { id: versionId, ...documentVersion } = version;
          const own = {
            id: versionId,
            at: ["versions", index],
            publish: false,
            content: documentVersion,
            within: { documentId: id },
            input: { both: { documentVersion }, add: { documentId: id } },
            put: (content: Content) => void Object.assign(version, content),
          };
          return of("documents", row, own, versions);
        }),
      ];
    }),
    ...file.packages.map((row) => {
      const { id: _, publish: __, ...content } = row;
      const { number, previousId, ...own } = content;
      return of("packages", row, { content, input: { both: { package: own, number, previousId } } });
    }),
    ...plain("waves"),
    ...file.listings.map((row) => {
      const { id: _, confirmed: __, ...listing } = row;
      const { sources, contextSources, ...data } = listing;
      const backing = sourceIds(sources);
      const around = sourceIds(contextSources);
      return of("listings", row, {
        content: { ...data, sources: listedSources(backing ?? [], around ?? []) },
        namesNew: !backing || !around,
        input: { both: { listing }, add: { version: null } },
        put: (content) => void Object.assign(row, content, sourcesApart(content.sources)),
      });
    }),
    ...file.entries.map((row) => {
      const { entry, correctionReason } = row;
      const named = sourceIds(entry.sources);
      return of("entries", row, {
        content: {
          ...entry,
          countries: [...new Set(entry.countries)].sort(),
          sources: named ?? [],
          attachments: [...new Set(entry.attachments)],
          // A list that is empty is not kept.
          ...(entry.kind === "response" && entry.alsoAnswers.length === 0 ? { alsoAnswers: null } : {}),
        },
        namesNew: named === null,
        input: { both: { entry }, edit: { correctionReason } },
        put: ({ sources, countries, attachments, alsoAnswers, ...content }) =>
          void Object.assign(entry, content, {
            ...(entry.kind === "response" ? { alsoAnswers: alsoAnswers ?? [] } : {}),
            sources: links(sources),
            countries: countries ?? [],
            attachments: attachments ?? [],
          }),
      });
    }),
  ];
}
