import { describe, expect, test } from "vitest";
import { dispatch, engagement, proceeding, wave2025 } from "@/lib/testing/builders";
import { standing } from "./standing";
import { toCome } from "./to-come";

describe("what is to come", () => {
  const meeting = engagement("2026-11-20", { scheduledFor: "2026-12-03" });
  const vote = proceeding("2026-11-25", "scheduled", { scheduledFor: "2026-12-10" });

  test("the nearest first; after its day it asks what happened", () => {
    const list = toCome([vote, meeting, dispatch("2026-11-01")], "2026-12-05");
    expect(list.map(({ entry, passed }) => [entry.id, passed])).toEqual([
      [meeting.id, true],
      [vote.id, false],
    ]);
  });

  test("a month is over on its last day", () => {
    const soon = engagement("2026-11-20", { scheduledFor: "2026-12" });
    expect(toCome([soon], "2026-12-31")[0]?.passed).toBe(false);
    expect(toCome([soon], "2027-01-01")[0]?.passed).toBe(true);
  });

  test("a scheduled step is settled by the step that continues it", () => {
    expect(
      toCome([vote, proceeding("2026-12-10", "adopted", { continuesId: vote.id })], "2026-12-11"),
    ).toEqual([]);
  });

  test("a planned meeting changes no standing, before its day or after", () => {
    const letter = dispatch("2025-03-26", "sent", { wave: wave2025 });
    for (const day of ["2026-11-27", "2026-12-04"])
      expect(standing([letter, meeting], day, day)).toEqual(standing([letter], day, day));
    expect(standing([meeting], "2026-12-04", "2026-12-04").size).toBe(0);
  });

  test("that a vote was scheduled is known, what it brings is not", () => {
    const poland = standing([vote], "2026-12-11", "2026-12-11").get("PL");
    expect([poland?.stage.stage, poland?.class]).toEqual(["scheduled", "under_way"]);
  });
});

describe("what was called off", () => {
  const vote = proceeding("2026-11-25", "scheduled", { scheduledFor: "2026-12-10" });
  const off = { ...vote, calledOffOn: "2026-12-01" };
  const stageOn = (day: string) => standing([off], day, day).get("PL")?.stage.stage;

  test("is to come no more, and asks nothing after its day", () => {
    expect(
      toCome(
        [off, engagement("2026-11-20", { scheduledFor: "2026-12-03", calledOffOn: "2026-11-30" })],
        "2026-12-20",
      ),
    ).toEqual([]);
  });

  test("was scheduled until then: a day before is read as it was", () => {
    expect([stageOn("2026-11-30"), stageOn("2026-12-01")]).toEqual(["scheduled", "none"]);
  });

  test("leaves the stage where it was before it was scheduled", () => {
    const committee = proceeding("2026-11-10", "committee_adopted");
    const next = { ...off, continuesId: committee.id };
    expect(standing([committee, next], "2026-12-05", "2026-12-05").get("PL")?.stage.stage).toBe(
      "committee_adopted",
    );
  });
});
