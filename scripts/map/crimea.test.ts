import { describe, expect, it } from "vitest";
import { type Shape as Drawn, rooms } from "@/lib/charts/drawing";
import { mapDrawing } from "@/lib/charts/map";
import { shapes } from "@/lib/map/shapes";
import { draw } from "./draw";
import { contains, type Ring } from "./trace";
import { viewNames, views } from "./views";

const cities: [string, number, number][] = [
  ["Simferopol", 34.1, 44.95],
  ["Sevastopol", 33.52, 44.6],
  ["Kerch", 36.2, 45.3],
  ["Bakhchysarai", 33.86, 44.75],
];

/** The outlines that path data of `pathData` draws. */
function readPathData(data: string): Ring[] {
  return data
    .split("z")
    .filter(Boolean)
    .map((text) => {
      const numbers = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
      let x = 0;
      let y = 0;
      const ring: Ring = [];
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        x += numbers[i] as number;
        y += numbers[i + 1] as number;
        ring.push([x, y]);
      }
      return ring;
    });
}

/** The groups of a drawing, and land without one, whose outlines hold a point. */
function holdersOf(of: Drawn | undefined, at: [number, number]): string[] {
  if (of?.as !== "group") throw new Error("the map has no such picture");
  return of.shapes.flatMap((shape) => {
    const paths = shape.as === "group" ? shape.shapes : [shape];
    const holds = paths.some((path) => path.as === "path" && path.fill && contains(readPathData(path.d), at));
    return holds ? [(shape.as === "group" && shape.id) || "other land"] : [];
  });
}

describe("Crimea on the drawings that the pages show", () => {
  it.each(viewNames.flatMap((view) => cities.map((city) => [view, ...city] as const)))(
    "%s: %s lies in Ukraine, not in Russia",
    (view, _, longitude, latitude) => {
      const at = views()[view].projection([longitude, latitude]) as [number, number];
      const holders = Object.entries(shapes[view].countries)
        .filter(([, shape]) => contains(readPathData(shape.d), at))
        .map(([code]) => code);
      expect(holders).toEqual(["UA"]);
    },
  );

  it.each(viewNames.flatMap((view) => cities.map((city) => [view, ...city] as const)))(
    "%s: %s lies in Ukraine on the map of the reports, too",
    (view, _, longitude, latitude) => {
      const at = views()[view].projection([longitude, latitude]) as [number, number];
      const places = ["UA", "PL", "TR"].map((code) => ({ code, class: "asked" as const, oneChamber: false }));
      for (const room of Object.values(rooms)) {
        const picture = mapDrawing(places, [], room).shapes.find(
          (shape) => "id" in shape && shape.id === view,
        );
        expect(holdersOf(picture, at)).toEqual([`${view}-UA`]);
      }
    },
  );

  it("the kept drawings are what the atlas gives today", () => {
    expect(draw()).toEqual(shapes);
  });

  it.each([
    ["Warsaw", "PL", 21, 52.2],
    ["Moscow", "RU", 37.6, 55.75],
    ["northern Cyprus", "CY", 33.3, 35.3],
    ["Reykjavík", "IS", -21.5, 64.2],
  ] as const)("%s lies where it should", (_, code, longitude, latitude) => {
    for (const view of viewNames) {
      const at = views()[view].projection([longitude, latitude]) as [number, number];
      expect(contains(readPathData(shapes[view].countries[code]?.d ?? ""), at), view).toBe(true);
    }
  });
});
