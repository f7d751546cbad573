import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import type { Vote } from "@/lib/log/views";
import { markup } from "@/lib/testing/markup";
import { VoteBar } from "./vote-bar";
import { VoteLine } from "./vote-line";

const none = { for: null, against: null, abstained: null, notVoting: null, remark: {} };
const vote = (known: Partial<Vote>): Vote => ({ kind: "counted", ...none, ...known });
const line = (of: Vote, locale: (typeof locales)[number] = "en") =>
  markup(locale, createElement(VoteLine, { vote: of, locale, remark: true })).replace(/<[^>]+>/g, "");
const shares = (of: Vote) =>
  [
    ...renderToStaticMarkup(createElement(VoteBar, { vote: of, id: "x" })).matchAll(/data-share="(\w+)"/g),
  ].map(([, share]) => share);

describe("the vote in words", () => {
  it("says only what is known", () => {
    expect(line(vote({ for: 75 }))).toBe("75 for");
    expect(line(vote({ for: 75, remark: { en: "Reported as unanimous." } }))).toBe(
      "75 for Reported as unanimous.",
    );
    expect(line(vote({ for: 414, against: 16, abstained: 0 }))).toBe("414 for, 16 against, 0 abstained");
    for (const locale of locales) expect(line(vote({ for: 75 }), locale)).not.toMatch(/0/);
  });

  it("does not call unknown what its remark says", () => {
    expect(line(vote({ kind: "unknown", remark: { en: "Unanimous; no count given." } })).trim()).toBe(
      "Unanimous; no count given.",
    );
    expect(line(vote({ kind: "unknown" }))).toBe("vote not known");
  });
});

describe("the vote as a bar", () => {
  it("is drawn where both sides are known", () => {
    expect(shares(vote({ for: 414, against: 16 }))).toEqual(["for", "against"]);
    expect(shares(vote({ for: 70, against: 0, abstained: 4 }))).toEqual(["for", "abstained"]);
  });

  it("is not drawn where one is not: the other would look like all that there was", () => {
    expect(shares(vote({ for: 83 }))).toEqual([]);
    expect(shares(vote({ for: 83, abstained: 5 }))).toEqual([]);
    expect(shares(vote({ against: 3, notVoting: 5 }))).toEqual([]);
  });
});
