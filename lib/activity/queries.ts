import "server-only";
import { addDays } from "@/lib/calendar/edtf";
import { startOfDay } from "@/lib/calendar/start-of-day";
import { database, Prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { may } from "@/lib/ledger/rights";
import { verbsOf } from "./deeds";
import { type ActivityFilter, me, spanOf, things } from "./filter";
import { type Batch, fold, type Line } from "./fold";

/** Who asks. */
type Reader = { id: string; role: Role };

/** Lines read at once; a go that is longer is counted rather than read. */
const atOnce = 400;
/** So often a page goes on reading until it is full. */
const mostReads = 5;

/**
 * A page of what was done, the newest first. Others than administrators see the work on the record; who came and went,
 * what was taken along and what was done to accounts stays with those who look after them, and with oneself. A view is
 * its owner's own.
 * @param before the line from which the page goes on; null from the newest
 * @returns `next`, from where the page after goes on; null at the end
 */
export async function listActivity(
  filter: ActivityFilter,
  reader: Reader,
  { before, perPage }: { before: number | null; perPage: number },
): Promise<{ batches: Batch[]; next: number | null }> {
  const db = await database();
  const where = conditions(filter, reader);
  const batches: Batch[] = [];
  let below = before;
  for (let read = 0; read < mostReads && batches.length < perPage; read++) {
    const lines = await db.$queryRaw<Line[]>`
      SELECT "seq", "at", "actorId", "origin", "act", "subjectType", "subjectId" FROM "AuditLine"
       WHERE ${where} AND ${below === null ? Prisma.sql`true` : Prisma.sql`"seq" < ${below}`}
       ORDER BY "seq" DESC LIMIT ${atOnce}`;
    batches.push(...fold(lines));
    const last = lines.at(-1);
    below = last?.seq ?? null;
    if (lines.length < atOnce || !last) {
      below = null;
      break;
    }
    // The rest of the last go is counted: nobody reads 20,000 letters of one import.
    below = await countRest(batches, last, where);
  }
  const shown = batches.slice(0, perPage);
  const cut = batches[perPage];
  // A page ends between two goes, and may be a little longer than asked for.
  while (cut && shown.length < batches.length && sameGo(shown.at(-1), batches[shown.length]))
    shown.push(batches[shown.length] as Batch);
  const following = batches[shown.length];
  return { batches: shown, next: following ? following.seq + 1 : below };
}

const sameGo = (one: Batch | undefined, other: Batch | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.at.getTime() === other.at.getTime() &&
  one.actorId === other.actorId;

/** Brings the counts of a go that was not read to its end up to what the log holds. @returns its oldest line */
async function countRest(batches: Batch[], last: Line, where: Prisma.Sql): Promise<number> {
  const db = await database();
  const rest = await db.$queryRaw<
    { act: string; subjectType: string; count: number; seq: number; first: string }[]
  >`
    SELECT split_part("act", '?', 1) AS act, "subjectType", count(*)::int AS count, max("seq")::int AS seq,
           min("subjectId") AS first
      FROM "AuditLine" WHERE ${where} AND "at" = ${stored(last.at)} AND "seq" < ${last.seq}
       AND "actorId" IS NOT DISTINCT FROM ${last.actorId} AND "origin" = ${last.origin}
     GROUP BY 1, 2 ORDER BY 4 DESC`;
  for (const { act, subjectType, count, seq, first } of rest) {
    const batch = batches.findLast(
      (one) =>
        one.at.getTime() === last.at.getTime() &&
        one.actorId === last.actorId &&
        one.act.split("?")[0] === act &&
        one.subjectType === subjectType,
    );
    if (batch) batch.count += count;
    else {
      const { subjectId: _, ...go } = last;
      batches.push({ ...go, seq, act, subjectType, subjectIds: [first], count });
    }
  }
  const [oldest] = await db.$queryRaw<{ seq: number | null }[]>`
    SELECT min("seq")::int AS seq FROM "AuditLine"
     WHERE "at" = ${stored(last.at)} AND "actorId" IS NOT DISTINCT FROM ${last.actorId} AND "origin" = ${last.origin}`;
  return oldest?.seq ?? last.seq;
}

/** A moment as its column holds it: without a zone, in UTC. */
const stored = (moment: Date) => Prisma.sql`${moment.toISOString()}::timestamp`;

function conditions(filter: ActivityFilter, { id, role }: Reader): Prisma.Sql {
  const { person, thing, deed, country } = filter;
  const { first, last } = spanOf(filter);
  const parts: Prisma.Sql[] = [
    may(role, "audit:read")
      ? Prisma.sql`("subjectType" <> 'view' OR "actorId" = ${id})`
      : Prisma.sql`(("number" IS NOT NULL AND "subjectType" NOT IN ('user', 'view')) OR "actorId" = ${id})`,
  ];
  if (person) parts.push(Prisma.sql`"actorId" = ${person === me ? id : person}`);
  if (thing) parts.push(Prisma.sql`"subjectType" IN (${Prisma.join([...things[thing]])})`);
  if (deed)
    parts.push(
      Prisma.sql`split_part(split_part("act", '?', 1), ':', 2) IN (${Prisma.join([...verbsOf[deed]])})`,
    );
  if (first) parts.push(Prisma.sql`"at" >= ${stored(startOfDay(first))}`);
  if (last) parts.push(Prisma.sql`"at" < ${stored(startOfDay(addDays(last, 1)))}`);
  if (country) parts.push(Prisma.sql`"subjectId" IN (${ofCountry(country)})`);
  return Prisma.join(parts, " AND ");
}

/** Everything that belongs to a country; a plan and the country itself stand under its code. */
const ofCountry = (code: string): Prisma.Sql => Prisma.sql`
  SELECT ${code}
  UNION ALL SELECT "entryId" FROM "EntryCountry" WHERE "countryCode" = ${code}
  UNION ALL SELECT m."id" FROM "Mention" m JOIN "EntryCountry" e ON e."entryId" = m."entryId" WHERE e."countryCode" = ${code}
  UNION ALL SELECT m."id" FROM "Mention" m JOIN "Task" t ON t."id" = m."taskId" WHERE t."countryCode" = ${code}
  UNION ALL SELECT "id" FROM "Body" WHERE "countryCode" = ${code}
  UNION ALL SELECT c."id" FROM "Contact" c JOIN "Body" b ON b."id" = c."bodyId" WHERE b."countryCode" = ${code}
  UNION ALL SELECT "id" FROM "Partner" WHERE "countryCode" = ${code}
  UNION ALL SELECT o."id" FROM "PartnerPerson" o JOIN "Partner" p ON p."id" = o."partnerId" WHERE p."countryCode" = ${code}
  UNION ALL SELECT o."id" FROM "PartnerNote" o JOIN "Partner" p ON p."id" = o."partnerId" WHERE p."countryCode" = ${code}
  UNION ALL SELECT "id" FROM "TargetListing" WHERE "countryCode" = ${code}
  UNION ALL SELECT "id" FROM "Task" WHERE "countryCode" = ${code}`;

/** What is called by more than the record says, by id: each kind in one question. */
export async function findNamed(batches: readonly Pick<Batch, "subjectType" | "subjectIds">[]) {
  const db = await database();
  const idsOf = (...types: string[]) => ({
    id: {
      in: [
        ...new Set(batches.flatMap((batch) => (types.includes(batch.subjectType) ? batch.subjectIds : []))),
      ],
    },
  });
  const mentions = await db.mention.findMany({
    where: idsOf("mention"),
    select: {
      id: true,
      entryId: true,
      userId: true,
      task: { select: { id: true, title: true, countryCode: true } },
    },
  });
  const proposals = await db.proposal.findMany({
    where: idsOf("proposal"),
    select: { id: true, act: true, input: true, subjectType: true, subjectId: true },
  });
  const [people, contacts, sources, files, tasks, reports, views, listings, imports, templates] = [
    await db.user.findMany({ select: { id: true, name: true, email: true } }),
    await db.contact.findMany({
      where: idsOf("contact"),
      select: { id: true, name: true, office: true, bodyId: true, erasedAt: true },
    }),
    await db.source.findMany({ where: idsOf("source"), select: { id: true, title: true } }),
    await db.storedFile.findMany({
      where: idsOf("file"),
      select: { id: true, name: true, mediaType: true },
    }),
    await db.task.findMany({ where: idsOf("task"), select: { id: true, title: true, countryCode: true } }),
    await db.errorReport.findMany({ where: idsOf("errorReport"), select: { id: true, reference: true } }),
    await db.savedView.findMany({
      where: idsOf("view"),
      select: { id: true, name: true, list: true, query: true },
    }),
    await db.targetListing.findMany({
      where: {
        OR: [
          idsOf("listing"),
          // What a proposal is about is named with it.
          { id: { in: proposals.map(({ subjectId }) => subjectId) } },
        ],
      },
      select: { id: true, countryCode: true },
    }),
    await db.sheetImport.findMany({ where: idsOf("import"), select: { id: true, fileName: true } }),
    await db.sheetTemplate.findMany({ where: idsOf("sheetTemplate"), select: { id: true, kind: true } }),
  ];
  const partnerPeople = await db.partnerPerson.findMany({
    where: idsOf("partnerPerson"),
    select: { id: true, name: true, role: true, partnerId: true, erasedAt: true },
  });
  const partnerNotes = await db.partnerNote.findMany({
    where: idsOf("partnerNote"),
    select: { id: true, partnerId: true },
  });
  const letters = await db.letterText.findMany({
    where: idsOf("letterText"),
    select: { id: true, name: true },
  });
  const sendings = await db.sending.findMany({
    where: idsOf("sending"),
    select: { id: true, sentOn: true },
  });
  const savedReports = await db.savedReport.findMany({
    where: idsOf("savedReport"),
    select: { id: true, name: true },
  });
  const issuedReports = await db.issuedReport.findMany({
    where: idsOf("issuedReport"),
    select: { id: true, title: true },
  });
  const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.id, row]));
  return {
    people: new Map(people.map(({ id, name, email }) => [id, name ?? email])),
    mentions: byId(mentions),
    proposals: byId(proposals),
    contacts: byId(contacts),
    partnerPeople: byId(partnerPeople),
    partnerNotes: byId(partnerNotes),
    sources: byId(sources),
    files: byId(files),
    tasks: byId(tasks),
    reports: byId(reports),
    savedReports: byId(savedReports),
    issuedReports: byId(issuedReports),
    views: byId(views),
    listings: byId(listings),
    letters: byId(letters),
    sendings: byId(sendings),
    imports: byId(imports),
    templates: byId(templates),
  };
}
export type FoundNames = Awaited<ReturnType<typeof findNamed>>;
