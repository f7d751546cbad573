import type { GeoProjection } from "d3-geo";
import type { Topology } from "topojson-specification";

type Point = [number, number];

const area = (a: Point, b: Point, c: Point): number =>
  Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;

/** A line without the points that change it least (Visvalingam's method); `tolerance` in square units of `flat`. */
function thin(line: Point[], flat: Point[], tolerance: number): Point[] {
  const kept = line.map((_, index) => index);
  while (kept.length > 2) {
    let least = Number.POSITIVE_INFINITY;
    let at = -1;
    for (let i = 1; i < kept.length - 1; i++) {
      const size = area(
        flat[kept[i - 1] as number] as Point,
        flat[kept[i] as number] as Point,
        flat[kept[i + 1] as number] as Point,
      );
      if (size < least) {
        least = size;
        at = i;
      }
    }
    // A closed line keeps four points, so that a small island stays an island.
    const closed = line[0]?.join() === line[line.length - 1]?.join();
    if (least >= tolerance || (closed && kept.length <= 4)) break;
    kept.splice(at, 1);
  }
  return kept.map((index) => line[index] as Point);
}

/**
 * The topology with fewer points, as seen through a projection. It works on the lines between neighbours, not on
 * countries, so that a border stays one line for both. `spared` lines keep every point.
 */
export function simplify(
  topology: Topology,
  projection: GeoProjection,
  tolerance: number,
  spared: ReadonlySet<number>,
): Topology {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = topology.arcs.map((arc, index) => {
    let x = 0;
    let y = 0;
    const line = arc.map((step): Point => {
      x += step[0] as number;
      y += step[1] as number;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    if (spared.has(index)) return line;
    // Without the frame's clipping, which would make points outside of it vanish.
    const flat = line.map((point): Point => projection(point) ?? [0, 0]);
    return thin(line, flat, tolerance);
  });
  const { transform: _, ...rest } = topology;
  return { ...rest, arcs };
}
