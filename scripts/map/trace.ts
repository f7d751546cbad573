import { type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";

export type Ring = [number, number][];

/** Twice the area of a ring would carry its direction; this is the area alone, in square units. */
export const ringArea = (ring: Ring): number =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] as [number, number];
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;

/** The outlines of a shape on the drawing, in steps of `grid` units; repeated points are dropped. */
export function outlines(shape: GeoPermissibleObjects, projection: GeoProjection, grid: number): Ring[] {
  const rings: Ring[] = [];
  let ring: Ring = [];
  const add = (x: number, y: number) => {
    const point: [number, number] = [Math.round(x / grid), Math.round(y / grid)];
    const last = ring.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) ring.push(point);
  };
  const finish = () => {
    if (ring.length > 1 && ring[0]?.join() === ring.at(-1)?.join()) ring.pop();
    if (ring.length > 2) rings.push(ring);
    ring = [];
  };
  geoPath(projection).context({
    beginPath() {},
    moveTo(x, y) {
      ring = [];
      add(x, y);
    },
    lineTo: add,
    closePath: finish,
    arc() {},
  })(shape);
  return rings.map((one) => one.map(([x, y]): [number, number] => [x * grid, y * grid]));
}

const short = (value: number): string => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, "$1.");
const pair = (x: number, y: number): string => {
  const second = short(y);
  return `${short(x)}${second.startsWith("-") ? "" : " "}${second}`;
};

/** SVG path data, in relative steps: they are short, and compress well. */
export const pathData = (rings: Ring[]): string =>
  rings
    .map((ring) => {
      const steps = ring.slice(1).map(([x, y], i) => {
        const [beforeX, beforeY] = ring[i] as [number, number];
        return pair(x - beforeX, y - beforeY);
      });
      const [x, y] = ring[0] as [number, number];
      return `M${pair(x, y)}l${steps.join(" ").replace(/ -/g, "-")}z`;
    })
    .join("");

/** Whether a point lies in the outlines, by the even-odd rule. */
export function contains(rings: Ring[], [x, y]: [number, number]): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number];
      const [xj, yj] = ring[j] as [number, number];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  return inside;
}

/** The point of an outline farthest from its edge, and that distance: where a label fits best. */
export function heart(ring: Ring): { x: number; y: number; room: number } {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const distance = (x: number, y: number) => {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[j] as [number, number];
      const [bx, by] = ring[i] as [number, number];
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = length && Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
      least = Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
    }
    return least;
  };
  let best = { x: (left + right) / 2, y: (top + bottom) / 2, room: 0 };
  const steps = 24;
  for (let i = 1; i < steps; i++)
    for (let j = 1; j < steps; j++) {
      const x = left + ((right - left) * i) / steps;
      const y = top + ((bottom - top) * j) / steps;
      if (!contains([ring], [x, y])) continue;
      const room = distance(x, y);
      if (room > best.room) best = { x, y, room };
    }
  return { x: Math.round(best.x), y: Math.round(best.y), room: Math.round(best.room) };
}
