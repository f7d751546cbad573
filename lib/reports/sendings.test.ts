import { describe, expect, it } from "vitest";
import type { DispatchFacts, ResponseFacts } from "@/lib/standing/entry";
import { dispatch, response, wave2019, wave2025 } from "@/lib/testing/builders";
import { responseRate, sendingsOf } from "./sendings";

const outcomes = (
  entries: (DispatchFacts | ResponseFacts)[],
  on = "2025-12-31",
  recognised: [string, string][] = [],
) => {
  const sorted = [...entries].sort((a, b) => (a.countsFrom < b.countsFrom ? -1 : 1));
  return sendingsOf(sorted, on, new Map(recognised)).map(
    ({ country, waveId, outcome, wait }) => `${country} ${waveId ?? "-"} ${outcome} ${wait.days}`,
  );
};
const letter = (on: string, also: Partial<DispatchFacts> = {}) =>
  dispatch(on, "sent", { wave: wave2025, ...also });

describe("what became of a letter", () => {
  it.each<[string, string[], string[]]>([
    [
      "a substantive answer ends the waiting on its day",
      outcomes([letter("2025-03-01"), response("2025-03-31", "supportive")]),
      ["PL wave-2025 answered 30"],
    ],
    [
      "an automatic receipt is nothing",
      outcomes([letter("2025-12-01"), response("2025-12-01", "automatic_receipt")]),
      ["PL wave-2025 none 30"],
    ],
    [
      "an acknowledgement is shown apart and the letter stays open",
      outcomes([letter("2025-12-01"), response("2025-12-02", "acknowledged")]),
      ["PL wave-2025 in_touch 30"],
    ],
    [
      "a recognition ends the waiting without an answer",
      outcomes([letter("2025-12-01")], "2025-12-31", [["PL", "2025-12-11"]]),
      ["PL wave-2025 recognised 10"],
    ],
    [
      "whoever had recognised before the letter owes no answer at all",
      outcomes([letter("2025-12-01")], "2025-12-31", [["PL", "2024-07-12"]]),
      ["PL wave-2025 recognised 0"],
    ],
    [
      "drafts and failed letters were not sent",
      outcomes([dispatch("2025-12-01", "drafted"), dispatch("2025-12-01", "delivery_failed")]),
      [],
    ],
    [
      "a failure learnt of later still counts as sent before",
      outcomes([dispatch("2025-12-01", "delivery_failed", { rungOn: "2026-01-05" })]),
      ["PL - none 30"],
    ],
    [
      "a letter drafted first waits from the day it was sent, and not before",
      [
        ...outcomes([letter("2025-11-01", { rungOn: "2025-12-01" })]),
        ...outcomes([letter("2025-11-01", { rungOn: "2025-12-01" })], "2025-11-30"),
      ],
      ["PL wave-2025 none 30"],
    ],
    [
      "a response that came before any letter answers none",
      outcomes([response("2025-11-01", "supportive"), letter("2025-12-01")]),
      ["PL wave-2025 none 30"],
    ],
    [
      "what came after the day asked for is not known yet",
      outcomes([letter("2025-12-01"), response("2026-01-02", "declined")]),
      ["PL wave-2025 none 30"],
    ],
    [
      "each wave has its own waiting, and an answer belongs to the letter before it",
      outcomes([
        dispatch("2019-06-01", "sent", { wave: wave2019 }),
        letter("2025-12-01"),
        response("2025-12-11", "neutral"),
      ]),
      ["PL wave-2019 none 2405", "PL wave-2025 answered 10"],
    ],
    [
      "a letter to two countries waits for each",
      outcomes([letter("2025-12-01", { countries: ["PL", "CZ"] }), response("2025-12-11", "declined")]),
      ["CZ wave-2025 none 30", "PL wave-2025 answered 10"],
    ],
  ])("%s", (_, got, wanted) => {
    expect(got).toEqual(wanted);
  });

  it("an answer that names its letter belongs to that one, even when another was sent since", () => {
    const first = dispatch("2019-06-01", "sent", { wave: wave2019 });
    expect(
      outcomes([first, letter("2025-12-01"), response("2025-12-11", "neutral", { answersId: first.id })]),
    ).toEqual(["PL wave-2019 answered 2385", "PL wave-2025 none 30"]);
  });
});

describe("the response rate", () => {
  const to = ["PL", "CZ", "NL", "DE"];
  const letters = (also: Partial<DispatchFacts> = {}) => [
    ...to.map((country) => dispatch("2019-06-01", "sent", { wave: wave2019, countries: [country], ...also })),
    response("2019-07-01", "supportive"),
    response("2019-07-01", "acknowledged", { countries: ["CZ"] }),
  ];
  const recognised = new Map([["NL", "2025-06-19"]]);

  it("counts countries once, by the best of their letters", () => {
    const again = to.map((country) => letter("2025-03-01", { countries: [country] }));
    expect(responseRate(sendingsOf([...letters(), ...again], "2025-12-31", recognised))).toEqual({
      written: 4,
      answered: 1,
      recognised: 1,
      inTouch: 1,
      silent: 1,
      reported: 0,
      assumed: 0,
      rate: 0.25,
    });
  });

  it("holds nobody to a letter of which it is not known that it came; an answer shows that it did", () => {
    const many = dispatch("2019-06-01", "sent", {
      wave: wave2019,
      countries: [...to, "FR"],
      certainty: "reported",
      listings: new Map([
        ["PL", "assumed"],
        ["CZ", "named"],
        ["DE", "named"],
        ["FR", "assumed"],
      ]),
    });
    const [, , , , ...answers] = letters();
    expect(responseRate(sendingsOf([many, ...answers], "2025-12-31", recognised))).toEqual({
      written: 2,
      answered: 1,
      recognised: 0,
      inTouch: 1,
      silent: 0,
      reported: 1,
      assumed: 2,
      rate: 0.5,
    });
  });

  it("is not a number when nobody was written to", () => {
    expect(responseRate([]).rate).toBeNull();
  });
});
