import { documentSubject, documentVersionSubject, packageSubject } from "@/lib/documents/subjects";
import type { CampaignFile, Section } from "@/lib/exchange/campaign-file";
import { columnsOf } from "@/lib/log/columns";
import { entrySubject, waveSubject } from "@/lib/log/subjects";
import { bodySubject, listingSubject, partnerSubject } from "@/lib/parliaments/subjects";
import { sourceSubject } from "@/lib/sources/subjects";
import type { Subject } from "@/lib/subject/subject";
import type { Content } from "./merge";

/** One subject that a campaign file writes, with the row that it belongs to. */
export type FileSubject = {
  section: Section;
  /** The row's id; a document's versions belong to the document's row. */
  rowId: string;
  subject: Subject;
  id: string;
  /** In the form in which versions keep it. */
  content: Content;
  /** Writes content of that form into the row. */
  put(content: Content): void;
};

const without = (row: object, ...fields: string[]): Content =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)));
const idsOf = (links: readonly { id?: string | null | undefined }[]) => links.map(({ id }) => id);
const linked = (value: unknown) => ((value ?? []) as string[]).map((id) => ({ id }));

/** Every subject of a file. What is put into one changes the file. */
export function subjectsOf(file: CampaignFile): FileSubject[] {
  const one = (
    section: Section,
    row: { id: string },
    subject: Subject,
    more: Partial<FileSubject> = {},
  ): FileSubject => ({
    section,
    rowId: row.id,
    subject,
    id: row.id,
    content: without(row, "id", "confirmed", "publish"),
    put: (content) => void Object.assign(row, content),
    ...more,
  });
  return [
    ...file.sources.map((row) => one("sources", row, sourceSubject)),
    ...file.bodies.map((row) => one("bodies", row, bodySubject)),
    ...file.partners.map((row) => one("partners", row, partnerSubject)),
    ...file.documents.flatMap((row) => [
      one("documents", row, documentSubject, {
        content: { ...without(row, "id", "confirmed", "publish", "versions"), sources: idsOf(row.sources) },
        put: ({ sources, ...content }) => void Object.assign(row, content, { sources: linked(sources) }),
      }),
      ...row.versions.map((version) => one("documents", version, documentVersionSubject, { rowId: row.id })),
    ]),
    ...file.packages.map((row) => one("packages", row, packageSubject)),
    ...file.waves.map((row) => one("waves", row, waveSubject)),
    ...file.listings.map((row) =>
      one("listings", row, listingSubject, {
        content: {
          ...without(row, "id", "confirmed", "sources", "contextSources"),
          sources: [
            ...row.sources.map(({ id }) => ({ id, context: false })),
            ...row.contextSources.map(({ id }) => ({ id, context: true })),
          ],
        },
        put: ({ sources, ...content }) => {
          const links = (sources ?? []) as { id: string; context: boolean }[];
          const among = (context: boolean) =>
            links.filter((link) => link.context === context).map(({ id }) => ({ id }));
          Object.assign(row, content, { sources: among(false), contextSources: among(true) });
        },
      }),
    ),
    ...file.entries.map((row) =>
      one("entries", row, entrySubject, {
        content: {
          ...without(columnsOf(row.entry), "countsFrom"),
          countries: [...new Set(row.entry.countries)].sort(),
          sources: idsOf(row.entry.sources),
          attachments: row.entry.attachments,
        },
        put: ({ sources, countries, attachments, ...content }) =>
          void Object.assign(row.entry, content, {
            sources: linked(sources),
            countries: countries ?? [],
            attachments: attachments ?? [],
          }),
      }),
    ),
  ];
}
