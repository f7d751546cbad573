import "server-only";
import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { insertRows } from "@/lib/db/insert-rows";

/** One subject of an ordered list that belongs to another; `context` only of a listing's sources. */
export type Link = { id: string; context?: boolean };

/** A table of links: which list of the subject it holds, and how its rows are read and written. */
type LinkTable = {
  table: Table;
  model: string;
  owner: string;
  target: string;
  /** Lists without a position are sets: their links are read in the order of their ids. */
  ordered: boolean;
  /** The column beside the link that belongs to it. */
  also?: "context";
};

/** The few operations of a Prisma delegate that are used here; the real types of the tables do not overlap. */
type Table = {
  findMany(args: { where: unknown; orderBy?: unknown }): Promise<Row[]>;
  updateMany(args: { where: unknown; data: unknown }): Promise<{ count: number }>;
  deleteMany(args: { where: unknown }): Promise<{ count: number }>;
};
type Row = Record<string, unknown>;

type Declaration = {
  table: (tx: Transaction) => unknown;
  /** The table's name in the database. */
  model: string;
  /** The column that names one of them. */
  key?: "code" | "key";
  links?: Record<string, { table: (tx: Transaction) => unknown } & Omit<LinkTable, "table">>;
  /** Holds a person's data: no plain hash of its content is kept. */
  personal?: true;
  /** The act that erases it with all versions before; no other may. */
  erasedBy?: string;
  /** JSON columns that may be empty: Prisma wants to be told that nothing is meant, not the JSON value null. */
  mayBeEmpty?: readonly string[];
  /** Columns that enter no version; a keyed mark of them does, so that an exchange is noticed. */
  secret?: readonly string[];
  /** Which of these the public sees, by the rows that stand in the database. */
  seenByPublic?: (tx: Transaction, ids: string[]) => Promise<string[]>;
};

const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
const all = async (_: Transaction, of: string[]) => of;
const shown = { visibility: "public", removedAt: null } as const;
const byVisibility =
  (table: (tx: Transaction) => unknown) =>
  async (tx: Transaction, of: string[]): Promise<string[]> =>
    ids(
      (await (table(tx) as Table).findMany({ where: { id: { in: of }, visibility: "public" } })) as {
        id: string;
      }[],
    );

/**
 * Everything that has versions, in the order in which it is written: what is pointed at comes before what points at it.
 * The ledger, the versions, the verification and the erasing all go by this one list.
 */
const declarations = {
  setting: {
    table: (tx) => tx.setting,
    model: "Setting",
    key: "key",
    seenByPublic: async (_, of) => of.filter((id) => id === "patience"),
  },
  country: { table: (tx) => tx.country, model: "Country", key: "code", seenByPublic: all },
  user: { table: (tx) => tx.user, model: "User", personal: true, secret: ["passwordHash"] },
  errorReport: {
    table: (tx) => tx.errorReport,
    model: "ErrorReport",
    personal: true,
    erasedBy: "error-report:settle",
  },
  body: {
    table: (tx) => tx.body,
    model: "Body",
    mayBeEmpty: ["formerNames", "seats"],
    // Parliaments and chambers are public knowledge; others are seen where a public entry names them or one below them.
    seenByPublic: async (tx, of) =>
      ids(
        await tx.body.findMany({
          where: {
            id: { in: of },
            OR: [
              { kind: { in: ["parliament", "chamber"] } },
              { entries: { some: shown } },
              { children: { some: { entries: { some: shown } } } },
            ],
          },
          select: { id: true },
        }),
      ),
  },
  contact: { table: (tx) => tx.contact, model: "Contact", personal: true, erasedBy: "contact:erase" },
  partner: { table: (tx) => tx.partner, model: "Partner", seenByPublic: byVisibility((tx) => tx.partner) },
  file: { table: (tx) => tx.storedFile, model: "StoredFile", mayBeEmpty: ["remarks"] },
  source: {
    table: (tx) => tx.source,
    model: "Source",
    seenByPublic: async (tx, of) =>
      ids(
        await tx.source.findMany({
          where: {
            id: { in: of },
            OR: [
              { entries: { some: { entry: shown } } },
              { listings: { some: {} } },
              { documents: { some: { document: { visibility: "public" } } } },
            ],
          },
          select: { id: true },
        }),
      ),
  },
  document: {
    table: (tx) => tx.document,
    model: "Document",
    links: {
      sources: {
        table: (tx) => tx.documentSource,
        model: "DocumentSource",
        owner: "documentId",
        target: "sourceId",
        ordered: true,
      },
    },
    seenByPublic: byVisibility((tx) => tx.document),
  },
  documentVersion: {
    table: (tx) => tx.documentVersion,
    model: "DocumentVersion",
    seenByPublic: async (tx, of) =>
      ids(
        await tx.documentVersion.findMany({
          where: { id: { in: of }, document: { visibility: "public" } },
          select: { id: true },
        }),
      ),
  },
  package: {
    table: (tx) => tx.package,
    model: "Package",
    links: {
      items: {
        table: (tx) => tx.packageItem,
        model: "PackageItem",
        owner: "packageId",
        target: "documentVersionId",
        ordered: true,
      },
    },
    seenByPublic: byVisibility((tx) => tx.package),
  },
  wave: {
    table: (tx) => tx.wave,
    model: "Wave",
    seenByPublic: async (tx, of) =>
      ids(
        await tx.wave.findMany({
          where: { id: { in: of }, dispatches: { some: shown } },
          select: { id: true },
        }),
      ),
  },
  listing: {
    table: (tx) => tx.targetListing,
    model: "TargetListing",
    links: {
      sources: {
        table: (tx) => tx.targetListingSource,
        model: "TargetListingSource",
        owner: "listingId",
        target: "sourceId",
        ordered: true,
        also: "context",
      },
    },
    seenByPublic: all,
  },
  entry: {
    table: (tx) => tx.entry,
    model: "Entry",
    links: {
      countries: {
        table: (tx) => tx.entryCountry,
        model: "EntryCountry",
        owner: "entryId",
        target: "countryCode",
        ordered: false,
      },
      sources: {
        table: (tx) => tx.entrySource,
        model: "EntrySource",
        owner: "entryId",
        target: "sourceId",
        ordered: true,
      },
      attachments: {
        table: (tx) => tx.entryAttachment,
        model: "EntryAttachment",
        owner: "entryId",
        target: "fileId",
        ordered: true,
      },
    },
    seenByPublic: async (tx, of) =>
      ids(await tx.entry.findMany({ where: { id: { in: of }, ...shown }, select: { id: true } })),
  },
} satisfies Record<string, Declaration>;

/** What can be changed; each has an id and a version of its own. */
export type SubjectType = keyof typeof declarations;

/** All kinds of subject, in the order in which they are written. */
export const subjectTypes = Object.keys(declarations) as SubjectType[];

const declared = (type: SubjectType): Declaration => declarations[type];
const keyOf = (type: SubjectType) => declared(type).key ?? "id";
const tableOf = (tx: Transaction, type: SubjectType) => declared(type).table(tx) as Table;
const linkTables = (tx: Transaction, type: SubjectType): [string, LinkTable][] =>
  Object.entries(declared(type).links ?? {}).map(([name, { table, ...how }]) => [
    name,
    { ...how, table: table(tx) as Table },
  ]);

/** Whether it holds a person's data. */
export const isPersonal = (type: string): boolean =>
  subjectTypes.includes(type as SubjectType) && declared(type as SubjectType).personal === true;

/** The act that erases such a subject; null where none does. */
export const erasingAct = (type: SubjectType): string | null => declared(type).erasedBy ?? null;

/** The table of a subject, as the database names it, and the column that names one of them. */
export const storedAs = (type: SubjectType): { model: string; key: string } => ({
  model: declared(type).model,
  key: keyOf(type),
});

/** Columns that enter no version. */
export const secretsOf = (type: SubjectType): readonly string[] => declared(type).secret ?? [];

/** A question names at most so many at once: a database takes some 32,000 values in one. */
const atOnce = 1000;

/** A list in pieces that one statement takes. */
export function* chunks<Item>(items: readonly Item[], size = atOnce): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** A subject with its lists, in the form in which its versions are kept: nothing empty, moments as ISO texts. */
export type Snapshot = Record<string, unknown>;

export type SubjectRow = {
  snapshot: Snapshot;
  /** The columns that enter no version. */
  secrets: Record<string, unknown>;
};

/** Subjects as they stand, by their ids; one that does not exist is left out. However many: they are read in pieces. */
export async function readSubjects(
  tx: Transaction,
  type: SubjectType,
  of: readonly string[],
): Promise<Map<string, SubjectRow>> {
  const found = new Map<string, SubjectRow>();
  const key = keyOf(type);
  for (const part of chunks([...new Set(of)])) {
    const rows = await tableOf(tx, type).findMany({ where: { [key]: { in: part } } });
    for (const row of rows) found.set(String(row[key]), plain(type, row));
    for (const [name, link] of linkTables(tx, type)) {
      for (const id of part) {
        const row = found.get(id);
        if (row) row.snapshot[name] = [];
      }
      const links = await link.table.findMany({
        where: { [link.owner]: { in: part } },
        orderBy: link.ordered ? { position: "asc" } : { [link.target]: "asc" },
      });
      for (const row of links) {
        const list = found.get(String(row[link.owner]))?.snapshot[name] as unknown[] | undefined;
        list?.push(link.also ? { id: row[link.target], [link.also]: row[link.also] } : row[link.target]);
      }
    }
  }
  return found;
}

function plain(type: SubjectType, row: Row): SubjectRow {
  const hidden = secretsOf(type);
  const snapshot: Snapshot = {};
  const secrets: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    if (hidden.includes(column)) secrets[column] = value;
    else if (value !== null) snapshot[column] = value instanceof Date ? value.toISOString() : value;
  }
  // A country has nothing to change, and so no version of its own.
  if (type === "country") snapshot.version = 1;
  return { snapshot, secrets };
}

/** One subject as it stands; null when there is none. */
export async function read(tx: Transaction, type: SubjectType, id: string): Promise<Snapshot | null> {
  return (await readSubjects(tx, type, [id])).get(id)?.snapshot ?? null;
}

/** Which of these subjects the public sees as they stand now. */
export async function publicAmong(
  tx: Transaction,
  type: SubjectType,
  of: readonly string[],
): Promise<Set<string>> {
  const seen = new Set<string>();
  const { seenByPublic } = declared(type);
  if (seenByPublic)
    for (const part of chunks(of)) for (const id of await seenByPublic(tx, part)) seen.add(id);
  return seen;
}

type New = { id: string; data?: Row };

function overwritten(type: SubjectType, data: Row = {}): Row {
  const empty = (declared(type).mayBeEmpty ?? []).filter((column) => data[column] === null);
  return { ...data, ...Object.fromEntries(empty.map((column) => [column, Prisma.DbNull])) };
}

/** Adds rows; those that point at one another in their own table come in an order in which each finds its parent. */
export const createSubjects = (tx: Transaction, type: SubjectType, rows: readonly New[]): Promise<void> =>
  insertRows(
    tx,
    declared(type).model,
    rows.map(({ id, data }) => ({ ...data, [keyOf(type)]: id })),
  );

/**
 * Writes a row over the version that the change is based on.
 * @returns false when that is no longer the current one: of several savers exactly one gets through
 */
export async function updateSubject(
  tx: Transaction,
  type: SubjectType,
  { id, data, expect }: New & { expect: number },
): Promise<boolean> {
  if (type === "country") throw new Error("a country has nothing to change");
  const { count } = await tableOf(tx, type).updateMany({
    where: { [keyOf(type)]: id, version: expect },
    data: { ...overwritten(type, data), version: { increment: 1 } },
  });
  return count === 1;
}

type NewLinks = { id: string; isNew: boolean; links?: Partial<Record<string, Link[]>> | undefined };

/** Replaces the lists that are named, and leaves the others. */
export async function writeLinks(tx: Transaction, type: SubjectType, of: readonly NewLinks[]): Promise<void> {
  for (const [name, link] of linkTables(tx, type)) {
    const named = of.filter(({ links }) => links?.[name]);
    for (const part of chunks(named.filter(({ isNew }) => !isNew)))
      await link.table.deleteMany({ where: { [link.owner]: { in: part.map(({ id }) => id) } } });
    const rows = named.flatMap(({ id, links }) =>
      (links?.[name] ?? []).map((item, position) => ({
        [link.owner]: id,
        [link.target]: item.id,
        ...(link.ordered ? { position } : {}),
        ...(link.also ? { [link.also]: item[link.also] ?? false } : {}),
      })),
    );
    await insertRows(tx, link.model, rows);
  }
}
