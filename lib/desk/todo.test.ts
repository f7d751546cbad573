import { describe, expect, it } from "vitest";
import type { EntryFacts } from "@/lib/standing/entry";
import { standing } from "@/lib/standing/standing";
import { dispatch, response } from "@/lib/testing/builders";
import { type TaskKind, tasksOf } from "./todo";

const on = "2025-06-01";
const kindsOn = (day: string, ...entries: EntryFacts[]): TaskKind[] => {
  const tasks = tasksOf(
    standing(entries, day, day).values(),
    entries.filter((entry) => entry.countsFrom <= day),
    (id) => entries.find((entry) => entry.id === id),
    day,
  );
  return [...tasks].flatMap(([kind, list]) => list.map(() => kind));
};

describe("what waits for a hand", () => {
  it("nothing, while an answer may still come for more than a month", () => {
    expect(kindsOn(on, dispatch("2025-05-20"))).toEqual([]);
  });
  it("an answer that is due within 30 days", () => {
    expect(kindsOn(on, dispatch("2025-04-10"))).toEqual(["due_soon"]);
  });
  it("silence beyond 60 days, then beyond 120", () => {
    expect(kindsOn(on, dispatch("2025-03-20"))).toEqual(["late"]);
    expect(kindsOn(on, dispatch("2025-01-10"))).toEqual(["very_late"]);
  });
  it("our answer, when they asked us", () => {
    expect(kindsOn(on, dispatch("2025-01-10"), response("2025-02-01", "asks_us"))).toEqual(["our_turn"]);
  });
  it("a letter that did not arrive", () => {
    expect(kindsOn(on, dispatch("2025-05-20", "delivery_failed"))).toEqual(["delivery_failed"]);
  });
  it("a letter that was only drafted", () => {
    expect(kindsOn(on, dispatch("2025-05-20", "drafted"))).toEqual(["drafted"]);
  });
  it("an agreed date: soon before it comes, then as reached", () => {
    const asked = response("2025-03-01", "asks_for_time", { waitUntil: "2025-06-10" });
    expect(kindsOn(on, dispatch("2025-02-01"), asked)).toEqual(["due_soon"]);
    expect(kindsOn("2025-06-11", dispatch("2025-02-01"), asked)).toEqual(["agreed_date_reached"]);
  });
  it("nothing, once they answered on the matter", () => {
    expect(kindsOn(on, dispatch("2024-01-10"), response("2024-02-01", "declined"))).toEqual([]);
  });
});
