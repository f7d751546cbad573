import { beforeAll, describe, expect, it } from "vitest";
import { atOnce } from "@/lib/base/politely";
import { today } from "@/lib/calendar/today";
import { perform } from "@/lib/ledger/perform";
import { of } from "@/lib/testing/entry-shapes";
import { shippedDatabase } from "@/lib/testing/shipped";
import { editEntry, logEntry } from "./acts";
import { filterLog, knownOf, logFilter } from "./log-filter";
import { deskRecord } from "./queries";
import { findInIndex, indexWork, newSearchIndex } from "./search-index";

const system = { system: "command-line" } as const;
const index = newSearchIndex();
const search = async (q: string) => {
  const record = await deskRecord();
  atOnce(indexWork(index, record));
  return findInIndex(index, record, q).map(({ id }) => id);
};

beforeAll(async () => {
  await shippedDatabase();
});

describe("the index finds what a search of every text finds", () => {
  it.each([
    ["one word", "genocide"],
    ["a part of a word", "enoc"],
    ["words in any order", "2024 sejm"],
    ["a country", "Poland"],
    ["a country of two words", "Czech Republic"],
    ["a word in the other script", "Сюргюнлик"],
    ["a word in a case of it", "геноциду"],
    ["a date in words", "12 July 2024"],
    ["a vote", "414:16"],
    ["a vote with dashes", "414–16"],
    ["a number by itself", "414"],
    ["punctuation", "«Сейм»,"],
    ["what is nowhere", "mandragora"],
    ["a name that another is known by", "Kırımoğlu"],
  ])("%s: %s", async (_what, q) => {
    const record = await deskRecord();
    const { filter } = logFilter({ q }, knownOf(record));
    const every = filterLog(record, filter, { userId: "", today: today() }).map(({ id }) => id);
    expect(await search(q)).toEqual(every);
  });
});

it("a number is not found within another, also not in a note or an id", async () => {
  const found = await search("16");
  expect(found).toContain("pl-2024");
  expect(found).not.toContain("e-annual-2016");
});

it("what is logged and changed is found by its new words, and no longer by the old ones", async () => {
  const entry = (internalNote: string) => ({ kind: "note", ...of("PL", null, "2026-01-05"), internalNote });
  await perform(system, logEntry, { id: "n1", entry: entry("mandragora by post") });
  const before = index.slots.length;
  expect(await search("mandragora")).toEqual(["n1"]);
  expect(index.slots.length).toBe(before + 1);
  await perform(system, editEntry, { id: "n1", version: 1, entry: entry("belladonna by post") });
  expect(await search("mandragora")).toEqual([]);
  expect(await search("belladonna post")).toEqual(["n1"]);
  expect(index.given).toBe(1);
});
