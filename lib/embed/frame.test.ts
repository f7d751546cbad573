import { describe, expect, it } from "vitest";
import { CountFrameQuery, MapFrameQuery } from "@/lib/feeds/schema";
import { locales } from "@/lib/i18n/locales";
import { choiceOf, frameCode, framePath, wrongParameters } from "./frame";

const today = "2025-01-10";
const choice = (given: Record<string, string | string[]>) => choiceOf(given, locales, today);

describe("a frame's address", () => {
  it("holds only what was asked for", () => {
    expect(framePath("map", { lang: "uk", asOf: undefined })).toBe("/embed/map?lang=uk");
    expect(framePath("count", {})).toBe("/embed/count");
  });

  it.each([
    [{ lang: "de" }, [{ name: "lang", known: "lang" }]],
    [{ lang: ["en", "uk"] }, [{ name: "lang", known: "lang" }]],
    [{ asOf: "2024-02-30" }, [{ name: "asOf", known: "asOf" }]],
    [{ asOf: "2025-01-11" }, [{ name: "asOf", known: "asOf" }]],
    [
      { scope: "mars", chambers: "two" },
      [
        { name: "scope", known: "scope" },
        { name: "chambers", known: "chambers" },
      ],
    ],
    [{ x: "1" }, [{ name: "x", known: null }]],
  ])("%o is told to be wrong", (given, wrong) => {
    const { error } = CountFrameQuery(today).safeParse(given);
    expect(error && wrongParameters(error)).toEqual(wrong);
  });

  it("of the map takes no rule of counting", () => {
    const { error } = MapFrameQuery(today).safeParse({ scope: "world" });
    expect(error && wrongParameters(error)).toEqual([{ name: "scope", known: null }]);
  });
});

describe("the code to paste", () => {
  it("quotes what stands in attributes", () => {
    const code = frameCode("count", "https://record.test/embed/count?a=1&b=2", 'A "title" <b>');
    expect(code).toContain('src="https://record.test/embed/count?a=1&amp;b=2"');
    expect(code).toContain('title="A &quot;title&quot; &lt;b>"');
    expect(code).toMatch(/^<iframe [^<]*><\/iframe>$/);
  });
});

describe("the form's answer", () => {
  it("keeps what differs from what is shown unless said", () => {
    expect(choice({ what: "count", lang: "uk", asOf: "", scope: "world", chambers: "all" })).toEqual({
      frame: "count",
      lang: "uk",
      chambers: "all",
    });
    expect(
      choice({ what: "map", lang: "crh", asOf: "2019-06-06", scope: "targets", chambers: "all" }),
    ).toEqual({
      frame: "map",
      lang: "crh",
      asOf: "2019-06-06",
    });
  });

  it.each([
    [{ lang: "uk" }],
    [{ what: "desk", lang: "uk" }],
    [{ what: "map", lang: "de" }],
    [{ what: "map", lang: "uk", asOf: "2024-02-30" }],
    [{ what: "map", lang: "uk", asOf: "2025-01-11" }],
    [{ what: "map", lang: "uk", asOf: ["2019-06-06", "2019-06-07"] }],
  ])("%o is no choice", (given) => {
    expect(choice(given as Record<string, string | string[]>)).toBeNull();
  });
});
