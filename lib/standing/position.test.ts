import { describe, expect, test } from "vitest";
import { bodies, proceeding } from "@/lib/testing/builders";
import type { EntryFacts, ProceedingFacts } from "./entry";
import type { Position } from "./position";
import { standing, standingOf } from "./standing";

const on = "2026-01-01";
/** Read twice, since the order in which entries come must not matter. */
const positionOf = (entries: EntryFacts[], asOf = on) => {
  const { position } = standingOf(standing(entries, asOf, on), "PL");
  expect(standingOf(standing([...entries].reverse(), asOf, on), "PL").position).toEqual(position);
  return position;
};
const adopted = (date: string, body: ProceedingFacts["body"], also: Partial<ProceedingFacts> = {}) =>
  proceeding(date, "adopted", { body, ...also });

describe("who can recognise", () => {
  test.each<[string, keyof typeof bodies, Position]>([
    ["the only chamber speaks for its parliament", "only", "recognised_by_parliament"],
    ["a joint sitting is the parliament", "parliament", "recognised_by_parliament"],
    ["the lower chamber alone is one chamber", "lower", "recognised_by_one_chamber"],
    ["the upper chamber alone is one chamber", "upper", "recognised_by_one_chamber"],
    ["the head of state speaks for the state", "headOfState", "recognised_by_state"],
    ["so does the government", "government", "recognised_by_state"],
    ["a committee never recognises", "committee", "none_known"],
    ["nor does a regional parliament", "regional", "none_known"],
    ["nor a presiding officer", "speaker", "none_known"],
    ["nor an embassy", "embassy", "none_known"],
    ["nor a ministry, which is not the government", "ministry", "none_known"],
    ["nor an international assembly", "assembly", "none_known"],
  ])("%s", (_, body, position) => {
    const act = adopted("2024-07-12", bodies[body]);
    expect(positionOf([act])).toMatchObject({
      position,
      because: position === "none_known" ? [] : [act.id],
    });
  });

  test("an act of nobody in particular recognises nothing", () => {
    expect(positionOf([adopted("2024-07-12", null)]).position).toBe("none_known");
  });
});

describe("what counts as recognising", () => {
  test.each<[string, Partial<ProceedingFacts>, Position]>([
    ["a statement that recognises does", { form: "statement" }, "recognised_by_parliament"],
    ["a motion that recognises does", { form: "motion" }, "recognised_by_parliament"],
    ["a petition is what others asked", { form: "petition" }, "none_known"],
    ["a resolution that condemns is related", { wording: "condemns" }, "related_resolution"],
    ["a resolution that commemorates is related", { wording: "commemorates" }, "related_resolution"],
    [
      "a statement that condemns is a statement",
      { wording: "condemns", form: "statement" },
      "related_statement",
    ],
    ["and so is a declaration", { wording: "commemorates", form: "declaration" }, "related_statement"],
    ["other wording says nothing", { wording: "other" }, "none_known"],
    [
      "a committee's condemnation is not the country's",
      { wording: "condemns", body: bodies.committee },
      "none_known",
    ],
    [
      "a government's condemnation is",
      { wording: "condemns", body: bodies.government },
      "related_resolution",
    ],
    ["tabling is no act", { step: "tabled" }, "none_known"],
    ["a committee's vote is no act", { step: "committee_adopted" }, "none_known"],
    ["a blocked text is no act and no refusal", { step: "blocked" }, "none_known"],
    ["a withdrawn text neither", { step: "withdrawn" }, "none_known"],
    ["a lapsed text neither", { step: "lapsed" }, "none_known"],
    ["a rejected text is a refusal", { step: "rejected" }, "rejected"],
    [
      "a committee's refusal is not the plenary's",
      { step: "rejected", body: bodies.committee },
      "none_known",
    ],
  ])("%s", (_, also, position) => {
    expect(positionOf([proceeding("2024-07-12", "adopted", also)]).position).toBe(position);
  });
});

describe("the strongest that holds", () => {
  test("both chambers are the parliament, from the day of the second", () => {
    const lower = adopted("2024-07-12", bodies.lower);
    const upper = adopted("2025-02-01", bodies.upper);
    expect(positionOf([lower, upper], "2025-01-31")).toMatchObject({
      position: "recognised_by_one_chamber",
      on: "2024-07-12",
      allChambers: null,
    });
    const both = positionOf([lower, upper], "2025-02-01");
    expect(both).toMatchObject({ position: "recognised_by_parliament", on: "2025-02-01" });
    expect(both.because).toEqual([lower.id, upper.id]);
    expect(both.anyChamber?.on).toBe("2024-07-12");
    expect(both.allChambers?.on).toBe("2025-02-01");
  });

  test("the same chamber twice is still one chamber, from its first act", () => {
    const reading = positionOf([adopted("2024-07-12", bodies.lower), adopted("2025-02-01", bodies.lower)]);
    expect(reading).toMatchObject({
      position: "recognised_by_one_chamber",
      on: "2024-07-12",
      allChambers: null,
    });
  });

  test("a joint act before the second chamber is the one that counts for all chambers", () => {
    const reading = positionOf([
      adopted("2023-01-01", bodies.lower),
      adopted("2024-01-01", bodies.parliament),
      adopted("2025-01-01", bodies.upper),
    ]);
    expect(reading).toMatchObject({ position: "recognised_by_parliament", on: "2024-01-01" });
    expect(reading.anyChamber?.on).toBe("2023-01-01");
    expect(reading.allChambers?.on).toBe("2024-01-01");
  });

  test("a government act goes before the parliament's, whichever came first", () => {
    const government = adopted("2025-05-01", bodies.government);
    const reading = positionOf([adopted("2024-01-01", bodies.only), government]);
    expect(reading).toMatchObject({
      position: "recognised_by_state",
      on: "2025-05-01",
      because: [government.id],
    });
    expect(reading.anyChamber?.on).toBe("2024-01-01");
  });

  test("a recognition outlasts a later rejection of another text", () => {
    const history = [
      adopted("2024-01-01", bodies.lower),
      proceeding("2025-01-01", "rejected", { body: bodies.upper }),
    ];
    expect(positionOf(history).position).toBe("recognised_by_one_chamber");
  });

  test("a resolution goes before a statement, and the latest of each is named", () => {
    const first = adopted("2020-01-01", bodies.only, { wording: "condemns" });
    const second = adopted("2021-01-01", bodies.only, { wording: "commemorates" });
    const statement = adopted("2022-01-01", bodies.only, { wording: "condemns", form: "statement" });
    expect(positionOf([first, second, statement])).toMatchObject({
      position: "related_resolution",
      because: [second.id],
    });
  });

  test("the latest outcome decides whether it was rejected", () => {
    const rejected = proceeding("2016-12-13", "rejected");
    const other = adopted("2018-01-01", bodies.only, { wording: "other" });
    expect(positionOf([rejected]).position).toBe("rejected");
    expect(positionOf([rejected, other]).position).toBe("none_known");
    expect(positionOf([rejected, other, proceeding("2019-01-01", "rejected")]).position).toBe("rejected");
  });
});

describe("rescinding", () => {
  const act = adopted("2020-01-01", bodies.only);
  const rescission = proceeding("2022-03-04", "rescinded", { continuesId: act.id });

  test("undoes the act from its day on, and not before", () => {
    expect(positionOf([act, rescission], "2022-03-03").position).toBe("recognised_by_parliament");
    expect(positionOf([act, rescission], "2022-03-04")).toMatchObject({
      position: "none_known",
      anyChamber: null,
      allChambers: null,
    });
  });

  test("known to the month only, it undoes from the end of that month", () => {
    const reduced = proceeding("2022-03", "rescinded", { continuesId: act.id });
    expect(positionOf([act, reduced], "2022-03-30").position).toBe("recognised_by_parliament");
    expect(positionOf([act, reduced], "2022-03-31").position).toBe("none_known");
  });

  test("of one chamber's act leaves the other chamber's", () => {
    const lower = adopted("2020-01-01", bodies.lower);
    const upper = adopted("2021-01-01", bodies.upper, { continuesId: lower.id });
    const undo = (body: ProceedingFacts["body"], id: string) =>
      proceeding("2022-01-01", "rescinded", { body, continuesId: id });
    expect(positionOf([lower, upper, undo(bodies.upper, upper.id)])).toMatchObject({
      position: "recognised_by_one_chamber",
      on: "2020-01-01",
    });
    expect(positionOf([lower, upper, undo(bodies.lower, lower.id)])).toMatchObject({
      position: "recognised_by_one_chamber",
      on: "2021-01-01",
    });
    expect(positionOf([lower, upper, undo(bodies.parliament, upper.id)]).position).toBe("none_known");
  });

  test("reaches the act through the step that scheduled the vote on it", () => {
    const scheduled = proceeding("2022-01-01", "scheduled", { continuesId: act.id });
    const undo = proceeding("2022-02-01", "rescinded", { continuesId: scheduled.id });
    expect(positionOf([act, scheduled, undo]).position).toBe("none_known");
  });

  test("that does not say of what, undoes what the same body said in the same words, and nothing else", () => {
    const lower = adopted("2020-01-01", bodies.lower);
    const upper = adopted("2020-06-01", bodies.upper);
    const condemns = adopted("2020-02-01", bodies.lower, { wording: "condemns" });
    const undo = proceeding("2022-01-01", "rescinded", { body: bodies.lower });
    expect(positionOf([lower, upper, condemns, undo])).toMatchObject({
      position: "recognised_by_one_chamber",
      because: [upper.id],
    });
    expect(positionOf([lower, condemns, undo]).position).toBe("related_resolution");
  });

  test("can itself be rescinded, and adopting anew counts from then", () => {
    const back = proceeding("2023-01-01", "rescinded", { continuesId: rescission.id });
    expect(positionOf([act, rescission, back])).toMatchObject({
      position: "recognised_by_parliament",
      on: "2020-01-01",
    });
    expect(positionOf([act, rescission, adopted("2024-01-01", bodies.only)]).anyChamber?.on).toBe(
      "2024-01-01",
    );
  });

  test("links that run in a circle stop nobody", () => {
    const a = adopted("2020-01-01", bodies.only, { id: "a", continuesId: "b" });
    const b = adopted("2020-01-01", bodies.only, { id: "b", continuesId: "a" });
    expect(positionOf([a, b]).position).toBe("recognised_by_parliament");
    expect(positionOf([a, b, proceeding("2021-01-01", "rescinded", { continuesId: "b" })]).position).toBe(
      "none_known",
    );
  });
});

test("an act dated to the month is not known before the month has ended", () => {
  const act = adopted("2025-01", bodies.only, { wording: "condemns" });
  expect(positionOf([act], "2025-01-20").position).toBe("none_known");
  expect(positionOf([act], "2025-01-31")).toMatchObject({ position: "related_resolution", on: "2025-01" });
});
