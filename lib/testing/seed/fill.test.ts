import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import { closeDatabase, type Database } from "@/lib/db/client";
import { shippedDatabase } from "@/lib/testing/shipped";
import { fillRecord } from "./fill";

const options = {
  days: 400,
  until: "2026-11-20",
  entries: 120,
  seed: 7,
  password: "nine slow lanterns above the harbour",
};
let db: Database;
let done: Awaited<ReturnType<typeof fillRecord>>;

beforeAll(async () => {
  db = await shippedDatabase();
  done = await fillRecord(options);
});
afterAll(async () => {
  await closeDatabase();
});

const seeded = { id: { startsWith: "seed-" } };

describe("a seeded record", () => {
  it("holds as many entries as were asked for, over the days that were", async () => {
    const rows = await db.entry.findMany({ where: seeded, select: { occurredOn: true } });
    expect(rows).toHaveLength(options.entries);
    for (const { occurredOn } of rows) {
      expect(occurredOn >= "2025-10").toBe(true);
      expect(occurredOn <= options.until).toBe(true);
    }
  });

  it("is what its log says, written by the acts alone", async () => {
    expect((await verifyLog(db)).ok).toBe(true);
  });

  it("has every other kind of thing", async () => {
    expect(await db.user.groupBy({ by: ["role"], _count: true, orderBy: { role: "asc" } })).toHaveLength(3);
    expect(await db.wave.count({ where: seeded })).toBe(3);
    expect(await db.package.count({ where: { ...seeded, previousId: { not: null } } })).toBe(1);
    expect(await db.documentVersion.count({ where: { ...seeded, fileId: { not: null } } })).toBeGreaterThan(
      0,
    );
    expect(await db.contact.count({ where: seeded })).toBeGreaterThan(0);
    expect(await db.partner.count({ where: seeded })).toBeGreaterThan(0);
    const bodies = await db.body.findMany({ where: seeded, select: { formerNames: true, seats: true } });
    expect(bodies.some(({ formerNames, seats }) => formerNames !== null && seats !== null)).toBe(true);
    expect(await db.errorReport.count({ where: { settledAt: null } })).toBeGreaterThan(0);
    expect(await db.errorReport.count({ where: { settledAt: { not: null } } })).toBeGreaterThan(0);
    expect(await db.entry.count({ where: { ...seeded, correctedOn: { not: null } } })).toBe(done.corrected);
    expect(await db.entry.count({ where: { ...seeded, removedAt: { not: null } } })).toBeGreaterThan(0);
    expect(done.unpublished).toBeGreaterThan(0);
    expect(await db.auditLine.count({ where: { act: { startsWith: "entry:restore" } } })).toBe(
      Math.floor(done.removed / 4),
    );
  });

  it("names no person: contacts are offices, and addresses lie in a reserved domain", async () => {
    const contacts = await db.contact.findMany({ where: seeded, select: { name: true, address: true } });
    for (const { name, address } of contacts) {
      expect(name).toBeNull();
      expect(address).toMatch(/^[a-z-]+@[a-z]{2}\.tracker\.test$/);
    }
  });
});
