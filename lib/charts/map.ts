import { shapes, type ViewName } from "@/lib/map/shapes";
import type { Drawing, Role, Room, Shape } from "./drawing";
import { type LegendItem, legendOf } from "./legend";
import { type MapPlace, otherLand, placedOn } from "./map-layout";

/** Pixels of a code's letters, and of the marker of a state too small to be seen. */
const sizes = { code: 11, marker: 5 };

/**
 * The map of the public record: Europe, the world, and what the fills mean. Each country is a group by its view and code
 * (`europe-UA`).
 * @param legend what the fills mean, those that occur
 */
export function mapDrawing(
  countries: readonly MapPlace[],
  legend: readonly LegendItem[],
  room: Room,
): Drawing {
  const { width } = room;
  const isWide = width >= 500;
  const europe = shapes.europe;
  const scale = width / europe.width;
  const below = europe.height * scale + 8;
  const side = isWide ? Math.round(width * 0.46) : width;
  const world = shapes.world.height * (side / shapes.world.width);
  const beside = isWide
    ? { x: side + 14, y: below, width: width - side - 15 }
    : { x: 1, y: below + world + 8, width: width - 2 };
  const named = legendOf(legend, beside, { width: beside.width, font: room.font });
  return {
    width,
    height: Math.max(below + world, beside.y + named.height) + 2,
    shapes: [
      viewOf("europe", countries, { x: 0, y: 0, scale }, isWide),
      viewOf("world", countries, { x: 0, y: below, scale: side / shapes.world.width }, isWide),
      ...named.shapes,
    ],
  };
}

type Move = { x: number; y: number; scale: number };

function viewOf(view: ViewName, countries: readonly MapPlace[], move: Move, isWide: boolean): Shape {
  const { width, height, frame } = shapes[view];
  /** What is so many pixels in the drawing, in units of the picture. */
  const units = (pixels: number) => Math.round((pixels / move.scale) * 10) / 10;
  const placed = placedOn(view, countries);
  const areas = placed.map(({ country, look, shape, aside, marked }): Shape => {
    const fill: Role = `class-${look}`;
    const stroke: Role = look === "recognised" ? "surface" : "edge";
    const { x, y } = shape;
    const path: Shape[] = shape.d ? [{ as: "path", d: shape.d, fill, stroke, width: units(0.6) }] : [];
    const marker: Shape[] =
      marked && !aside ? [{ as: "circle", x, y, r: units(sizes.marker), fill, stroke: "edge" }] : [];
    return { as: "group", id: `${view}-${country.code}`, shapes: [...path, ...marker] };
  });
  // On a narrow drawing only those that have recognised are named.
  const codes = placed
    .filter(({ country }) => isWide || country.class === "recognised")
    .flatMap(({ code, look, shape }): Shape[] => {
      const size = units(sizes.code);
      if (!code || (!code.beside && shape.room < size * 0.65)) return [];
      const onBlue = !code.beside && look === "recognised";
      return [
        {
          as: "text",
          x: code.beside ? shape.x + units(sizes.marker + 3) : code.x,
          y: code.y + size * 0.35,
          text: code.text,
          size,
          bold: true,
          anchor: code.beside ? "start" : "middle",
          fill: onBlue ? "surface" : "ink",
          halo: onBlue ? "blue" : "surface",
        },
      ];
    });
  return {
    as: "group",
    id: view,
    move,
    view: { width, height },
    shapes: [
      { as: "rect", x: 0, y: 0, width, height, fill: "sea" },
      { as: "path", d: otherLand(view, countries), fill: "land", stroke: "land-edge", width: units(0.5) },
      ...areas,
      ...codes,
      ...(frame ? [{ as: "path", d: frame, stroke: "edge", width: units(1), dashed: true } as const] : []),
    ],
  };
}
