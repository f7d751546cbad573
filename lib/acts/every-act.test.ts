import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/lib/db/client";
import { Role } from "@/lib/db/generated/enums";
import { perform } from "@/lib/ledger/perform";
import { may, rights } from "@/lib/ledger/rights";
import { freshDatabase } from "@/lib/testing/database";
import { type ActName, acts, openAct } from "./all";

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

it("each stands under its own name, which says what it is done to and what is done", () => {
  expect(Object.keys(acts).length).toBeGreaterThan(40);
  for (const [name, act] of Object.entries(acts)) {
    expect(act.name).toBe(name);
    expect(name).toMatch(/^[a-z-]+:[a-z-]+$/);
  }
});

it("every act of every slice is among them", async () => {
  const lib = path.join(import.meta.dirname, "..");
  const files = readdirSync(lib, { recursive: true, encoding: "utf8" });
  const declared: unknown[] = [];
  for (const file of files.filter((name) => path.basename(name) === "acts.ts"))
    for (const value of Object.values(await import(pathToFileURL(path.join(lib, file)).href)))
      if (typeof value === "object" && value !== null && "decide" in value) declared.push(value);
  expect(new Set(declared)).toEqual(new Set(Object.values(acts)));
});

describe.each(Object.entries(acts))("%s", (_name, act) => {
  it("names a right that exists", () => expect(rights).toContain(act.right));

  it("refuses a visitor, someone unknown and the disabled before it looks at the input", async () => {
    for (const caller of [
      null,
      { userId: "nobody" },
      ...Object.values(Role).map((role) => ({ userId: `disabled-${role}` })),
    ])
      await expect(perform(caller, act, nonsense)).rejects.toMatchObject({ key: "not-signed-in" });
  });

  it("refuses a reader what readers may not, before it looks at the input", async () => {
    await expect(perform({ visitor: true }, act, nonsense)).rejects.toMatchObject({
      key: may("visitor", act.right) ? "invalid" : "not-allowed",
    });
  });

  it("refuses each role without the right before it looks at the input", async () => {
    for (const role of Object.values(Role))
      await expect(perform({ userId: role }, act, nonsense)).rejects.toMatchObject({
        key: may(role, act.right) ? "invalid" : "not-allowed",
      });
  });
});

/** Acts that no form and no address may ask for by their names, and what would be wrong with it. */
const inner: Record<string, string> = {
  "account:choose": "its door is the page of the one-time link",
  "desk:export": "the log would tell of something that nobody took along",
  "error-report:file":
    "its limits go by the network of the reader, which the route that takes the form finds out",
  "person:first": "its door is the environment of the machine",
  "sending:log": "what goes is composed and printed by the tracker, and kept as it went",
  "issued-report:file": "the tracker makes the report and its files, which are kept as they were made",
  "session:begin": "whoever signs in has proved who they are first",
  "session:refuse": "the log would tell of a refusal that was none, and of as many as anyone likes",
  "setup:claim": "its door is the page of the one-time link",
  "import:take": "the rows of a spreadsheet come by the route that reads it",
  "shipped:follow": "a release is taken over at the start, once",
};

it("those that are the tracker's own are not to be had by their names; all others are", () => {
  for (const name of Object.keys(acts))
    expect(openAct(name), name).toBe(inner[name] ? null : acts[name as ActName]);
  expect(Object.keys(inner).filter((name) => !(name in acts))).toEqual([]);
  for (const name of ["", "entry:none", "toString", "__proto__", "constructor", "entry:log "])
    expect(openAct(name)).toBeNull();
});

it("readers of the public pages may report an error, and nothing else", () => {
  const open = Object.values(acts).filter(({ right }) => may("visitor", right));
  expect(open.map(({ name }) => name)).toEqual(["error-report:file"]);
  expect(rights.filter((right) => may("visitor", right))).toEqual(["error-report:file"]);
});

it("nothing was written", async () => {
  expect(await db.version.count()).toBe(0);
  expect(await db.auditLine.count()).toBe(0);
});
