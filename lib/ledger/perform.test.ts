import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { verifyLog } from "@/lib/audit/verify";
import { Refusal } from "@/lib/base/refusal";
import { closeDatabase, type Database, type Prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { waveSubject } from "@/lib/log/subjects";
import { behindTheLog } from "@/lib/testing/behind-the-log";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork } from "@/lib/testing/records";
import { type Act, act } from "./act";
import { perform } from "./perform";
import { type Right, rights } from "./rights";

let db: Database;
let people: Record<Role, { userId: string }>;

beforeAll(async () => {
  db = await freshDatabase();
  people = await groundwork();
});
afterAll(closeDatabase);

const refusalOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.key : Promise.reject(error)),
  );

let ran = 0;
const Motto = z.strictObject({ id: z.string("required"), refuse: z.boolean().default(false) });
const addWave = (right: Right): Act<z.infer<typeof Motto>, string> =>
  act("wave:add", {
    right,
    input: Motto,
    decide: async (input) => {
      ran++;
      if (input.refuse) throw new Refusal("not-found");
      const data = { name: { en: input.id }, startedOn: "2025" };
      return { changes: [{ subject: waveSubject, id: input.id, expect: null, data }], value: input.id };
    },
  });

describe("who may", () => {
  const expected: Record<Role, Right[]> = {
    viewer: ["desk:read", "report:read", "account:own", "view:write"],
    editor: rights.filter(
      (one) =>
        !["audit:read", "person:manage", "setting:manage", "record:import", "error-report:file"].includes(
          one,
        ),
    ),
    administrator: [...rights],
  };
  test.each([...rights])("%s", async (right) => {
    const run = addWave(right);
    for (const role of ["viewer", "editor", "administrator"] as const) {
      const may = expected[role].includes(right);
      const id = `${right} ${role}`;
      expect(await refusalOf(perform(people[role], run, { id }))).toBe(may ? "done" : "not-allowed");
      expect(await db.wave.count({ where: { id } })).toBe(may ? 1 : 0);
    }
    expect(await refusalOf(perform(null, run, { id: "visitor" }))).toBe("not-signed-in");
    expect(await refusalOf(perform({ userId: "nobody" }, run, { id: "nobody" }))).toBe("not-signed-in");
  });
});

test("the right is asked before the input is looked at", async () => {
  expect(await refusalOf(perform(people.viewer, addWave("wave:write"), { nonsense: true }))).toBe(
    "not-allowed",
  );
});

test("someone disabled, or of another role since, is known at the next act", async () => {
  const run = addWave("wave:write");
  const become = (data: Prisma.UserUpdateInput) =>
    behindTheLog(db, (tx) => tx.user.update({ where: { id: people.editor.userId }, data }));
  await become({ role: "viewer" });
  expect(await refusalOf(perform(people.editor, run, { id: "demoted" }))).toBe("not-allowed");
  await become({ role: "editor", disabledAt: new Date() });
  expect(await refusalOf(perform(people.editor, run, { id: "disabled" }))).toBe("not-signed-in");
  await become({ disabledAt: null });
  expect(await refusalOf(perform(people.editor, run, { id: "back" }))).toBe("done");
});

test("input that does not fit never reaches the decision", async () => {
  const before = ran;
  for (const input of [
    null,
    undefined,
    "text",
    [],
    {},
    { id: 1 },
    { id: "x", role: "administrator" },
    { id: { not: "x" } },
  ])
    expect(await refusalOf(perform(people.editor, addWave("wave:write"), input))).toBe("invalid");
  expect(ran).toBe(before);
});

test("what it returns becomes a version and an audit line that name who did it", async () => {
  const seq = await db.auditLine.count();
  await perform(people.editor, addWave("wave:write"), { id: "told" });
  await perform({ system: "import" }, addWave("wave:write"), { id: "imported" });
  const lines = await db.auditLine.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: "asc" } });
  expect(lines).toMatchObject([
    {
      act: "wave:add",
      subjectType: "wave",
      subjectId: "told",
      number: 1,
      actorId: people.editor.userId,
      origin: "desk",
    },
    { act: "wave:add", subjectId: "imported", number: 1, actorId: null, origin: "import" },
  ]);
  expect(await db.version.findFirst({ where: { subjectId: "told" } })).toMatchObject({
    snapshot: { startedOn: "2025" },
  });
});

test("a refusal and an error both leave nothing", async () => {
  const before = {
    waves: await db.wave.count(),
    versions: await db.version.count(),
    lines: await db.auditLine.count(),
  };
  expect(
    await refusalOf(perform(people.editor, addWave("wave:write"), { id: "refused", refuse: true })),
  ).toBe("not-found");
  const half = act("wave:add", {
    right: "wave:write",
    input: Motto,
    decide: async ({ id }) => ({
      changes: [
        { subject: waveSubject, id, expect: null, data: { name: {}, startedOn: "2025" } },
        { subject: waveSubject, id, expect: null, data: { name: {}, startedOn: "2025" } },
      ],
      value: id,
    }),
  });
  expect(await refusalOf(perform(people.editor, half, { id: "half" }))).toBe("id-taken");
  expect({
    waves: await db.wave.count(),
    versions: await db.version.count(),
    lines: await db.auditLine.count(),
  }).toEqual(before);
  expect(await verifyLog(db)).toMatchObject({ ok: true });
});
