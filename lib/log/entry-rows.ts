import "server-only";
import { turn } from "@/lib/base/politely";
import type { Transaction } from "@/lib/db/client";
import type { Entry } from "@/lib/db/generated/client";
import { type Field, isSeenByAll, type Public } from "@/lib/fields/field";
import { chunks } from "@/lib/subject/rows";
import { type entryLists, isEntryList } from "./columns";
import { type Kind, kinds } from "./kinds/all";
import { common } from "./kinds/common";

export type Audience = "public" | "desk";

type Own = UnionToIntersection<(typeof kinds)[Kind]>;
type UnionToIntersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

type List = (typeof entryLists)[number];

type PublicColumn = Exclude<keyof Public<typeof common & Own>, List> | (typeof always)[number];
type DeskColumn = Exclude<keyof (typeof common & Own), List> | PublicColumn | (typeof ofTheDesk)[number];

/** What the ledger keeps of every entry, and the public sees. */
const always = ["id", "kind", "countsFrom", "publishedAt", "correctedOn", "correctionReason"] as const;
/** The same for the desk alone. */
const ofTheDesk = [
  "visibility",
  "version",
  "recordedAt",
  "changedAt",
  "removedAt",
  "removalReason",
  "authorId",
] as const;

const declared = Object.entries<Field>(Object.assign({}, common, ...Object.values(kinds))).filter(
  ([name]) => !isEntryList(name),
);
const named = (fields: [string, Field][]) => fields.map(([name]) => name);
/** Columns that a public view is made from. Nothing private is even read for it. */
const publicColumns: readonly string[] = [
  ...always,
  ...named(declared.filter(([, field]) => isSeenByAll(field))),
];
const deskColumns: readonly string[] = [...always, ...named(declared), ...ofTheDesk];

/** As rows travel: moments are ISO texts in UTC, without saying so. */
type Travelled<Row> = {
  [Column in keyof Row]: Row[Column] extends Date
    ? string
    : Row[Column] extends Date | null
      ? string | null
      : Row[Column];
};
type Links = {
  countries: string[];
  sources: string[];
  alsoAnswers: string[];
  loggedAs: number;
  corrections: { on: string; reason: unknown }[];
};
export type PublicRow = Travelled<Pick<Entry, PublicColumn & keyof Entry>> & Links;
export type DeskRow = Travelled<Pick<Entry, DeskColumn & keyof Entry>> &
  Links & { attachments: { id: string; name: string; mediaType: string; bytes: number; remarks: unknown }[] };

const links = `
  ARRAY(SELECT "countryCode" FROM "EntryCountry" WHERE "entryId" = e."id" ORDER BY "countryCode") AS "countries",
  ARRAY(SELECT "dispatchId" FROM "EntryAnswer" WHERE "entryId" = e."id" ORDER BY "position") AS "alsoAnswers",
  ARRAY(SELECT "sourceId" FROM "EntrySource" WHERE "entryId" = e."id" ORDER BY "position") AS "sources",
  coalesce((SELECT min(a."seq") FROM "AuditLine" a WHERE a."subjectType" = 'entry' AND a."subjectId" = e."id"), 0)
    AS "loggedAs"`;
/** Every correction, the newest first, from the kept versions: the row itself holds the last one only. */
const corrections = `
  CASE WHEN e."correctedOn" IS NULL THEN '[]'::jsonb ELSE
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
              'on', v."snapshot" -> 'correctedOn', 'reason', v."snapshot" -> 'correctionReason')
              ORDER BY v."number" DESC), '[]')
       FROM "Version" v WHERE v."subjectType" = 'entry' AND v."subjectId" = e."id"
        AND split_part(v."act", '?', 1) LIKE '%:correct') END AS "corrections"`;
const attachments = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', f."id", 'name', f."name", 'mediaType', f."mediaType", 'bytes', f."bytes",
            'remarks', f."remarks") ORDER BY l."position"), '[]')
     FROM "EntryAttachment" l JOIN "StoredFile" f ON f."id" = l."fileId" WHERE l."entryId" = e."id") AS "attachments"`;
const isPublic = `
  e."visibility" = 'public' AND e."removedAt" IS NULL AND e."kind" <> 'note'
  AND NOT (e."kind" = 'dispatch' AND e."rung" = 'drafted')`;

/** Rows that are read at once: few enough that the embedded database, which works in this thread, answers in a blink. */
const atOnce = 200;

const question = (audience: Audience, which: string): string => {
  const columns = (audience === "public" ? publicColumns : deskColumns).map((column) => `e."${column}"`);
  return `
    SELECT row_to_json(r)::text AS "row" FROM (
      SELECT ${columns.join(", ")}, ${links}, ${corrections}${audience === "desk" ? `, ${attachments}` : ""}
        FROM "Entry" e WHERE ${which}${audience === "public" ? ` AND ${isPublic}` : ""}
       ORDER BY e."id" LIMIT ${atOnce}) r`;
};

/**
 * The rows of entries that an audience may know, in pieces: all, or those of some ids. Each comes as one JSON value, which
 * is read many times faster than its fifty columns one by one.
 */
export async function* entryRows<Row extends PublicRow | DeskRow>(
  db: Transaction,
  audience: Audience,
  ids: readonly string[] | null,
): AsyncGenerator<Row[]> {
  const ask = async (which: string, value: unknown): Promise<Row[]> => {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(question(audience, which), value);
    // The embedded database's answers alone would let nobody else in.
    await turn();
    return rows.map(({ row }) => JSON.parse(row) as Row);
  };
  if (ids) {
    for (const part of chunks(ids, atOnce)) yield await ask(`e."id" = ANY($1)`, part);
    return;
  }
  for (let after = ""; ; ) {
    const rows = await ask(`e."id" > $1`, after);
    yield rows;
    if (rows.length < atOnce) return;
    after = rows.at(-1)?.id ?? after;
  }
}
