import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, realPostgres } from "@/lib/testing/database";
import { closeDatabase, type Database, database } from "./client";

const engines: [string, () => Promise<{ db: Database; stop(): Promise<void> }>][] = [
  ["the embedded database", async () => ({ db: await freshDatabase(), stop: closeDatabase })],
  ["a PostgreSQL server", realPostgres],
];

describe.each(engines)("%s", (_name, open) => {
  let db: Database;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ db, stop } = await open());
  });
  afterAll(() => stop());

  test("is the one that the rest of the program gets", async () => {
    expect(await database()).toBe(db);
    expect(await db.country.count()).toBe(0);
  });

  test("tells a unique violation by Prisma's code", async () => {
    await db.country.create({ data: { code: "UA" } });
    await expect(db.country.create({ data: { code: "UA" } })).rejects.toMatchObject({ code: "P2002" });
  });

  test("writes nothing of a transaction that throws", async () => {
    const failing = db.$transaction(async (tx) => {
      await tx.country.create({ data: { code: "PL" } });
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect(await db.country.findUnique({ where: { code: "PL" } })).toBeNull();
  });

  test("says so when a commit fails, and has written nothing", async () => {
    await db.$executeRaw`CREATE TABLE checked_late (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)`;
    const failing = db.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO checked_late VALUES (1)`;
      await tx.$executeRaw`INSERT INTO checked_late VALUES (1)`;
    });
    await expect(failing).rejects.toThrow(/duplicate key|UniqueConstraint/);
    const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM checked_late`;
    expect(row?.count).toBe(0);
    await db.$executeRaw`DROP TABLE checked_late`;
  });

  test("gives back the moment that was stored", async () => {
    const at = new Date("2024-07-12T21:30:15.123Z");
    await db.setupCode.create({ data: { codeHash: "a", expiresAt: at } });
    expect((await db.setupCode.findUniqueOrThrow({ where: { codeHash: "a" } })).expiresAt).toEqual(at);
  });

  test("refuses a value that is undefined instead of leaving the condition out", async () => {
    const nothing = undefined as unknown as string;
    await expect(db.country.findMany({ where: { code: nothing } })).rejects.toThrow(/undefined/);
  });
});

test("no database is opened while the application is built", async () => {
  process.env.NEXT_PHASE = "phase-production-build";
  try {
    await expect(database()).rejects.toThrow(/while building/);
  } finally {
    delete process.env.NEXT_PHASE;
  }
});
