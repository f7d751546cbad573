import { describe, expect, it } from "vitest";
import { activityFilter, activityQuery } from "./filter";
import { fold, type Line } from "./fold";

const noon = new Date("2026-06-03T09:00:00Z");
const line = (seq: number, also: Partial<Line> = {}): Line => ({
  seq,
  at: noon,
  actorId: "one",
  origin: "desk",
  act: "entry:log",
  subjectType: "entry",
  subjectId: `e${seq}`,
  ...also,
});

describe("folding", () => {
  it("makes one row of what one go did alike, and names the first few", () => {
    const lines = Array.from({ length: 40 }, (_, index) => line(40 - index));
    expect(fold(lines)).toEqual([
      expect.objectContaining({ seq: 40, count: 40, subjectIds: ["e40", "e39", "e38"] }),
    ]);
  });

  it("keeps apart other people, other moments, other acts and other kinds of things", () => {
    const others: Partial<Line>[] = [
      { actorId: "two" },
      { at: new Date(noon.getTime() + 1) },
      { act: "entry:publish" },
      { subjectType: "source" },
      { origin: "import" },
    ];
    for (const other of others) expect(fold([line(2, other), line(1)])).toHaveLength(2);
  });

  it("folds what was asked before it with what was not", () => {
    expect(fold([line(2, { act: "entry:log?same-act" }), line(1)])).toMatchObject([{ count: 2 }]);
  });

  it("folds what lies between other things of the same go, and not what lies between goes", () => {
    const mixed = [line(3), line(2, { act: "source:add", subjectType: "source" }), line(1)];
    expect(fold(mixed).map(({ count }) => count)).toEqual([2, 1]);
    expect(fold([line(3), line(2, { actorId: "two" }), line(1)])).toHaveLength(3);
  });
});

describe("the filter of an address", () => {
  const known = { people: new Set(["one"]), countries: new Set(["DE"]) };
  it.each([
    [{}, ""],
    [
      { person: "one", thing: "entry", deed: "published", country: "DE" },
      "person=one&thing=entry&deed=published&country=DE",
    ],
    [{ from: "3 June 2026", to: "2026" }, "from=2026-06-03&to=2026"],
    [{ person: "gone", thing: "nothing", deed: "toString", country: "XX" }, ""],
    [{ person: ["one", "two"], from: "sometime" }, ""],
  ])("%j", (query, expected) => {
    expect(activityQuery(activityFilter(query, known).filter).toString()).toBe(expected);
  });

  it("tells what it does not know, and which date is none", () => {
    expect(activityFilter({ person: "gone", from: "31 June 2026" }, known)).toMatchObject({
      ignored: ["person"],
      wrong: ["from"],
    });
  });
});
