import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Drawing, Look } from "./drawing";
import { type LookName, lookNames, palettes, patterns } from "./looks";
import { pngOf } from "./png";
import { svgOf } from "./svg";

const looks = Object.keys(patterns) as Look[];

const everything = (text: string): Drawing => ({
  width: 200,
  height: 100,
  shapes: [
    { as: "rect", x: 10, y: 10, width: 40, height: 20, fill: "class-declined", stroke: "ink", round: 3 },
    { as: "rect", x: 10, y: 10, width: 40, height: 20 },
    { as: "path", d: "M0 0H20V20", stroke: "accent", width: 3, dashed: true },
    {
      as: "group",
      id: text,
      move: { x: 5, y: 5, scale: 0.5 },
      shapes: [{ as: "circle", x: 9, y: 9, r: 5, fill: "gold", stroke: "accent" }],
    },
    { as: "text", x: 100, y: 50, text, after: text, size: 12, anchor: "middle", bold: true, halo: "paper" },
  ],
});

describe("a drawing as SVG", () => {
  const trap = `"></text><script>alert(1)</script><a href='javascript:x'>&amp;\u0007\ud800`;
  const svg = svgOf(everything(trap), "light", { title: trap, description: trap, language: "en" });

  it("lets no text act, and can be read whatever the texts are", async () => {
    expect(svg).not.toMatch(/<script|<a | style=| on\w+=/);
    for (const unreadable of ["\u0007", "\ud800"]) expect(svg).not.toContain(unreadable);
    expect(svg.match(/&lt;script&gt;/g)).toHaveLength(4);
    expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject({
      format: "svg",
      width: 200,
      height: 100,
    });
  });

  it("stands alone: nothing from elsewhere, and every pattern that it asks for", () => {
    const plain = svgOf(everything("x"), "light");
    expect(plain.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|href|@import|style/);
    for (const look of lookNames) {
      const own = svgOf(everything("x"), look);
      const wanted = [...own.matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id);
      expect(wanted).toEqual(["declined"]);
      for (const id of wanted) expect(own).toContain(`<pattern id="${id}"`);
      expect(own).not.toContain("undefined");
    }
  });
});

/** The middle of a place filled with a class's pattern, in shades of grey. */
async function shades(look: Look, made: LookName): Promise<number[]> {
  const place = { as: "rect", x: 0, y: 0, width: 60, height: 60, fill: `class-${look}` } as const;
  const svg = svgOf({ width: 60, height: 60, shapes: [place] }, made);
  return [...(await sharp(Buffer.from(svg)).greyscale().raw().toBuffer())];
}

describe("the looks", () => {
  it.each(lookNames)("every class can be told from every other without its colour: %s", async (made) => {
    const seen = await Promise.all(looks.map((look) => shades(look, made)));
    for (const [index, one] of seen.entries())
      for (const [other, two] of seen.entries()) {
        if (other <= index) continue;
        const apart = one.reduce((sum, value, at) => sum + Math.abs(value - (two[at] ?? 0)), 0) / one.length;
        expect(apart, `${looks[index]} and ${looks[other]}`).toBeGreaterThan(5);
      }
  });

  it("grey has no colour", () => {
    for (const colour of Object.values(palettes.grey)) expect(colour).toMatch(/^#(..)\1\1$/);
  });

  it("are in the colours that the pages have", () => {
    const read = (file: string) => readFileSync(path.join(import.meta.dirname, "../..", file), "utf8");
    const [pages, map] = [read("app/globals.css"), read("components/ui/map-colours.css")];
    const dark = "prefers-color-scheme: dark";
    for (const [name, colour] of Object.entries(palettes.light))
      expect(`${map.split(dark)[0]}${pages.split(dark)[0]}`, name).toMatch(
        new RegExp(`--(wm-)?${name}: ${colour};`),
      );
    for (const [name, colour] of Object.entries(palettes.dark))
      expect(`${map.split(dark)[1]}${pages.split(dark)[1]}`, name).toMatch(
        new RegExp(`--(wm-)?${name}: ${colour};`),
      );
  });
});

describe("a drawing as PNG", () => {
  it("is the same each time, twice as large, with its letters", async () => {
    const [one, again, without] = await Promise.all([
      pngOf(everything("Україна çğıİñ"), "light"),
      pngOf(everything("Україна çğıİñ"), "light"),
      pngOf(everything(" "), "light"),
    ]);
    expect(await sharp(one).metadata()).toMatchObject({ format: "png", width: 400, height: 200 });
    expect(Buffer.from(one).equals(again)).toBe(true);
    const dark = async (png: Uint8Array) => {
      const place = { left: 0, top: 80, width: 400, height: 26 };
      const shade = await sharp(png).extract(place).greyscale().raw().toBuffer();
      return shade.filter((value) => value < 100).length;
    };
    expect(await dark(one)).toBeGreaterThan((await dark(without)) + 300);
  });
});
