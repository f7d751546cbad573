import { expect, test } from "vitest";
import { differences } from "./differences";

const first = {
  id: "e1",
  version: 1,
  changedAt: "2026-01-01T00:00:00.000Z",
  occurredOn: "2024-07",
  countsFrom: "2024-07-31",
  countries: ["PL"],
  summary: { en: "The Sejm recognised", uk: "Сейм визнав" },
  votesFor: 414,
  sources: [],
};

test("names each field that differs, and each language of a text by itself", () => {
  const second = {
    ...first,
    version: 2,
    changedAt: "2026-01-02T00:00:00.000Z",
    occurredOn: "2024-07-12",
    countsFrom: "2024-07-12",
    summary: { en: "The Sejm recognised", uk: "Сейм Польщі визнав", crh: "Seym tanıdı" },
    votesFor: 0,
    sources: ["s1"],
  };
  expect(differences(first, second)).toEqual([
    { field: "occurredOn", before: "2024-07", after: "2024-07-12" },
    { field: "sources", before: undefined, after: ["s1"] },
    { field: "summary.crh", before: undefined, after: "Seym tanıdı" },
    { field: "summary.uk", before: "Сейм визнав", after: "Сейм Польщі визнав" },
    { field: "votesFor", before: 414, after: 0 },
  ]);
});

test("a save that changed nothing differs in nothing; empty and missing are the same", () => {
  expect(
    differences(first, { ...first, version: 2, place: null, reference: "", attachments: [], clause: {} }),
  ).toEqual([]);
});

test("the order of a list is part of it", () => {
  expect(differences({ countries: ["PL", "CZ"] }, { countries: ["CZ", "PL"] })).toHaveLength(1);
});

test("before a first version there was nothing, and after erasure there is nothing", () => {
  expect(differences(null, { id: "w1", name: { en: "Wave" } }).map((one) => one.field)).toEqual([
    "id",
    "name.en",
  ]);
  expect(differences({ id: "w1" }, null)).toEqual([{ field: "id", before: "w1", after: undefined }]);
});
