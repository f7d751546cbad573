import "server-only";
import type { Database } from "@/lib/db/client";
import { gathered } from "@/lib/db/pages";
import { toldName } from "@/lib/files/file-name";
import type { LocalText } from "@/lib/i18n/locales";
import { lifeOf } from "@/lib/parliaments/body-life";
import { sourceColumns } from "@/lib/sources/columns";
import { presentBasis } from "@/lib/standing/basis";
import { type Patience, patienceIn, patienceKey } from "@/lib/standing/patience";
import type { Audience } from "./entry-rows";
import type { BodyView, CountryView, DocumentView, PackageView, PartnerView, WaveView } from "./views";

const text = (value: unknown): LocalText => (value && typeof value === "object" ? (value as LocalText) : {});

/**
 * The languages in which a listing still gives the reason of another basis: "No source names this country" stays in its
 * text when a source is added. A text belongs to the basis under which it was first written.
 */
async function outlivedReasoning(db: Database): Promise<Map<string, string[]>> {
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

/** Everything of a record but its entries. */
export type Rest = {
  countries: CountryView[];
  bodies: Map<string, BodyView>;
  waves: WaveView[];
  documents: DocumentView[];
  packages: PackageView[];
  partners: PartnerView[];
  patience: Patience;
};

/** Reads everything but the entries: in all likelihood a few hundred rows. */
export async function readRest(db: Database, audience: Audience): Promise<Rest> {
  const visible = audience === "public" ? { visibility: "public" as const } : {};
  const [countries, bodies, waves, documents, packages, partners, patience, outlived] = await Promise.all([
    db.country.findMany({
      select: {
        code: true,
        listing: {
          select: {
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
        select: {
          id: true,
          kind: true,
          chamberRole: true,
          countryCode: true,
          parentId: true,
          name: true,
          nameNative: true,
          formerNames: true,
          foundedOn: true,
          endedOn: true,
          seats: true,
          website: true,
          remark: true,
        },
      }),
    ),
    db.wave.findMany({ select: { id: true, name: true, startedOn: true }, orderBy: { startedOn: "asc" } }),
    gathered((page) =>
      db.document.findMany({
        ...page,
        where: { ...page.where, ...visible },
        select: {
          id: true,
          kind: true,
          title: true,
          titleOriginal: true,
          issuedBy: true,
          issuedOn: true,
          description: true,
          remark: true,
          sources: { select: { source: { select: sourceColumns } }, orderBy: { position: "asc" } },
          versions: {
            select: {
              id: true,
              language: true,
              datedOn: true,
              label: true,
              url: true,
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
          id: true,
          label: true,
          number: true,
          previousId: true,
          frozen: true,
          remark: true,
          items: { select: { documentVersionId: true }, orderBy: { position: "asc" } },
        },
      }),
    ),
    gathered((page) =>
      db.partner.findMany({
        ...page,
        where: { ...page.where, ...visible },
        select: { id: true, countryCode: true, name: true, website: true, remark: true },
      }),
    ),
    db.setting.findUnique({ where: { key: patienceKey }, select: { value: true } }),
    outlivedReasoning(db),
  ]);
  return {
    countries: countries.map(({ code, listing }) => ({
      code,
      listing: listing && {
        basis: presentBasis(listing.basis),
        since: listing.since,
        reasoning: Object.fromEntries(
          Object.entries(text(listing.reasoning)).filter(
            ([language]) => !outlived.get(code)?.includes(language),
          ),
        ),
        sources: listing.sources.filter((link) => !link.context).map((link) => link.source),
        contextSources: listing.sources.filter((link) => link.context).map((link) => link.source),
      },
    })),
    bodies: new Map(
      bodies.map((body) => [
        body.id,
        { ...body, ...lifeOf(body), name: text(body.name), remark: text(body.remark) },
      ]),
    ),
    waves: waves.map((wave) => ({ ...wave, name: text(wave.name) })),
    documents: documents.map((document) => ({
      ...document,
      title: text(document.title),
      description: text(document.description),
      remark: text(document.remark),
      sources: document.sources.map((link) => link.source),
      versions: document.versions.map(({ file, ...version }) => ({
        ...version,
        file: file && { ...file, name: toldName(file) },
      })),
    })),
    packages: packages.map(({ items, ...item }) => ({
      ...item,
      remark: text(item.remark),
      documentVersionIds: items.map((link) => link.documentVersionId),
    })),
    partners: partners
      .map((partner) => ({ ...partner, remark: text(partner.remark) }))
      .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
    patience: patienceIn(patience?.value),
  };
}
