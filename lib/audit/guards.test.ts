import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, type Database } from "@/lib/db/client";
import { type Connection, embeddedConnection, onServer } from "@/lib/db/connection";
import { append } from "@/lib/ledger/append";
import { perform } from "@/lib/ledger/perform";
import { logEntry, publishEntry } from "@/lib/log/acts";
import { waveSubject } from "@/lib/log/subjects";
import { eraseContact } from "@/lib/parliaments/acts";
import { list, type Subject, subject } from "@/lib/subject/subject";
import { behindTheLog } from "@/lib/testing/behind-the-log";
import { freshDatabase, freshPGlite, realPostgres } from "@/lib/testing/database";
import { nextMigration } from "@/lib/testing/migration/new-migration";
import { schemaFile } from "@/lib/testing/migration/schema-engine";
import { groundwork, source, sure, vote } from "@/lib/testing/records";
import { guardFunctionSql, guardsOf } from "./guards";
import { missingGuards, undeclared } from "./missing-guards";
import { subjects } from "./subjects";
import { verifyLog } from "./verify";

/** What is to be done when the guards in the migrations are not those that the declarations want. */
const remedy =
  "the guards of what has versions differ from the declarations of subjects: npm run migration -- NAME";

type Look = <Value>(work: (connection: Connection) => Promise<Value>) => Promise<Value>;

/** On an embedded database of its own. */
const onFresh: Look = async (work) => {
  const pglite = await freshPGlite();
  try {
    return await work(embeddedConnection(pglite));
  } finally {
    await pglite.close();
  }
};

/** A database with a connection to its like, below Prisma. */
type Opened = { db: Database; below: Look; close(): Promise<void> };
const embedded = async (): Promise<Opened> => ({
  db: await freshDatabase(),
  below: onFresh,
  close: closeDatabase,
});
const server = async (): Promise<Opened> => {
  const { db, url, stop } = await realPostgres();
  return { db, below: (work) => onServer(url, work), close: stop };
};

describe.each([
  ["the embedded database", embedded],
  ["PostgreSQL", server],
])("%s", (_, open) => {
  let db: Database;
  let opened: Opened;
  let people: Awaited<ReturnType<typeof groundwork>>;
  beforeAll(async () => {
    opened = await open();
    db = opened.db;
    people = await groundwork();
    const { id } = await perform(people.editor, logEntry, { entry: vote({ sources: [source] }), ...sure });
    await perform(people.editor, publishEntry, { id, version: 1 });
  });
  afterAll(() => opened.close());

  const wave = `"Wave" WHERE "id" = 'wave-2025'`;
  describe("refuses a change that did not come by the ledger", () => {
    test.each([
      ["without a version", `UPDATE "Wave" SET "startedOn" = '2024'`],
      ["of an entry", `UPDATE "Entry" SET "votesFor" = 1`],
      ["of a role", `UPDATE "User" SET "role" = 'administrator'`],
      ["that changes nothing", `UPDATE "Wave" SET "startedOn" = "startedOn"`],
      ["two versions further", `UPDATE "Wave" SET "version" = "version" + 2`],
      ["a version back", `UPDATE "Entry" SET "version" = "version" - 1`],
      ["of the key, a version further", `UPDATE "Wave" SET "id" = 'other', "version" = "version" + 1`],
      ["of what is only added", `UPDATE "Country" SET "code" = 'DE' WHERE "code" = 'PL'`],
      ["of a link", `UPDATE "EntryCountry" SET "countryCode" = 'CZ'`],
      ["a row taken out", `DELETE FROM ${wave}`],
      ["a row of what is only added taken out", `DELETE FROM "Country"`],
      ["one row of many", `DELETE FROM "Source" WHERE "id" = 'none'`],
      ["all rows taken out", `TRUNCATE "Contact" CASCADE`],
      ["all links taken out", `TRUNCATE "EntrySource"`],
    ])("%s", async (_case, sql) => {
      await expect(db.$executeRawUnsafe(sql)).rejects.toThrow(
        /of "[A-Za-z]+" is refused: its rows change through the log only/,
      );
      expect(await verifyLog(db)).toMatchObject({ ok: true });
    });

    test("by a model of Prisma's", async () => {
      await expect(db.wave.updateMany({ data: { startedOn: "2024" } })).rejects.toThrow(/through the log/);
      await expect(db.contact.deleteMany()).rejects.toThrow(/through the log/);
    });
  });

  test("versions stay, but for those of what can be erased", async () => {
    for (const type of ["entry", "user", "wave"])
      await expect(db.version.deleteMany({ where: { subjectType: type } }), type).rejects.toThrow(
        /append-only/,
      );
  });

  test("lets the ledger change a row twice in one transaction, and erase a person", async () => {
    const actor = { id: null, role: "administrator", origin: "test" } as const;
    await db.$transaction((tx) =>
      append(
        tx,
        [1, 2].map((expected) => ({
          subject: waveSubject,
          id: "wave-2025",
          expect: expected,
          data: { startedOn: `202${expected}` },
        })),
        { actor, act: "wave:edit", now: new Date() },
      ),
    );
    expect(await db.wave.findFirst()).toMatchObject({ startedOn: "2022", version: 3 });
    await perform(people.editor, eraseContact, { id: "pl-contact", version: 1 });
    expect(await db.version.count({ where: { subjectType: "contact" } })).toBe(1);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  test("steps aside for a transaction that says so, and for no other", async () => {
    const over = new Error("over");
    await expect(
      behindTheLog(db, async (tx) => {
        expect(await tx.wave.updateMany({ data: { startedOn: "1999" } })).toEqual({ count: 1 });
        expect(await tx.$executeRawUnsafe(`DELETE FROM ${wave}`)).toBe(1);
        expect(await tx.$executeRawUnsafe(`UPDATE "EntryCountry" SET "countryCode" = 'CZ'`)).toBe(1);
        await tx.$executeRawUnsafe(`TRUNCATE "Contact" CASCADE`);
        throw over;
      }),
    ).rejects.toBe(over);
    await behindTheLog(db, async () => {});
    await expect(db.wave.updateMany({ data: { startedOn: "2024" } })).rejects.toThrow(/through the log/);
  });

  test("has the guards that the declarations of subjects want", async () => {
    expect(await opened.below((connection) => missingGuards(connection, subjects)), remedy).toEqual([]);
    expect(await opened.below((connection) => undeclared(connection, subjects))).toEqual([]);
  });
});

describe("where guards and declarations differ", () => {
  const planted = subject({
    type: "planted",
    model: "Planted",
    key: "name",
    order: 990,
    erasedBy: "planted:erase",
    links: { sources: list("PlantedSource", "plantedId", "sourceId") },
  });
  const table = `CREATE TABLE "Planted" ("name" text PRIMARY KEY, "version" integer NOT NULL DEFAULT 1);`;
  const tables = `${table} CREATE TABLE "PlantedSource" ("plantedId" text, "sourceId" text);`;
  const sqlOf = (declared: readonly Subject[], ...names: string[]) =>
    guardsOf(declared).flatMap(({ name, sql }) => (names.includes(name) ? [sql] : []));

  /** The statements that are missing once this was done; they are all that is missing. */
  const missingAfter = (sql: string, declared: readonly Subject[] = subjects): Promise<string[]> =>
    onFresh(async (connection) => {
      await connection.script(sql);
      const missing = await missingGuards(connection, declared);
      for (const statement of missing) await connection.script(statement);
      expect(await missingGuards(connection, declared)).toEqual([]);
      return missing;
    });

  test("a new subject gets its guards, and its versions may be erased where it says so", async () => {
    const declared = [...subjects, planted];
    const own = ["Planted_versioned", "Planted_no_delete", "PlantedSource_no_update", "Version_no_delete"];
    expect(await missingAfter(tables, declared)).toEqual(sqlOf(declared, ...own));
  });

  test("a subject with another table has the guards of that alone", async () => {
    const declared = subjects.map((one) => (one === waveSubject ? { ...one, model: "Round" } : one));
    expect(await missingAfter(`ALTER TABLE "Wave" RENAME TO "Round"`, declared)).toEqual([
      ...sqlOf(declared, "Round_versioned", "Round_no_delete"),
      `DROP TRIGGER "Wave_no_delete" ON "Round";`,
      `DROP TRIGGER "Wave_versioned" ON "Round";`,
    ]);
  });

  test("one that was taken away, switched off or made laxer is missing", async () => {
    const lax = `CREATE OR REPLACE TRIGGER "Entry_versioned" BEFORE UPDATE ON "Entry" FOR EACH ROW
      WHEN (NEW."version" <= OLD."version") EXECUTE FUNCTION refuse_past_the_log()`;
    for (const change of [
      `DROP TRIGGER "Entry_versioned" ON "Entry"`,
      `ALTER TABLE "Entry" DISABLE TRIGGER "Entry_versioned"`,
      lax,
    ])
      expect(await missingAfter(change), change).toEqual(sqlOf(subjects, "Entry_versioned"));
    const idle = `CREATE OR REPLACE FUNCTION refuse_past_the_log() RETURNS trigger LANGUAGE plpgsql
      AS $$ BEGIN RETURN NULL; END $$`;
    expect(await missingAfter(idle)).toEqual([guardFunctionSql]);
  });

  test("a table with a version and no subject, and a subject without its table, are named", () =>
    onFresh(async (connection) => {
      await connection.script(table);
      expect(await undeclared(connection, subjects)).toEqual([
        expect.stringMatching(/^Planted has a version/),
      ]);
      expect(await undeclared(connection, [...subjects, planted])).toEqual([]);
      const still = { ...planted, changes: false };
      expect(await undeclared(connection, [...subjects, still])).toHaveLength(1);
      const elsewhere = { ...planted, model: "Elsewhere" };
      expect(await undeclared(connection, [...subjects, elsewhere])).toEqual([
        expect.stringMatching(/^Planted has a version/),
        expect.stringMatching(/^planted is a subject, and there is no table Elsewhere with a version/),
      ]);
    }));

  test("the next migration holds them, after what the schema wants", async () => {
    const schema = readFileSync(schemaFile, "utf8");
    const model = "model Planted {\n  name String @id\n  version Int @default(1)\n}\n";
    const alone = { ...planted, links: {}, erasedBy: null };
    const script = await nextMigration(`${schema}\n${model}`, (migrated) =>
      missingGuards(migrated, [...subjects, alone]),
    );
    expect(script).toContain('CREATE TABLE "Planted"');
    expect(script).toMatch(/\);\n\nCREATE OR REPLACE TRIGGER "Planted_versioned" BEFORE UPDATE ON "Planted"/);
  });
});
