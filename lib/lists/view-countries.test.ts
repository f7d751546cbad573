import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { perform } from "@/lib/ledger/perform";
import { logEntry } from "@/lib/log/acts";
import { saveView } from "@/lib/saved-views/acts";
import { addTask } from "@/lib/tasks/acts";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, letter } from "@/lib/testing/records";
import { viewCountries } from "./view-countries";

let people: Record<Role, { userId: string }>;
beforeAll(async () => {
  await freshDatabase();
  people = await groundwork();
});
afterAll(closeDatabase);

const keep = (list: string, query: string) =>
  perform(people.editor, saveView, { view: { list, name: `${list} ${query}`, query, shared: false } });
const seenBy = async (role: Role) => {
  const asking = { userId: people[role].userId, today: "2026-11-28" };
  const found = await viewCountries({ asking, role, locale: "en" });
  return Object.fromEntries(found.map(({ label, codes }) => [label, [...codes].sort().join(" ")]));
};

it("says of each saved view of a list whose rows are of countries to which they come", async () => {
  const { userId } = people.editor;
  const task = (own: object) => perform(people.editor, addTask, { task: own });
  await task({ title: "Call", countryCode: "CZ", ownerId: userId });
  await task({ title: "Call again", countryCode: "CZ", ownerId: userId });
  await task({ title: "Write", countryCode: "PL" });
  await task({ title: "Of no country", ownerId: userId });
  await perform(people.editor, logEntry, { entry: letter() });
  await keep("countries", "show=silent");
  await keep("countries", "q=czechia");
  await keep("log", "kind=dispatch");
  await keep("tasks", "owner=me");
  await keep("activity", "deed=published");
  expect(await seenBy("editor")).toEqual({
    "countries show=silent · Countries": "PL",
    "countries q=czechia · Countries": "CZ",
    "log kind=dispatch · Log": "PL",
    "tasks owner=me · Tasks": "CZ",
  });
  expect(await seenBy("viewer")).toEqual({});
});
