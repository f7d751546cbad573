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
import type { Act, AnyAct, Step } from "@/lib/ledger/act";
import { editEntry, logEntry, publishEntry } from "@/lib/log/acts";
import { columnsOf, linksOf } from "@/lib/log/columns";
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
import { bodySubject, countrySubject, listingSubject, partnerSubject } from "@/lib/parliaments/subjects";
import { addSource, editSource } from "@/lib/sources/acts";
import { sourceSubject } from "@/lib/sources/subjects";
import type { Snapshot } from "@/lib/subject/rows";
import type { Subject } from "@/lib/subject/subject";
import type { CampaignFile, Section } from "./campaign-file";
import { differs, type Stored } from "./stored-rows";

/** What a row of a file comes to: the acts by which it is taken, in order; none where it says what is stored. */
export type RowSteps = {
  section: Section;
  /** Its id; the code of a country. */
  id: string;
  comesTo: "added" | "changed" | "unchanged" | "removed";
  steps: { step: Step; at: (string | number)[] }[];
};

type Row<List extends Section> = CampaignFile[List][number];
type Rows = { [List in Section]: (row: Row<List>, stored: Stored) => Omit<RowSteps, "section" | "id"> };

const unchanged = { comesTo: "unchanged", steps: [] } as const satisfies Omit<RowSteps, "section" | "id">;
const added = (...steps: Step[]) => ({
  comesTo: "added" as const,
  steps: steps.map((step) => ({ step, at: [] })),
});
const changed = (...steps: Step[]) =>
  steps.length === 0
    ? { ...unchanged, steps: [] }
    : { comesTo: "changed" as const, steps: steps.map((step) => ({ step, at: [] })) };
const versionOf = (current: Snapshot) => Number(current.version);

/** For kinds that are made public one by one: their acts. */
function withVisibility<Name extends string>(
  name: Name,
  subject: Subject,
  acts: { add: AnyAct; edit: AnyAct; show: AnyAct },
  {
    id,
    publish,
    data,
    place = {},
    links,
  }: {
    id: string;
    publish: boolean;
    data: Record<string, unknown>;
    place?: Record<string, unknown>;
    links?: Parameters<typeof differs>[2] | null;
  },
  input: unknown,
  stored: Stored,
) {
  const current = stored.row(subject, id);
  if (!current) return added([acts.add, { id, [name]: input, publish, ...place }]);
  const edits = links === null || differs(current, { ...data, ...place }, links);
  const version = versionOf(current);
  const shows = publish && current.visibility !== "public";
  return changed(
    ...(edits ? ([[acts.edit, { id, version, [name]: input, ...place }]] satisfies Step[]) : []),
    ...(shows
      ? ([[acts.show, { id, version: version + (edits ? 1 : 0), visibility: "public" }]] satisfies Step[])
      : []),
  );
}

const plain =
  (name: string, subject: Subject, add: AnyAct, edit: AnyAct) =>
  ({ id, confirmed: _, ...data }: { id: string; confirmed?: unknown }, stored: Stored) => {
    const current = stored.row(subject, id);
    if (!current) return added([add, { id, [name]: data }]);
    return differs(current, data)
      ? changed([edit, { id, version: versionOf(current), [name]: data }])
      : unchanged;
  };

const linksTo = (ids: string[] | null) => ids && { sources: ids.map((id) => ({ id })) };

const rows: Rows = {
  countries: ({ code }, stored) =>
    stored.row(countrySubject, code) ? unchanged : added([addCountry, { code }]),
  sources: plain("source", sourceSubject, addSource, editSource),
  bodies: plain("body", bodySubject, addBody, editBody),
  partners: ({ id, publish, ...data }, stored) =>
    withVisibility(
      "partner",
      partnerSubject,
      { add: addPartner, edit: editPartner, show: setPartnerVisibility },
      { id, publish, data },
      data,
      stored,
    ),
  documents: ({ id, publish, versions, confirmed: _, ...document }, stored) => {
    const { sources, ...data } = document;
    const own = withVisibility(
      "document",
      documentSubject,
      { add: addDocument, edit: editDocument, show: setDocumentVisibility },
      { id, publish, data, links: linksTo(stored.sources(sources)) },
      document,
      stored,
    );
    const steps = versions.flatMap(({ id: versionId, ...documentVersion }, index) => {
      const current = stored.row(documentVersionSubject, versionId);
      if (current && current.documentId === id && !differs(current, documentVersion)) return [];
      const step: Step = current
        ? [editDocumentVersion, { id: versionId, version: versionOf(current), documentVersion }]
        : [addDocumentVersion, { id: versionId, documentId: id, documentVersion }];
      return [{ step, at: ["versions", index] }];
    });
    const comesTo = own.comesTo === "unchanged" && steps.length > 0 ? ("changed" as const) : own.comesTo;
    return { comesTo, steps: [...own.steps, ...steps] };
  },
  packages: ({ id, publish, number, previousId, ...input }, stored) => {
    const { items, ...data } = input;
    return withVisibility(
      "package",
      packageSubject,
      { add: addPackage, edit: editPackage, show: setPackageVisibility },
      {
        id,
        publish,
        data,
        place: { number, previousId },
        links: { items: items.map((item) => ({ id: item })) },
      },
      input,
      stored,
    );
  },
  waves: plain("wave", waveSubject, addWave, editWave),
  listings: ({ id, confirmed: _, ...listing }, stored) => {
    const current = stored.row(listingSubject, id);
    if (!current) return added([saveListing, { id, version: null, listing }]);
    const { sources, contextSources, ...data } = listing;
    const backing = stored.sources(sources);
    const around = stored.sources(contextSources);
    const links = backing &&
      around && {
        sources: [
          ...backing.map((source) => ({ id: source, context: false })),
          ...around
            .filter((source) => !backing.includes(source))
            .map((source) => ({ id: source, context: true })),
        ],
      };
    const isSame = links && !differs(current, data, links);
    return isSame ? unchanged : changed([saveListing, { id, version: versionOf(current), listing }]);
  },
  entries: ({ id, entry, publish, correctionReason }, stored) => {
    const current = stored.row(entrySubject, id);
    if (!current) return added([logEntry, { id, entry, publish }]);
    if (current.removedAt) return { comesTo: "removed", steps: [] };
    const ids = stored.sources(entry.sources);
    const edits =
      ids === null || current.kind !== entry.kind || differs(current, columnsOf(entry), linksOf(entry, ids));
    const version = versionOf(current);
    const shows = publish && current.visibility !== "public";
    return changed(
      ...(edits ? ([[editEntry, { id, version, entry, correctionReason }]] satisfies Step[]) : []),
      ...(shows ? ([[publishEntry, { id, version: version + (edits ? 1 : 0) }]] satisfies Step[]) : []),
    );
  },
};

/** What one row comes to. */
export const stepsOfRow = <List extends Section>(
  section: List,
  row: Row<List>,
  stored: Stored,
): RowSteps => ({
  section,
  id: "code" in row ? row.code : row.id,
  ...rows[section](row, stored),
});

/** Steps are taken act by act, so that many rows are read and written at once: first what adds, last what publishes. */
export const rankOf = ([act]: Step): number =>
  ranks.findIndex((some) => (some as readonly unknown[]).includes(act));
const adds = [
  addCountry,
  addSource,
  addBody,
  addPartner,
  addDocument,
  addPackage,
  addWave,
  saveListing,
  logEntry,
];
const edits = [editSource, editBody, editPartner, editDocument, editPackage, editWave, editEntry];
const shows = [setPartnerVisibility, setDocumentVisibility, setPackageVisibility, publishEntry];
const ranks: readonly (readonly Act[])[] = [
  adds,
  edits,
  [addDocumentVersion],
  [editDocumentVersion],
  shows,
] as never;
