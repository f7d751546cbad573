import { expect, it } from "vitest";
import { countryFilter, countryQuery, countryRows } from "./country-filter";
import type { DeskRow } from "./desk-rows";

it.each([
  ["nothing", {}, ""],
  ["what is usual", { show: "all", sort: "country", dir: "asc", q: "" }, ""],
  [
    "every part",
    { q: "po", show: "silent", class: "asked", conversation: "late", sort: "silence", dir: "desc" },
    "show=silent&q=po&class=asked&conversation=late&sort=silence&dir=desc",
  ],
  ["what there is not", { show: "loud", class: "x", conversation: "y", sort: "z", dir: "up", q: ["a"] }, ""],
])("an address of %s is written alike", (_, query, written) => {
  expect(countryQuery(countryFilter(query))).toBe(written);
  expect(countryQuery(countryFilter(Object.fromEntries(new URLSearchParams(written))))).toBe(written);
});

const row = (code: string, name: string, also: Partial<DeskRow>): DeskRow =>
  ({ code, name, class: "asked", conversation: "sent", silentDays: null, ...also }) as DeskRow;
const rows = [
  row("PL", "Poland", { conversation: "late", silentDays: 70 }),
  row("IT", "Italy", { conversation: "very_late", silentDays: 130 }),
  row("DE", "Germany", {}),
  row("PT", "Portugal", { conversation: "late", silentDays: 61 }),
];

it.each([
  ["all of them by name", {}, "DE IT PL PT"],
  ["the silent by name", { show: "silent" }, "IT PL PT"],
  ["the silent by silence", { show: "silent", sort: "silence", dir: "desc" }, "IT PL PT"],
  ["what is named", { q: "portugal" }, "PT"],
  ["of a conversation", { conversation: "late" }, "PL PT"],
])("shows %s", (_, query, codes) => {
  const found = countryRows(rows, countryFilter(query), (a, b) => a.localeCompare(b));
  expect(found.map(({ code }) => code).join(" ")).toBe(codes);
});
