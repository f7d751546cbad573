import "server-only";
import type { Transaction } from "@/lib/db/client";
import { gathered } from "@/lib/db/pages";
import { document, documentVersion, packageFields } from "@/lib/documents/fields";
import { localTextIn, publicColumns, viewReader } from "@/lib/fields/view";
import { toldName } from "@/lib/files/file-name";
import { body, partner } from "@/lib/parliaments/fields";
import { sourceColumns, sourceView } from "@/lib/sources/view";
import { presentBasis } from "@/lib/standing/basis";
import { patienceIn, patienceKey } from "@/lib/standing/patience";
import type { Audience } from "./entry-rows";
import { publisherIn, publisherKey } from "./publisher";
import type { BodyView, MayBeArchived, RecordView } from "./views";
import { wave } from "./wave";

const read = {
  body: viewReader(body),
  document: viewReader(document),
  documentVersion: viewReader(documentVersion),
  package: viewReader(packageFields),
  partner: viewReader(partner),
  wave: viewReader(wave),
};

/**
 * The languages in which a listing still gives the reason of another basis: "No source names this country" stays in its
 * text when a source is added. A text belongs to the basis under which it was first written.
 */
async function outlivedReasoning(db: Transaction): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ code: string; language: string }[]>`
    SELECT l."countryCode" AS code, t.key AS language
      FROM "TargetListing" l, jsonb_each_text(l."reasoning") t
     WHERE (SELECT CASE WHEN v."snapshot" ->> 'basis' = 'source' AND l."basis" <> 'assumed' THEN l."basis"::text
                        ELSE v."snapshot" ->> 'basis' END
              FROM "Version" v
             WHERE v."subjectType" = 'listing' AND v."subjectId" = l."id"
               AND v."snapshot" -> 'reasoning' ->> t.key = t.value
             ORDER BY v."number" LIMIT 1) <> l."basis"::text`;
  const languages = new Map<string, string[]>();
  for (const { code, language } of rows) languages.set(code, [...(languages.get(code) ?? []), language]);
  return languages;
}

const archivedIn = ({ archivedAt }: { archivedAt: Date | null }): MayBeArchived =>
  archivedAt ? { archived: true } : {};

/** Everything of a record but its entries. */
export type Rest = Omit<RecordView, "revision" | "head" | "targets" | "entries" | "entry">;

/** Reads everything but the entries: in all likelihood a few hundred rows. */
export async function readRest(db: Transaction, audience: Audience): Promise<Rest> {
  const visible = audience === "public" ? { visibility: "public" as const } : {};
  const [countries, bodies, waves, documents, packages, partners, patience, publisher, outlived] =
    await Promise.all([
      db.country.findMany({
        select: {
          code: true,
          listing: {
            select: {
              removedAt: true,
              basis: true,
              since: true,
              reasoning: true,
              sources: {
                select: { context: true, source: { select: sourceColumns } },
                orderBy: { position: "asc" },
              },
            },
          },
        },
        orderBy: { code: "asc" },
      }),
      gathered((page) =>
        db.body.findMany({
          ...page,
          select: { ...publicColumns(body), archivedAt: true },
        }),
      ),
      db.wave.findMany({
        select: { ...publicColumns(wave), archivedAt: true },
        orderBy: { startedOn: "asc" },
      }),
      gathered((page) =>
        db.document.findMany({
          ...page,
          where: { ...page.where, ...visible },
          select: {
            ...publicColumns(document),
            archivedAt: true,
            sources: { select: { source: { select: sourceColumns } }, orderBy: { position: "asc" } },
            versions: {
              select: {
                ...publicColumns(documentVersion),
                archivedAt: true,
                file: { select: { sha256: true, name: true, mediaType: true, bytes: true } },
              },
              orderBy: { id: "asc" },
            },
          },
        }),
      ),
      gathered((page) =>
        db.package.findMany({
          ...page,
          where: { ...page.where, ...visible },
          select: {
            ...publicColumns(packageFields),
            frozen: true,
            archivedAt: true,
            items: { select: { documentVersionId: true }, orderBy: { position: "asc" } },
          },
        }),
      ),
      gathered((page) =>
        db.partner.findMany({
          ...page,
          where: { ...page.where, ...visible },
          select: { ...publicColumns(partner), archivedAt: true },
        }),
      ),
      db.setting.findUnique({ where: { key: patienceKey }, select: { value: true } }),
      db.setting.findUnique({ where: { key: publisherKey }, select: { value: true } }),
      outlivedReasoning(db),
    ]);
  return {
    countries: countries.map(({ code, listing }) => ({
      code,
      listing:
        listing?.removedAt === null
          ? {
              basis: presentBasis(listing.basis),
              since: listing.since,
              reasoning: Object.fromEntries(
                Object.entries(localTextIn(listing.reasoning)).filter(
                  ([language]) => !outlived.get(code)?.includes(language),
                ),
              ),
              sources: listing.sources
                .filter((link) => !link.context)
                .map((link) => sourceView(link.source, audience)),
              contextSources: listing.sources
                .filter((link) => link.context)
                .map((link) => sourceView(link.source, audience)),
            }
          : null,
    })),
    bodies: new Map(
      bodies.map((row) => [row.id, { id: row.id, ...read.body(row), ...archivedIn(row) } as BodyView]),
    ),
    waves: waves.map((row) => ({ id: row.id, ...read.wave(row), ...archivedIn(row) })),
    documents: documents.map((row) => ({
      id: row.id,
      ...read.document(row),
      ...archivedIn(row),
      sources: row.sources.map((link) => sourceView(link.source, audience)),
      versions: row.versions.map((version) => ({
        id: version.id,
        ...read.documentVersion(version),
        ...archivedIn(version),
        file: version.file && { ...version.file, name: toldName(version.file) },
      })),
    })),
    packages: packages.map((row) => ({
      id: row.id,
      ...read.package(row),
      frozen: row.frozen,
      ...archivedIn(row),
      documentVersionIds: row.items.map((link) => link.documentVersionId),
    })),
    partners: partners
      .map((row) => ({ id: row.id, ...read.partner(row), ...archivedIn(row) }))
      .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
    publisher: publisherIn(publisher?.value),
    patience: patienceIn(patience?.value),
  };
}
