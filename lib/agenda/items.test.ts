import { describe, expect, test } from "vitest";
import { atOnce } from "@/lib/base/politely";
import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import type { EntryFacts } from "@/lib/standing/entry";
import { standing } from "@/lib/standing/standing";
import { dispatch, engagement, proceeding, response } from "@/lib/testing/builders";
import { recordOf, shown } from "@/lib/testing/public-record";
import { agendaWork, type Span } from "./items";

const today = "2026-11-28";
const desk = (facts: EntryFacts, also: Partial<DeskEntry> = {}): DeskEntry =>
  ({ ...shown(facts, "2026-01-01"), removed: null, ...also }) as DeskEntry;

function agenda(entries: DeskEntry[], span: Span) {
  const record = recordOf(entries) as unknown as DeskRecord;
  const facts = entries.filter(({ removed }) => !removed);
  return atOnce(agendaWork(record, standing(facts, today, today), span, "en")).map(({ kind, on, title }) => [
    kind,
    on,
    title,
  ]);
}
const december = { from: "2026-12-01", to: "2026-12-31" };

describe("the desk's calendar", () => {
  const vote = desk(proceeding("2026-11-25", "scheduled", { id: "vote", scheduledFor: "2026-12-10" }));

  test("holds votes and meetings to come", () => {
    const meeting = desk(engagement("2026-11-20", { scheduledFor: "2026-12-03", countries: ["DE", "FR"] }));
    expect(agenda([vote, meeting], december).map(([kind, on]) => [kind, on])).toEqual([
      ["meeting", "2026-12-03"],
      ["vote", "2026-12-10"],
    ]);
  });

  test("of which only the month is known, before its days", () => {
    const meeting = desk(engagement("2026-11-20", { scheduledFor: "2026-12" }));
    expect(agenda([vote, meeting], december).map(([, on]) => on)).toEqual(["2026-12", "2026-12-10"]);
  });

  test("not what was removed, nor what a later step has settled", () => {
    const gone = desk(engagement("2026-11-20", { scheduledFor: "2026-12-03" }), {
      removed: { at: "", reason: "Twice" },
    });
    const adopted = desk(proceeding("2026-11-27", "adopted", { continuesId: "vote" }));
    expect(agenda([vote, gone, adopted], december)).toEqual([]);
  });

  test("what was called off stays, as such", () => {
    const off = desk(engagement("2026-11-20", { scheduledFor: "2026-12-03", calledOffOn: "2026-11-27" }));
    const record = recordOf([off]) as unknown as DeskRecord;
    const [item] = atOnce(agendaWork(record, new Map(), december, "en"));
    expect(item).toMatchObject({ kind: "meeting", on: "2026-12-03", calledOff: true });
  });

  test("until when they asked for time, and by when an answer is expected", () => {
    const letter = desk(dispatch("2026-10-20", "sent", { id: "letter" }));
    const asked = desk(
      response("2026-11-02", "asks_for_time", { waitUntil: "2026-12-15", answersId: "letter" }),
    );
    expect(agenda([letter, asked], december)).toEqual([
      ["agreed", "2026-12-15", "Poland: they asked for time until then"],
    ]);
    expect(agenda([letter], december)).toEqual([["expected", "2026-12-19", "Poland: an answer is expected"]]);
  });

  test("the anniversaries of recognitions, from the first year on, and the days that are kept", () => {
    const adopted = desk(proceeding("2024-12-18", "adopted"));
    expect(agenda([adopted], december)).toEqual([
      ["anniversary", "2026-12-18", "Poland: 2 years since the recognition"],
    ]);
    expect(agenda([adopted], { from: "2024-12-01", to: "2024-12-31" })).toEqual([]);
    expect(agenda([], { from: "2027-05-01", to: "2027-06-30" }).map(([kind, on]) => [kind, on])).toEqual([
      ["kept", "2027-05-18"],
      ["kept", "2027-06-26"],
    ]);
  });

  test("a leap day comes back on the last of February", () => {
    const adopted = desk(proceeding("2024-02-29", "adopted"));
    expect(agenda([adopted], { from: "2027-02-01", to: "2027-02-28" })[0]?.[1]).toBe("2027-02-28");
  });
});
