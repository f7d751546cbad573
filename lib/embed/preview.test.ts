import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locales";
import type { PublicEntry } from "@/lib/log/views";
import { standing } from "@/lib/standing/standing";
import { bodies, dispatch, proceeding } from "@/lib/testing/builders";
import { recordOf, shown } from "@/lib/testing/public-record";
import { pictureOf } from "./picture";
import { type Preview, type PreviewPage, previewMark, previewOf } from "./preview";
import { previewAsked } from "./preview-address";
import { fills } from "./small-map";

const asOf = "2025-01-10";
const letter = shown(dispatch("2024-01-01", "sent", { id: "letter", countries: ["CA", "MT", "PL"] }), asOf);
const vote = shown(proceeding("2024-07-12", "adopted", { id: "vote", body: bodies.lower }), asOf);
const preview = (
  entries: PublicEntry[],
  page: PreviewPage = { kind: "record" },
  locale: Locale = "en",
): Preview =>
  previewOf(recordOf(entries), standing(entries, asOf, asOf), { page, asOf, today: "2026-01-01", locale });

describe("what a picture shows", () => {
  it("is the headline with its day on the record, in words for who cannot see it too", () => {
    const shownWords = preview([letter, vote]);
    expect(shownWords).toMatchObject({
      title: "One country has recognised the deportation of the Crimean Tatars as genocide",
      detail: "1 of the 3 countries on today’s list; one of its two chambers.",
      when: "As of 10 January 2025",
    });
    expect(shownWords.alt).toContain(shownWords.title);
  });

  it("is the standing with its body and day on a country's page", () => {
    const { title, detail } = preview([letter, vote], { kind: "country", code: "PL" });
    expect([title, detail]).toEqual([
      "Poland",
      "Recognised by the lower, one of two chambers, on 12 July 2024.",
    ]);
  });

  it("changes its mark with the data, the page and the language", () => {
    const marks = [
      preview([letter, vote]),
      preview([letter]),
      preview([letter, vote], { kind: "country", code: "PL" }),
      preview([letter, vote], { kind: "country", code: "MT" }),
      preview([letter, vote], { kind: "titled", name: "timeline" }),
      ...locales.slice(1).map((locale) => preview([letter, vote], { kind: "record" }, locale)),
    ].map(previewMark);
    expect(new Set(marks).size).toBe(marks.length);
    expect(previewMark(preview([letter, vote]))).toBe(marks[0]);
  });
});

describe("the picture", () => {
  const pictures: Record<string, Uint8Array> = {};
  beforeAll(async () => {
    const made = {
      before: preview([letter]),
      after: preview([letter, vote]),
      ukrainian: preview([letter, vote], { kind: "country", code: "PL" }, "uk"),
      overseas: preview([letter, vote], { kind: "country", code: "CA" }, "crh"),
    };
    for (const [name, one] of Object.entries(made))
      pictures[name] = (await pictureOf(one, previewMark(one))) ?? new Uint8Array();
  });

  it("is a PNG of 1200 by 630 below 150 kB, another for other data", () => {
    for (const [name, png] of Object.entries(pictures)) {
      const bytes = Buffer.from(png);
      expect(bytes.toString("latin1", 1, 4), name).toBe("PNG");
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], name).toEqual([1200, 630]);
      expect(bytes.length, name).toBeLessThan(150_000);
      expect(bytes.length, name).toBeGreaterThan(10_000);
    }
    const different = new Set(Object.values(pictures).map((png) => Buffer.from(png).toString("base64")));
    expect(different.size).toBe(4);
  });

  it("is kept: the same mark gives the same picture", async () => {
    const one = preview([letter, vote]);
    expect(await pictureOf(one, previewMark(one))).toBe(pictures.after);
  });

  it("is refused while too many wait, so that nobody can fill the memory", async () => {
    const many = Array.from({ length: 16 }, (_, index) => {
      const one = { ...preview([letter]), title: `Picture ${index}` };
      return pictureOf(one, previewMark(one));
    });
    const answers = await Promise.all(many);
    expect(answers.filter((answer) => answer === null)).toHaveLength(4);
    expect(answers[0]?.length).toBeGreaterThan(10_000);
  });

  it("has a palette, with the colours of the drawing", async () => {
    const png = Buffer.from(pictures.after ?? []);
    // The colour type of an indexed picture.
    expect(png[25]).toBe(3);
    const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const colours = new Map<string, number>();
    for (let at = 0; at < data.length; at += info.channels) {
      const colour = data.toString("hex", at, at + 3);
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    expect(colours.size).toBeLessThanOrEqual(256);
    const most = [...colours].sort(([, a], [, b]) => b - a).map(([colour]) => `#${colour}`);
    expect(most[0]).toBe("#fbfaf6");
    expect(most).toEqual(expect.arrayContaining(["#14202b", "#f0b400", fills.recognised, fills.others]));
  });
});

describe("the address of a picture", () => {
  it.each([
    ["record.png", { page: { kind: "record" } }],
    ["as-of/2019-06-06.png", { page: { kind: "record" }, asOf: "2019-06-06" }],
    ["countries/PL.png", { page: { kind: "country", code: "PL" } }],
    ["timeline.png", { page: { kind: "titled", name: "timeline" } }],
    ["as-of/2019-02-30.png", null],
    ["record", null],
    ["desk.png", null],
    ["countries/PL/more.png", null],
    ["constructor.png", null],
  ])("%s", (address, asked) => {
    expect(previewAsked(address.split("/"))).toEqual(asked);
  });
});
