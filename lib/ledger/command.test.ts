import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { Refusal } from "@/lib/base/refusal";
import { closeDatabase, type Database } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork } from "@/lib/testing/records";
import { verifyLog } from "./audit";
import type { Caller } from "./caller";
import { type Command, command } from "./command";
import { type Permission, permissions } from "./permissions";

let db: Database;
let people: Record<Role, { userId: string }>;

beforeAll(async () => {
  db = await freshDatabase();
  people = (await groundwork()) as typeof people;
});
afterAll(closeDatabase);

const refusalOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.key : Promise.reject(error)),
  );

let ran = 0;
const Motto = z.strictObject({ id: z.string("required"), refuse: z.boolean().default(false) });
const addWave = (permission: Permission): Command<z.infer<typeof Motto>, string> =>
  command(permission, Motto, async (input) => {
    ran++;
    if (input.refuse) throw new Refusal("not-found");
    const data = { name: { en: input.id }, startedOn: "2025" };
    return { changes: [{ type: "wave", id: input.id, expect: null, data }], value: input.id };
  });

describe("who may", () => {
  const expected: Record<Role, Permission[]> = {
    viewer: ["desk:read", "report:read", "account:own"],
    editor: permissions.filter(
      (one) =>
        !["audit:read", "person:manage", "setting:manage", "record:import", "error-report:file"].includes(
          one,
        ),
    ),
    administrator: [...permissions],
  };
  test.each([...permissions])("%s", async (permission) => {
    const run = addWave(permission);
    expect(run.permission).toBe(permission);
    for (const role of ["viewer", "editor", "administrator"] as const) {
      const may = expected[role].includes(permission);
      const id = `${permission} ${role}`;
      expect(await refusalOf(run(people[role], { id }))).toBe(may ? "done" : "not-allowed");
      expect(await db.wave.count({ where: { id } })).toBe(may ? 1 : 0);
    }
    expect(await refusalOf(run(null, { id: "visitor" }))).toBe("not-signed-in");
    expect(await refusalOf(run({ userId: "nobody" }, { id: "nobody" }))).toBe("not-signed-in");
  });
});

test("the right is asked before the input is looked at", async () => {
  expect(await refusalOf(addWave("wave:write")(people.viewer, { nonsense: true }))).toBe("not-allowed");
});

test("someone disabled, or of another role since, is known at the next command", async () => {
  const run = addWave("wave:write");
  const user = { where: { id: people.editor.userId } };
  await db.user.update({ ...user, data: { role: "viewer" } });
  expect(await refusalOf(run(people.editor, { id: "demoted" }))).toBe("not-allowed");
  await db.user.update({ ...user, data: { role: "editor", disabledAt: new Date() } });
  expect(await refusalOf(run(people.editor, { id: "disabled" }))).toBe("not-signed-in");
  await db.user.update({ ...user, data: { disabledAt: null } });
  expect(await refusalOf(run(people.editor, { id: "back" }))).toBe("done");
});

test("input that does not fit never reaches the command", async () => {
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
    expect(await refusalOf(addWave("wave:write")(people.editor, input))).toBe("invalid");
  expect(ran).toBe(before);
});

test("what it returns becomes a version and an audit line that name who did it", async () => {
  const seq = await db.auditLine.count();
  await addWave("wave:write")(people.editor, { id: "told" });
  await addWave("wave:write")({ system: "import" }, { id: "imported" });
  const lines = await db.auditLine.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: "asc" } });
  expect(lines).toMatchObject([
    {
      act: "wave:write",
      subjectType: "wave",
      subjectId: "told",
      number: 1,
      actorId: people.editor.userId,
      origin: "desk",
    },
    { act: "wave:write", subjectId: "imported", number: 1, actorId: null, origin: "import" },
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
  expect(await refusalOf(addWave("wave:write")(people.editor, { id: "refused", refuse: true }))).toBe(
    "not-found",
  );
  const half = command("wave:write", Motto, async ({ id }) => ({
    changes: [
      { type: "wave" as const, id, expect: null, data: { name: {}, startedOn: "2025" } },
      { type: "wave" as const, id, expect: null, data: { name: {}, startedOn: "2025" } },
    ],
    value: id,
  }));
  await expect(half(people.editor as Caller, { id: "half" })).rejects.toThrow(/23505|unique/i);
  expect({
    waves: await db.wave.count(),
    versions: await db.version.count(),
    lines: await db.auditLine.count(),
  }).toEqual(before);
  expect(await verifyLog(db)).toMatchObject({ ok: true });
});
