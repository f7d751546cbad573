import { describe, expect, it } from "vitest";
import type { Step } from "@/lib/db/generated/enums";
import type { Vote } from "@/lib/log/views";
import { proceeding } from "@/lib/testing/builders";
import { shown } from "@/lib/testing/public-record";
import { toldVote } from "./told-vote";

const none = { for: null, against: null, abstained: null, notVoting: null, remark: {} };
const told = (step: Step, vote: Partial<Vote>) =>
  toldVote(shown(proceeding("2024-05-01", step), "2024-05-02", { vote: { ...none, ...vote } })) !== null;

describe("a vote is told of", () => {
  it.each<[Step, Partial<Vote>, boolean]>([
    ["adopted", { kind: "counted", for: 75 }, true],
    ["adopted", { kind: "without_a_vote" }, true],
    ["adopted", { kind: "unknown" }, true],
    ["rejected", { kind: "unknown" }, true],
    ["committee_adopted", { kind: "unknown" }, false],
    ["committee_adopted", { kind: "unknown", remark: { en: "Unanimous; no count given." } }, true],
    ["blocked", { kind: "without_a_vote" }, true],
    ["tabled", { kind: "unknown" }, false],
    ["tabled", { kind: "without_a_vote" }, false],
    ["referred", { kind: "without_a_vote" }, false],
    ["scheduled", { kind: "without_a_vote" }, false],
    ["debated", { kind: "without_a_vote" }, false],
    ["lapsed", { kind: "without_a_vote" }, false],
    ["withdrawn", { kind: "without_a_vote" }, false],
    ["referred", { kind: "counted", for: 60, against: 2 }, true],
  ])("%s, %j: %s", (step, vote, is) => {
    expect(told(step, vote)).toBe(is);
  });
});
