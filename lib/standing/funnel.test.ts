import { describe, expect, it } from "vitest";
import { dispatch, proceeding, response, wave2019, wave2025 } from "@/lib/testing/builders";
import type { EntryFacts } from "./entry";
import { funnelOf, reachedInWave, reachedInWaveOf } from "./funnel";
import { standing, standingOf } from "./standing";

const sentOn = "2025-03-26";
const letter = dispatch(sentOn, "sent", { wave: wave2025 });
const reached = (entries: EntryFacts[], on = "2026-06-01", wave = wave2025.id) =>
  reachedInWave(entries, wave, standingOf(standing(entries, on, on), "PL"), on);

describe("how far a wave has come in a country", () => {
  it.each<[string, EntryFacts[], string[]]>([
    ["nothing was sent", [], []],
    ["a draft", [dispatch(sentOn, "drafted", { wave: wave2025 })], []],
    [
      "a letter that is only assumed",
      [dispatch(sentOn, "sent", { wave: wave2025, certainty: "assumed" })],
      [],
    ],
    ["a letter", [letter], ["sent"]],
    ["a letter that was removed", [{ ...letter, removed: { at: sentOn } } as EntryFacts], []],
    ["a letter that came back", [dispatch(sentOn, "delivery_failed", { wave: wave2025 })], ["sent"]],
    ["a letter that arrived", [dispatch(sentOn, "delivered", { wave: wave2025 })], ["sent", "delivered"]],
    [
      "an automatic receipt: it arrived, and nobody has said so",
      [letter, response("2025-03-27", "automatic_receipt", { answersId: letter.id })],
      ["sent", "delivered"],
    ],
    [
      "an acknowledgement",
      [letter, response("2025-04-01", "acknowledged", { answersId: letter.id })],
      ["sent", "delivered", "acknowledged"],
    ],
    [
      "an answer on the matter",
      [letter, response("2025-05-01", "declined", { answersId: letter.id })],
      ["sent", "delivered", "acknowledged", "answered"],
    ],
    ["a motion after the letter", [letter, proceeding("2025-06-01", "tabled")], ["sent", "under_way"]],
    ["a recognition after it", [letter, proceeding("2025-06-19", "adopted")], ["sent", "recognised"]],
    ["a recognition before it", [letter, proceeding("2019-06-06", "adopted")], ["sent"]],
    [
      "the answer to an assumed letter, which so must have come",
      [
        dispatch(sentOn, "sent", { wave: wave2025, certainty: "assumed", id: "assumed" }),
        response("2025-05-01", "neutral", { answersId: "assumed" }),
      ],
      ["sent", "delivered", "acknowledged", "answered"],
    ],
  ])("%s", (_, entries, expected) => expect(reached(entries)).toEqual(expected));

  it("is of that wave alone, and of what was known on the day", () => {
    const first = dispatch("2019-06-01", "delivered", { wave: wave2019 });
    const answer = response("2025-05-01", "neutral", { answersId: letter.id });
    expect(reached([first, letter, answer], "2026-06-01", wave2019.id)).toEqual(["sent", "delivered"]);
    expect(reached([first, letter, answer], "2025-04-30")).toEqual(["sent"]);
  });
});

it("is worked out once for each state of a record and each day", () => {
  const all = [letter];
  const asked = (own: EntryFacts[], on: string) =>
    reachedInWaveOf(all, own, wave2025.id, standingOf(standing(all, on, on), "PL"), on);
  expect(asked(all, "2026-06-01")).toBe(asked([], "2026-06-01"));
  expect(asked([], "2026-06-02")).toEqual([]);
});

it("the countries of a step stand in the order that was given", () => {
  const steps = funnelOf(["NL", "DE", "FR"], (country) =>
    country === "DE" ? ["sent", "answered"] : ["sent"],
  );
  expect(steps.get("sent")).toEqual(["NL", "DE", "FR"]);
  expect(steps.get("answered")).toEqual(["DE"]);
  expect(steps.get("recognised")).toEqual([]);
});
