import { canonicalJson } from "@/lib/base/canonical-json";
import { database } from "@/lib/db/client";

/** Columns that say when, in which order and under which hash: two ways to the same record differ in them. */
const byChance = new Set([
  ...["at", "recordedAt", "changedAt", "publishedAt", "seq", "hash", "previousHash", "contentHash", "key"],
  ...["addedAt", "createdAt", "actorId", "authorId", "settledById", "loadedOn", "origin"],
  // A line is public where its transaction has ended with something that the public sees.
  "public",
]);
const tables = [
  ...[
    "country",
    "source",
    "body",
    "contact",
    "partner",
    "partnerSource",
    "document",
    "documentSource",
    "documentVersion",
  ],
  ...["package", "packageItem", "wave", "targetListing", "targetListingSource", "entry", "entryCountry"],
  ...["entrySource", "entryAttachment", "setting", "version", "auditLine"],
] as const;
type Row = Record<string, unknown>;

/**
 * What stands in the tables of the record, row by row, without what depends on when and in which order it was written.
 * Ids that were drawn stand as what they name: a source by its link, a listing by its country; of rows that have neither
 * only the number counts.
 */
export async function tablesWithoutChance(): Promise<Record<string, string[]>> {
  const db = (await database()) as unknown as Record<string, { findMany(): Promise<Row[]> }>;
  const rows = new Map<string, Row[]>();
  for (const table of tables) rows.set(table, (await db[table]?.findMany()) ?? []);
  const names = new Map<string, string>();
  for (const { id, url, title } of rows.get("source") ?? [])
    if (isDrawn(id)) names.set(String(id), `source ${url ?? title}`);
  for (const { id, countryCode } of rows.get("targetListing") ?? [])
    if (isDrawn(id)) names.set(String(id), `listing ${countryCode}`);
  // Accounts are the test's own, each with a key of its own.
  for (const table of ["version", "auditLine"])
    rows.set(
      table,
      (rows.get(table) ?? []).filter(({ subjectType }) => subjectType !== "user"),
    );
  const plain = (value: unknown): unknown => {
    if (typeof value === "string") return names.get(value) ?? (isDrawn(value) ? "drawn" : value);
    if (value instanceof Date) return value.toISOString();
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => (byChance.has(key) ? [] : [[key, plain(inner)]])),
    );
  };
  return Object.fromEntries(
    [...rows].map(([table, all]) => [table, all.map((row) => canonicalJson(plain(row))).sort()]),
  );
}

const isDrawn = (id: unknown): boolean => typeof id === "string" && /^[0-9a-hjkmnp-tv-z]{16}$/.test(id);
