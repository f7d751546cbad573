import { expect, it } from "vitest";
import type { DeskEntry } from "@/lib/log/views";
import { dispatch } from "@/lib/testing/builders";
import { inChange } from "./in-change";
import { nameOfRow, type QueueRow } from "./queue-rows";

const letter = {
  ...dispatch("2025-01-01"),
  id: "l1",
  body: { id: "pl-sejm" },
} as unknown as DeskEntry;
const record = { entry: (id: string) => (id === "l1" ? letter : undefined) };
const row = (also: Partial<QueueRow>): QueueRow => ({
  kind: "late",
  countries: ["PL"],
  restsOn: { entryId: "l1" },
  since: null,
  owner: null,
  settle: [],
  count: 1,
  key: null,
  ...also,
});
/** What is said of one row while Olena changes these things. */
function said(one: QueueRow, ...changed: string[]) {
  const told = inChange([one], record, new Map(changed.map((form) => [form, [{ name: "Olena" }]])));
  return told.get(nameOfRow(one))?.map(({ is, names }) => [is, ...names]);
}

it.each<[string, Partial<QueueRow>, string, unknown]>([
  ["its entry", {}, "entry:l1", ["itself", "Olena"]],
  ["its task", { restsOn: { taskId: "t1" } }, "task:t1", ["itself", "Olena"]],
  ["a reader's report", { restsOn: { reportId: "r1" } }, "report:r1", ["itself", "Olena"]],
  ["the next step", { kind: "step_due", restsOn: {} }, "plan:PL", ["itself", "Olena"]],
  ["the body that was written to", {}, "body:pl-sejm", [{ bodyId: "pl-sejm" }, "Olena"]],
  ["why its country is asked", {}, "listing:PL", ["listing", "Olena"]],
  [
    "why its country is asked, where the row is about that",
    { kind: "assumed_listing", restsOn: {} },
    "listing:PL",
    ["itself", "Olena"],
  ],
])("a row says that a colleague is changing %s", (_, also, form, expected) => {
  expect(said(row(also), form)).toEqual([expected]);
});

it("says nothing of another entry, of one country among many, or of a row that stands for many", () => {
  expect(said(row({}), "entry:l2", "listing:CZ")).toEqual([]);
  expect(said(row({ countries: ["PL", "CZ"], restsOn: {} }), "listing:PL")).toEqual([]);
  expect(said(row({ count: 2, key: "late" }), "entry:l1", "listing:PL")).toEqual([]);
  expect(said(row({ restsOn: { text: "Call them", taskId: "t1" }, countries: [] }), "entry:l1")).toEqual([]);
});
