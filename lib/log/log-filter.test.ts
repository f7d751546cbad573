import { describe, expect, test } from "vitest";
import type { EntryFacts } from "@/lib/standing/entry";
import { dispatch, engagement, note, proceeding } from "@/lib/testing/builders";
import { recordOf, shown } from "@/lib/testing/public-record";
import { authorsOf, filterLog, knownOf, logFilter, logQuery } from "./log-filter";
import type { DeskEntry, DeskRecord } from "./views";

const written = (facts: EntryFacts, also: Partial<DeskEntry> = {}): DeskEntry =>
  ({
    ...shown(facts, "2026-01-01"),
    visibility: "internal",
    removed: null,
    internalNote: null,
    ourReference: null,
    theirReference: null,
    authorId: null,
    author: null,
    ...also,
  }) as DeskEntry;

const olena = { authorId: "u1", author: "Olena" };
const record = recordOf([
  written(engagement("2015-05-18", { id: "ambassadors", countries: [] }), { visibility: "public" }),
  written(proceeding("2016-02-04", "adopted", { id: "assembly", countries: [] })),
  written(dispatch("2025-03", "sent", { id: "letter" }), {
    ...olena,
    visibility: "public",
    ourReference: "K-17/25",
  }),
  written(note("2025-04-01", { id: "note", countries: ["PL", "LT"] }), {
    ...olena,
    internalNote: "Ask the embassy in Wilno",
  }),
  written(note("2025-05-01", { id: "gone", countries: ["PL"] }), { removed: { at: "", reason: "Twice" } }),
]) as DeskRecord;
const read = (query: Record<string, string>) => logFilter(query, knownOf(record));
const asking = { userId: "u1", today: "2025-04-17" };
const found = (query: Record<string, string>) =>
  filterLog(record, read(query).filter, asking).map((entry) => entry.id);

describe("the log of the desk", () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      "holds every entry, also those of no country, newest first",
      {},
      ["note", "letter", "assembly", "ambassadors"],
    ],
    ["of no country", { country: "none" }, ["assembly", "ambassadors"]],
    ["of a country", { country: "LT" }, ["note"]],
    ["of a kind", { kind: "proceeding" }, ["assembly"]],
    ["of a person", { author: "u1" }, ["note", "letter"]],
    ["of whoever asks", { author: "me" }, ["note", "letter"]],
    ["of a body, also of none of a country", { body: "only" }, ["assembly"]],
    ["as it is known", { certainty: "reported" }, []],
    ["of this month, whenever that is", { period: "month" }, ["note"]],
    ["of this year", { period: "year" }, ["note", "letter"]],
    ["of this year until a day", { period: "year", to: "2025-03" }, ["letter"]],
    ["of a file", { author: "none", country: "none" }, ["assembly", "ambassadors"]],
    ["what is public", { state: "public" }, ["letter", "ambassadors"]],
    ["what is not", { state: "internal" }, ["note", "assembly"]],
    ["what was removed", { state: "removed" }, ["gone"]],
    ["of a period", { from: "2016", to: "2025-03" }, ["letter", "assembly"]],
    ["by words of the public text", { q: "happened", kind: "dispatch" }, ["letter"]],
    ["by words of the internal note", { q: "wilno EMBASSY" }, ["note"]],
    ["by our reference", { q: "k-17/25" }, ["letter"]],
    [
      "what cannot be does not narrow",
      { kind: "poem", state: "lost", from: "soon" },
      ["note", "letter", "assembly", "ambassadors"],
    ],
  ])("%s", (_, query, ids) => expect(found(query)).toEqual(ids));

  test("says which date is none", () => {
    expect(read({ from: "2019-13", to: "2019" }).wrong).toEqual(["from"]);
  });

  test("says what a filter names that is not there, or no more", () => {
    const { filter, ignored } = read({ kind: "poem", country: "XX", body: "gone", author: "u9", q: "vote" });
    expect(ignored).toEqual([
      { field: "kind", value: "poem" },
      { field: "country", value: "XX" },
      { field: "body", value: "gone" },
      { field: "author", value: "u9" },
    ]);
    expect(logQuery(filter).toString()).toBe("q=vote");
  });

  test("stands in an address in one order, however it was typed", () => {
    const typed = { to: "2025", state: "public", kind: "note", page: "3", colour: "red" };
    expect(logQuery(read(typed).filter).toString()).toBe("kind=note&state=public&to=2025");
  });

  test("knows who has logged something", () => {
    expect([...authorsOf(record.entries)]).toEqual([["u1", "Olena"]]);
  });
});
