import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import type { Refusal } from "@/lib/base/refusal";
import type { Role } from "@/lib/db/generated/enums";
import { logEntry } from "@/lib/log/acts";
import { addSource } from "@/lib/sources/acts";
import { type RealPostgres, realPostgres } from "@/lib/testing/database";
import { groundwork, letter, sure } from "@/lib/testing/records";
import type { Step } from "./act";
import type { Caller } from "./caller";
import { performAll } from "./perform";
import { RefusedSteps } from "./refused-steps";

/** On a real server: the embedded database runs one transaction at a time. */
let postgres: RealPostgres;
let people: Record<Role, Exclude<Caller, null>>;
beforeAll(async () => {
  postgres = await realPostgres();
  people = await groundwork();
});
afterAll(() => postgres?.stop());

const batch = (name: string): Step[] => [
  [addSource, { id: `${name}-source`, source: { title: name, url: `https://example.org/${name}` } }],
  ...Array.from(
    { length: 20 },
    (_, index): Step => [
      logEntry,
      {
        id: `${name}-${index}`,
        entry: letter({ packageId: "package-1", sources: [{ id: `${name}-source` }] }),
        ...sure,
      },
    ],
  ),
];
const keysOf = (error: unknown): string[] => {
  if (!(error instanceof RefusedSteps)) throw error;
  return [...new Set(error.steps.map(({ refusal }) => (refusal as Refusal).key))];
};

test("the same batch sent again with the same ids is written once, and refused as known", async () => {
  await performAll(people.editor, batch("again"));
  const lines = await postgres.db.auditLine.count();
  const error = await performAll(people.editor, batch("again")).catch((reason) => reason);
  expect(keysOf(error)).toEqual(["id-taken"]);
  expect(error.steps).toHaveLength(21);
  expect(await postgres.db.auditLine.count()).toBe(lines);
});

test("also when both, and more, come at the same moment", async () => {
  const before = await postgres.db.entry.count();
  const results = await Promise.allSettled(
    Array.from({ length: 4 }, () => performAll(people.editor, batch("at-once"))),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of results)
    if (result.status === "rejected") expect(keysOf(result.reason)).toEqual(["id-taken"]);
  expect(await postgres.db.entry.count()).toBe(before + 20);
  expect(await postgres.db.source.count({ where: { id: "at-once-source" } })).toBe(1);
  expect(await verifyLog(postgres.db)).toMatchObject({ ok: true });
});
