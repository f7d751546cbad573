import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/lib/db/client";
import { Role } from "@/lib/db/generated/enums";
import type { Command } from "@/lib/ledger/command";
import { may, permissions } from "@/lib/ledger/permissions";
import { freshDatabase } from "@/lib/testing/database";

const lib = path.join(import.meta.dirname, "..");
const files = readdirSync(lib, { recursive: true, encoding: "utf8" }).filter(
  (file) => path.basename(file) === "commands.ts",
);

const commands: [string, Command<unknown, unknown>][] = [];
for (const file of files) {
  const exported = await import(/* @vite-ignore */ pathToFileURL(path.join(lib, file)).href);
  for (const [name, value] of Object.entries(exported))
    if (typeof value === "function" && "permission" in value)
      commands.push([`${file} ${name}`, value as Command<unknown, unknown>]);
}

let db: Database;
beforeAll(async () => {
  db = await freshDatabase();
  for (const role of Object.values(Role))
    await db.user.createMany({
      data: [
        { id: role, email: `${role}@tracker.test`, role, passwordHash: "none" },
        {
          id: `disabled-${role}`,
          email: `disabled-${role}@tracker.test`,
          role,
          passwordHash: "none",
          disabledAt: new Date(),
        },
      ],
    });
});

// Nothing that any schema takes: whoever is told that it is invalid got as far as the input.
const nonsense = Symbol("nonsense");

it("there are commands to walk", () => expect(commands.length).toBeGreaterThan(15));

describe.each(commands)("%s", (_name, run) => {
  it("names a right that exists", () => expect(permissions).toContain(run.permission));

  it("refuses a visitor, someone unknown and the disabled before it looks at the input", async () => {
    for (const caller of [
      null,
      { userId: "nobody" },
      ...Object.values(Role).map((role) => ({ userId: `disabled-${role}` })),
    ])
      await expect(run(caller, nonsense)).rejects.toMatchObject({ key: "not-signed-in" });
  });

  it("refuses a reader what readers may not, before it looks at the input", async () => {
    await expect(run({ visitor: true }, nonsense)).rejects.toMatchObject({
      key: may("visitor", run.permission) ? "invalid" : "not-allowed",
    });
  });

  it("refuses each role without the right before it looks at the input", async () => {
    for (const role of Object.values(Role))
      await expect(run({ userId: role }, nonsense)).rejects.toMatchObject({
        key: may(role, run.permission) ? "invalid" : "not-allowed",
      });
  });
});

it("readers of the public pages may report an error, and nothing else", () => {
  const open = commands.filter(([, run]) => may("visitor", run.permission)).map(([name]) => name);
  expect(open).toEqual([`${path.join("error-reports", "commands.ts")} fileErrorReport`]);
  expect(permissions.filter((permission) => may("visitor", permission))).toEqual(["error-report:file"]);
});

it("nothing was written", async () => {
  expect(await db.version.count()).toBe(0);
  expect(await db.auditLine.count()).toBe(0);
});
