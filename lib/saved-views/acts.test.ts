import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork } from "@/lib/testing/records";
import { editView, removeView, saveView } from "./acts";
import { listViews } from "./queries";

let people: Record<Role, Exclude<Caller, null>>;
beforeEach(async () => {
  await freshDatabase();
  people = await groundwork();
});
afterAll(closeDatabase);

const idOf = (role: Role): string => (people[role] as { userId: string }).userId;
const view = (also: object = {}) => ({
  list: "log",
  name: "Without country",
  query: "country=none",
  shared: false,
  ...also,
});
const seenBy = async (role: Role) =>
  (await listViews("log", idOf(role))).map(({ name, owner }) => [name, owner]);

describe("a saved view", () => {
  test("is seen by its owner alone, and by all staff once it is shared", async () => {
    const mine = await perform(people.editor, saveView, { view: view() });
    expect(await seenBy("viewer")).toEqual([]);
    await perform(people.editor, editView, { ...mine, view: view({ name: "No country", shared: true }) });
    expect(await seenBy("viewer")).toEqual([["No country", "editor"]]);
    expect(await seenBy("editor")).toEqual([["No country", null]]);
  });

  test("of someone who only reads stays theirs", async () => {
    await perform(people.viewer, saveView, { view: view() });
    await expect(perform(people.viewer, saveView, { view: view({ shared: true }) })).rejects.toMatchObject({
      key: "view-not-to-share",
      field: "shared",
    });
  });

  test("is changed and removed by nobody else; what is shared an administrator can put in order", async () => {
    const mine = await perform(people.editor, saveView, { view: view() });
    for (const role of ["viewer", "administrator"] as const) {
      await expect(perform(people[role], removeView, mine)).rejects.toMatchObject({ key: "not-found" });
      await expect(perform(people[role], editView, { ...mine, view: view() })).rejects.toMatchObject({
        key: "not-found",
      });
    }
    const shared = await perform(people.editor, editView, { ...mine, view: view({ shared: true }) });
    await perform(people.administrator, removeView, shared);
    expect(await seenBy("editor")).toEqual([]);
    await expect(perform(people.editor, removeView, { ...shared, version: 3 })).rejects.toMatchObject({
      key: "not-found",
    });
  });

  test.each([
    ["a name is needed", { name: " " }, "name"],
    ["a name is one line", { name: "x".repeat(61) }, "name"],
    ["an address of another site is none", { query: "https://evil.test/?a=b" }, "query"],
    ["of the lists there are", { list: "people" }, "list"],
    ["of 20,000 characters is refused", { query: `q=${"x".repeat(20_000)}` }, "query"],
  ])("%s", async (_, also, field) => {
    await expect(perform(people.editor, saveView, { view: view(also) })).rejects.toMatchObject({
      issues: [expect.objectContaining({ path: `view.${field}` })],
    });
  });
});
