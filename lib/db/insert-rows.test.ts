import { beforeEach, expect, it } from "vitest";
import { performAll } from "@/lib/ledger/perform";
import { logEntry } from "@/lib/log/acts";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, letter, reply, sure } from "@/lib/testing/records";
import type { Database } from "./client";
import { insertRows } from "./insert-rows";

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

it("writes what is pointed at first, whatever else comes before it", async () => {
  const { editor } = await groundwork();
  await performAll(editor, [
    [logEntry, { id: "earlier", entry: reply(), ...sure }],
    [logEntry, { id: "letter", entry: letter(), ...sure }],
    [logEntry, { id: "answer", entry: reply({ answersId: "letter" }), ...sure }],
  ]);
  expect(await db.entry.findUnique({ where: { id: "answer" }, select: { answersId: true } })).toEqual({
    answersId: "letter",
  });
});

it("goes by the order of the rows where two sorts of them point at each other", async () => {
  await groundwork();
  const body = (id: string, also: object) => ({
    ...{ id, kind: "ministry", countryCode: "PL", name: {}, remark: {} },
    ...also,
  });
  // By their columns they are two sorts: with a website and without.
  await insertRows(db, "Body", [
    body("a", { parentId: null }),
    body("b", { parentId: "a", website: null }),
    body("c", { parentId: "b" }),
  ]);
  expect(await db.body.count({ where: { id: { in: ["a", "b", "c"] } } })).toBe(3);
});
