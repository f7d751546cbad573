import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/command";
import type { Prisma, Transaction } from "@/lib/db/client";
import { newId } from "@/lib/ids";
import { Refusal, StaleVersion } from "@/lib/refusal";
import { canonicalJson } from "./canonical-json";

/** What can be changed; each has an id and a version of its own. */
export type SubjectType =
  | "entry"
  | "body"
  | "contact"
  | "partner"
  | "source"
  | "file"
  | "document"
  | "documentVersion"
  | "package"
  | "wave"
  | "listing"
  | "country"
  | "user"
  | "errorReport"
  | "setting";

type Link = { id: string; context?: boolean };

/**
 * One change to one subject. `expect` is the version it is based on, null to create it.
 * `links` replaces the ordered lists that are named, and leaves the others.
 */
export type Change = {
  type: SubjectType;
  id: string;
  expect: number | null;
  data?: Record<string, unknown>;
  links?: Partial<Record<"countries" | "sources" | "attachments" | "items", Link[]>>;
  /** Named in the audit line where it says more than the permission does: `entry:undo`. */
  act?: string;
  /** Erases the person's data: the row's own fields and all kept versions; the audit chain stays whole. */
  erase?: boolean;
};

type Context = { actor: Actor; act: string; now: Date };

/** Fields that never enter a version or the audit log. */
const secret = new Set(["passwordHash"]);

/** Subjects that hold a person's data. */
const personal = new Set<SubjectType>(["contact", "user", "errorReport"]);

/** Written in this order, so that what is pointed at exists before what points at it. */
const order: SubjectType[] = [
  "setting",
  "country",
  "user",
  "errorReport",
  "body",
  "contact",
  "partner",
  "file",
  "source",
  "document",
  "documentVersion",
  "package",
  "wave",
  "listing",
  "entry",
];

/** One lock for all writers, so that the chain has one order. The number is arbitrary. */
const chainLock = 7_305_418;

/**
 * The one door to the log and to everything versioned: writes each change, its version and its audit line in
 * the transaction it is given.
 * @returns whether something that the public sees, or saw, has changed
 * @throws StaleVersion when a change is based on a version that is no longer the current one
 */
export async function append(
  tx: Transaction,
  changes: Change[],
  context: Context,
): Promise<{ touchedPublic: boolean }> {
  const sorted = [...changes].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  const written: { change: Change; number: number; snapshot: Record<string, unknown> }[] = [];
  let touchedPublic = false;
  for (const change of sorted) {
    const before = change.expect === null ? null : await read(tx, change.type, change.id);
    if (change.expect === null) await create(tx, change);
    else await update(tx, change, before);
    const snapshot = await read(tx, change.type, change.id);
    if (!snapshot) throw new Error(`${change.type} ${change.id} vanished while it was written`);
    touchedPublic ||= isPublic(change.type, before) || isPublic(change.type, snapshot);
    written.push({ change, number: Number(snapshot.version), snapshot });
  }
  if (written.length === 0) return { touchedPublic };

  await tx.$executeRaw`select pg_advisory_xact_lock(${chainLock})`;
  const head = await tx.auditLine.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
  let seq = head?.seq ?? 0;
  let previousHash = head?.hash ?? "";
  const versions: Prisma.VersionCreateManyInput[] = [];
  const lines: Prisma.AuditLineCreateManyInput[] = [];
  for (const { change, number, snapshot } of written) {
    if (change.erase)
      await tx.version.deleteMany({ where: { subjectType: change.type, subjectId: change.id } });
    const act = change.act ?? context.act;
    versions.push({
      id: newId(),
      subjectType: change.type,
      subjectId: change.id,
      number,
      at: context.now,
      actorId: context.actor.id,
      act,
      snapshot: snapshot as Prisma.InputJsonObject,
    });
    const line = {
      seq: ++seq,
      at: context.now,
      actorId: context.actor.id,
      origin: context.actor.origin,
      act,
      subjectType: change.type,
      subjectId: change.id,
      number,
      // A hash of personal data would outlive its erasure.
      contentHash: personal.has(change.type) ? null : contentHash(snapshot),
    };
    const hash = chainHash(previousHash, line);
    lines.push({ ...line, previousHash, hash });
    previousHash = hash;
  }
  await tx.version.createMany({ data: versions });
  await tx.auditLine.createMany({ data: lines });
  return { touchedPublic };
}

/** SHA-256 of a version's content, the same for the same content. */
export const contentHash = (snapshot: unknown): string =>
  createHash("sha256").update(canonicalJson(snapshot)).digest("hex");

export type ChainedLine = {
  seq: number;
  at: Date;
  actorId: string | null;
  origin: string;
  act: string;
  subjectType: string;
  subjectId: string;
  number: number | null;
  contentHash: string | null;
};

/** The hash of one audit line, which covers the one before it. */
export const chainHash = (previousHash: string, line: ChainedLine): string =>
  createHash("sha256")
    .update(previousHash)
    .update(
      canonicalJson({
        seq: line.seq,
        at: line.at.toISOString(),
        actorId: line.actorId,
        origin: line.origin,
        act: line.act,
        subjectType: line.subjectType,
        subjectId: line.subjectId,
        number: line.number,
        contentHash: line.contentHash,
      }),
    )
    .digest("hex");

/** A subject as it stands, in the form in which its versions are kept; null when there is none. */
export async function read(
  tx: Transaction,
  type: SubjectType,
  id: string,
): Promise<Record<string, unknown> | null> {
  const row = await readRow(tx, type, id);
  if (!row) return null;
  const plain: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(row)) {
    if (secret.has(key) || value === null) continue;
    plain[key] = value instanceof Date ? value.toISOString() : value;
  }
  return plain;
}

async function readRow(
  tx: Transaction,
  type: SubjectType,
  id: string,
): Promise<Record<string, unknown> | null> {
  const byPosition = { orderBy: { position: "asc" } } as const;
  switch (type) {
    case "entry": {
      const row = await tx.entry.findUnique({
        where: { id },
        include: {
          countries: { select: { countryCode: true }, orderBy: { countryCode: "asc" } },
          sources: { select: { sourceId: true }, ...byPosition },
          attachments: { select: { fileId: true }, ...byPosition },
        },
      });
      return (
        row && {
          ...row,
          countries: row.countries.map((link) => link.countryCode),
          sources: row.sources.map((link) => link.sourceId),
          attachments: row.attachments.map((link) => link.fileId),
        }
      );
    }
    case "listing": {
      const row = await tx.targetListing.findUnique({
        where: { id },
        include: { sources: { select: { sourceId: true, context: true }, ...byPosition } },
      });
      return (
        row && { ...row, sources: row.sources.map(({ sourceId, context }) => ({ id: sourceId, context })) }
      );
    }
    case "document": {
      const row = await tx.document.findUnique({
        where: { id },
        include: { sources: { select: { sourceId: true }, ...byPosition } },
      });
      return row && { ...row, sources: row.sources.map((link) => link.sourceId) };
    }
    case "package": {
      const row = await tx.package.findUnique({
        where: { id },
        include: { items: { select: { documentVersionId: true }, ...byPosition } },
      });
      return row && { ...row, items: row.items.map((link) => link.documentVersionId) };
    }
    case "country": {
      const row = await tx.country.findUnique({ where: { code: id } });
      return row && { ...row, version: 1 };
    }
    case "setting": {
      return tx.setting.findUnique({ where: { key: id } });
    }
    default:
      return table(tx, type).findUnique({ where: { id } });
  }
}

type Table = {
  findUnique(args: { where: { id: string } }): Promise<Record<string, unknown> | null>;
  create(args: { data: unknown }): Promise<unknown>;
  updateMany(args: { where: unknown; data: unknown }): Promise<{ count: number }>;
};

/** The tables share id and version; their delegates' types do not overlap, hence one cast here. */
function table(tx: Transaction, type: SubjectType): Table {
  const tables: Record<Exclude<SubjectType, "country" | "setting">, unknown> = {
    entry: tx.entry,
    body: tx.body,
    contact: tx.contact,
    partner: tx.partner,
    source: tx.source,
    file: tx.storedFile,
    document: tx.document,
    documentVersion: tx.documentVersion,
    package: tx.package,
    wave: tx.wave,
    listing: tx.targetListing,
    user: tx.user,
    errorReport: tx.errorReport,
  };
  return tables[type as keyof typeof tables] as Table;
}

async function create(tx: Transaction, { type, id, data = {}, links }: Change): Promise<void> {
  if (type === "country") await tx.country.create({ data: { code: id } });
  else if (type === "setting")
    await tx.setting.create({ data: { key: id, value: (data.value ?? null) as Prisma.InputJsonValue } });
  else await table(tx, type).create({ data: { ...data, id } });
  await writeLinks(tx, type, id, links);
}

async function update(
  tx: Transaction,
  change: Change,
  before: Record<string, unknown> | null,
): Promise<void> {
  const { type, id, expect, data = {}, links } = change;
  if (!before) throw new Refusal("not-found");
  if (type === "country") throw new Error("a country has nothing to change");
  // The version in the condition lets exactly one of several savers through.
  const { count } =
    type === "setting"
      ? await tx.setting.updateMany({
          where: { key: id, version: expect ?? 0 },
          data: { value: (data.value ?? null) as Prisma.InputJsonValue, version: { increment: 1 } },
        })
      : await table(tx, type).updateMany({
          where: { id, version: expect },
          data: { ...data, version: { increment: 1 } },
        });
  if (count === 0) {
    const current = await read(tx, type, id);
    throw new StaleVersion(type, id, expect ?? 0, current ?? {});
  }
  await writeLinks(tx, type, id, links);
}

async function writeLinks(
  tx: Transaction,
  type: SubjectType,
  id: string,
  links: Change["links"],
): Promise<void> {
  if (!links) return;
  const { countries, sources, attachments, items } = links;
  if (type === "entry") {
    if (countries) {
      await tx.entryCountry.deleteMany({ where: { entryId: id } });
      await tx.entryCountry.createMany({
        data: countries.map((link) => ({ entryId: id, countryCode: link.id })),
      });
    }
    if (sources) {
      await tx.entrySource.deleteMany({ where: { entryId: id } });
      await tx.entrySource.createMany({
        data: sources.map((link, position) => ({ entryId: id, sourceId: link.id, position })),
      });
    }
    if (attachments) {
      await tx.entryAttachment.deleteMany({ where: { entryId: id } });
      await tx.entryAttachment.createMany({
        data: attachments.map((link, position) => ({ entryId: id, fileId: link.id, position })),
      });
    }
  } else if (type === "listing" && sources) {
    await tx.targetListingSource.deleteMany({ where: { listingId: id } });
    await tx.targetListingSource.createMany({
      data: sources.map((link, position) => ({
        listingId: id,
        sourceId: link.id,
        position,
        context: link.context ?? false,
      })),
    });
  } else if (type === "document" && sources) {
    await tx.documentSource.deleteMany({ where: { documentId: id } });
    await tx.documentSource.createMany({
      data: sources.map((link, position) => ({ documentId: id, sourceId: link.id, position })),
    });
  } else if (type === "package" && items) {
    await tx.packageItem.deleteMany({ where: { packageId: id } });
    await tx.packageItem.createMany({
      data: items.map((link, position) => ({ packageId: id, documentVersionId: link.id, position })),
    });
  }
}

/** Internal by default; what has no visibility of its own may stand on a public page. */
function isPublic(type: SubjectType, snapshot: Record<string, unknown> | null): boolean {
  if (!snapshot) return false;
  if (type === "entry" || type === "document" || type === "package" || type === "partner")
    return snapshot.visibility === "public";
  return (
    type === "body" ||
    type === "source" ||
    type === "listing" ||
    type === "wave" ||
    type === "documentVersion" ||
    type === "setting" ||
    type === "country"
  );
}
