import "server-only";
import { database } from "@/lib/db/client";
import type { Visibility } from "@/lib/db/generated/enums";
import { allColumns } from "@/lib/fields/view";
import { type PartnerOwn, partner } from "@/lib/parliaments/fields";
import { type SourceView, sourceColumns, sourceView } from "@/lib/sources/view";
import { type PartnerNoteView, type PartnerPersonView, partnerNote, partnerPerson } from "./fields";

/** Partner organisations as the desk sees them. The caller checks the right: that to see people is `contact:write`. */

/** A partner organisation with all that is kept of it, and how many people there are known. */
export type PartnerDesk = {
  id: string;
  version: number;
  visibility: Visibility;
  archived: boolean;
  people: number;
  /** Where something is known from. */
  sources: SourceView[];
} & PartnerOwn;

/** The partner organisations of a country, or of none where that is null, or all, by name; archived ones among them. */
export async function listPartners(countryCode?: string | null): Promise<PartnerDesk[]> {
  const db = await database();
  const rows = await db.partner.findMany({
    where: countryCode === undefined ? {} : { countryCode },
    select: {
      ...allColumns(partner),
      version: true,
      visibility: true,
      archivedAt: true,
      sources: { select: { source: { select: sourceColumns } }, orderBy: { position: "asc" } },
      _count: { select: { people: { where: { erasedAt: null } } } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(
    ({ archivedAt, _count, sources, ...own }) =>
      ({
        ...own,
        archived: archivedAt !== null,
        people: _count.people,
        sources: sources.map(({ source }) => sourceView(source, "desk")),
      }) as PartnerDesk,
  );
}

/** One partner organisation; null where there is none of that id. */
export async function findPartner(id: string): Promise<PartnerDesk | null> {
  const db = await database();
  const row = await db.partner.findUnique({ where: { id }, select: { countryCode: true } });
  if (!row) return null;
  return (await listPartners(row.countryCode)).find((one) => one.id === id) ?? null;
}

/** The people at a partner organisation, by name; erased ones are gone. */
export async function peopleOfPartner(partnerId: string): Promise<PartnerPersonView[]> {
  const db = await database();
  return db.partnerPerson.findMany({
    where: { partnerId, erasedAt: null },
    select: { ...allColumns(partnerPerson), version: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** What a partner organisation did and offered, the latest first. */
export async function notesOfPartner(partnerId: string): Promise<PartnerNoteView[]> {
  const db = await database();
  return db.partnerNote.findMany({
    where: { partnerId, removedAt: null },
    select: { ...allColumns(partnerNote), version: true },
    orderBy: [{ happenedOn: "desc" }, { id: "asc" }],
  });
}
