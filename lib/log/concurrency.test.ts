import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import { StaleVersion } from "@/lib/base/refusal";
import type { Role } from "@/lib/db/generated/enums";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { behindTheLog } from "@/lib/testing/behind-the-log";
import { type RealPostgres, realPostgres } from "@/lib/testing/database";
import { groundwork, letter, source, sure, vote } from "@/lib/testing/records";
import { editEntry, logEntry } from "./acts";

/** On a real server: the embedded database runs one transaction at a time and would hide a lost update. */
let postgres: RealPostgres;
let people: Record<Role, Exclude<Caller, null>>;

beforeAll(async () => {
  postgres = await realPostgres();
  people = await groundwork();
});
afterAll(() => postgres?.stop());

const outcomes = (results: PromiseSettledResult<unknown>[]) => ({
  succeeded: results.filter((result) => result.status === "fulfilled").length,
  stale: results.filter((result) => result.status === "rejected" && result.reason instanceof StaleVersion)
    .length,
});

test("of 200 edits at once from the same version exactly one is written, and 199 are refused", async () => {
  const { db } = postgres;
  const { id } = await perform(people.editor, logEntry, { entry: vote() });
  const lines = await db.auditLine.count();
  const edits = Array.from({ length: 200 }, (_, index) =>
    perform(people.editor, editEntry, { id, version: 1, entry: vote({ reference: `Edit ${index}` }) }),
  );
  expect(outcomes(await Promise.allSettled(edits))).toEqual({ succeeded: 1, stale: 199 });

  expect(await db.entry.findUnique({ where: { id }, select: { version: true } })).toEqual({ version: 2 });
  const versions = await db.version.findMany({ where: { subjectId: id }, orderBy: { number: "asc" } });
  expect(versions.map((version) => version.number)).toEqual([1, 2]);
  expect(await db.auditLine.count()).toBe(lines + 1);
  expect(await verifyLog(db)).toMatchObject({ ok: true });
});

test("50 entries logged at once are 50 entries in one chain", async () => {
  const { db } = postgres;
  const before = { entries: await db.entry.count(), lines: await db.auditLine.count() };
  const logged = Array.from({ length: 50 }, (_, index) =>
    perform(people.editor, logEntry, { entry: letter({ ourReference: `Letter ${index}` }) }),
  );
  expect(outcomes(await Promise.allSettled(logged))).toEqual({ succeeded: 50, stale: 0 });
  expect(await db.entry.count()).toBe(before.entries + 50);
  expect(await verifyLog(db)).toMatchObject({ ok: true, length: before.lines + 50 });
});

test("edits of different entries do not hinder one another", async () => {
  const { db } = postgres;
  const ids = await Promise.all(
    Array.from({ length: 20 }, () => perform(people.editor, logEntry, { entry: letter(), ...sure })),
  );
  const edits = ids.flatMap(({ id }) =>
    ["first", "second"].map((ourReference) =>
      perform(people.editor, editEntry, { id, version: 1, entry: letter({ ourReference }) }),
    ),
  );
  expect(outcomes(await Promise.allSettled(edits))).toEqual({ succeeded: 20, stale: 20 });
  expect(await verifyLog(db)).toMatchObject({ ok: true });
});

test("letters that leave at once with the same package freeze it once, and none is refused for that", async () => {
  const { db } = postgres;
  const sent = Array.from({ length: 20 }, () =>
    perform(people.editor, logEntry, { entry: letter({ packageId: "package-1" }), ...sure }),
  );
  expect(outcomes(await Promise.allSettled(sent))).toEqual({ succeeded: 20, stale: 0 });
  expect(await db.package.findUnique({ where: { id: "package-1" } })).toMatchObject({
    frozen: true,
    version: 2,
  });
  expect(await verifyLog(db)).toMatchObject({ ok: true });
});

test("the server too refuses a public act without a source at the end of the transaction", async () => {
  const { db } = postgres;
  const { id } = await perform(people.editor, logEntry, { entry: vote(), ...sure });
  await expect(
    behindTheLog(db, (tx) => tx.entry.update({ where: { id }, data: { visibility: "public" } })),
  ).rejects.toThrow(/has no source/);
  const published = await perform(people.editor, logEntry, {
    entry: vote({ sources: [source] }),
    publish: true,
    ...sure,
  });
  expect(await db.entry.findUnique({ where: { id: published.id } })).toMatchObject({ visibility: "public" });
});
