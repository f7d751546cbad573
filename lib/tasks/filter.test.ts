import { expect, it } from "vitest";
import { taskFilter, taskQuery } from "./filter";

const known = { people: new Set(["u1", "u2"]), countries: new Set(["PL"]), me: "u1" };

it.each([
  ["nothing", {}, ""],
  ["what is usual", { state: "open" }, ""],
  ["what is done", { state: "done", country: "PL" }, "state=done&country=PL"],
  ["one's own, by name", { owner: "u1" }, "owner=me"],
  ["one's own", { owner: "me" }, "owner=me"],
  ["a colleague's", { owner: "u2" }, "owner=u2"],
  ["what there is not", { owner: "u9", country: "XX", state: "x" }, ""],
])("an address of %s is written alike", (_, query, written) => {
  expect(taskQuery(taskFilter(query, known), known.me)).toBe(written);
});

it("a shared view of one's own tasks is each reader's own", () => {
  expect(taskFilter({ owner: "me" }, { ...known, me: "u2" }).owner).toBe("u2");
});
