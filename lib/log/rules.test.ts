import { expect, test } from "vitest";
import { correctedFacts } from "./rules";

const letter = { kind: "dispatch", countries: ["PL"], occurredOn: "2025-03-26", rung: "sent", rungOn: null };
const plan = { engagementForm: "meeting", occurredOn: "2026-11-20", scheduledFor: "2026-12-03", place: null };

test.each<[string, Record<string, unknown>, Record<string, unknown>, string[]]>([
  ["a letter arrives", letter, { rung: "delivered", rungOn: "2025-04-01" }, []],
  ["a letter comes back", letter, { rung: "delivery_failed", rungOn: "2025-04-01" }, []],
  ["it had not arrived after all", { ...letter, rung: "delivered" }, { rung: "sent" }, ["rung"]],
  [
    "it arrived on another day",
    { ...letter, rung: "delivered", rungOn: "2025-04-01" },
    { rungOn: "2025-04-02" },
    ["rungOn"],
  ],
  ["it left on another day", letter, { occurredOn: "2025-03-25" }, ["occurredOn"]],
  ["a channel is found", { ...letter, channel: null }, { channel: "post" }, []],
  ["a channel was wrong", { ...letter, channel: "email" }, { channel: "post" }, ["channel"]],
  ["a count is found", { votesFor: 414, votesAgainst: null }, { votesAgainst: 16 }, []],
  ["a count was wrong", { votesFor: 414 }, { votesFor: 413 }, ["votesFor"]],
  ["nobody against was wrong", { votesAgainst: 0 }, { votesAgainst: 1 }, ["votesAgainst"]],
  ["a country joins", letter, { countries: ["LT", "PL"] }, []],
  ["a country was wrong", letter, { countries: ["LT"] }, ["countries"]],
  ["a planned meeting is held", plan, { occurredOn: "2026-12-04", scheduledFor: null, place: "Kyiv" }, []],
  ["it is put off", plan, { scheduledFor: "2026-12-17" }, ["scheduledFor"]],
])("%s", (_, before, change, fields) =>
  expect(correctedFacts(before, { ...before, ...change })).toEqual(fields),
);
