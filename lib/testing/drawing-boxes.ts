import type { Drawing, Shape } from "@/lib/charts/drawing";
import { textsOf } from "@/lib/charts/shapes";
import { widthOf } from "@/lib/charts/text";

/** Where a shape is, on the whole drawing. */
export type Box = { left: number; top: number; right: number; bottom: number; what: string };

/** The points that a path leads through: lines only, as all of ours are. */
export function pointsOf(d: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command = "", given = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (given.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (!"MmLlHhVvZz".includes(command)) throw new Error(`the path has a ${command}`);
    const by = command === command.toLowerCase();
    const one = command.toLowerCase();
    if (one === "z") [x, y] = [startX, startY];
    for (let at = 0; at < numbers.length; at += one === "h" || one === "v" ? 1 : 2) {
      const first = numbers[at] ?? 0;
      if (one === "h") x = by ? x + first : first;
      else if (one === "v") y = by ? y + first : first;
      else {
        const second = numbers[at + 1] ?? 0;
        [x, y] = by ? [x + first, y + second] : [first, second];
        if (one === "m" && at === 0) [startX, startY] = [x, y];
      }
      points.push([x, y]);
    }
  }
  return points;
}

const around = (points: readonly [number, number][], what: string): Box => ({
  left: Math.min(...points.map(([x]) => x)),
  top: Math.min(...points.map(([, y]) => y)),
  right: Math.max(...points.map(([x]) => x)),
  bottom: Math.max(...points.map(([, y]) => y)),
  what,
});

/** Where everything but the texts is. */
export const boxesOf = (shapes: readonly Shape[]): Box[] =>
  shapes.flatMap((shape): Box[] => {
    switch (shape.as) {
      case "text":
        return [];
      case "group": {
        const { x, y, scale } = shape.move ?? { x: 0, y: 0, scale: 1 };
        const seen = shape.view ?? { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
        const least = shape.view ? 0 : Number.NEGATIVE_INFINITY;
        return boxesOf(shape.shapes).map((box) => ({
          left: x + Math.max(least, box.left) * scale,
          top: y + Math.max(least, box.top) * scale,
          right: x + Math.min(seen.width, box.right) * scale,
          bottom: y + Math.min(seen.height, box.bottom) * scale,
          what: box.what,
        }));
      }
      case "rect": {
        const { x, y, width, height } = shape;
        // What is pressed may be larger than what is seen.
        if (!shape.fill && !shape.stroke) return [];
        return [{ left: x, top: y, right: x + width, bottom: y + height, what: "rect" }];
      }
      case "circle": {
        const { x, y, r } = shape;
        return [{ left: x - r, top: y - r, right: x + r, bottom: y + r, what: "circle" }];
      }
      default:
        return shape.d ? [around(pointsOf(shape.d), `path ${shape.d.slice(0, 40)}`)] : [];
    }
  });

/** Where the texts are, no smaller than they will be. */
export const textBoxesOf = (shapes: readonly Shape[]): Box[] =>
  textsOf(shapes).map(({ x, y, text, after, size, anchor = "start" }) => {
    const what = after ? `${text} ${after}` : text;
    const width = widthOf(what, size);
    const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
    return { left, top: y - size * 0.75, right: left + width, bottom: y + size * 0.22, what };
  });

/** What is wrong with a drawing to the eye: what leaves it, and texts that lie over each other. */
export function faultsOf({ width, height, shapes }: Drawing): string[] {
  const texts = textBoxesOf(shapes);
  const outside = [...boxesOf(shapes), ...texts].filter(
    ({ left, top, right, bottom }) =>
      [left, top, right, bottom].some((edge) => !Number.isFinite(edge)) ||
      left < -0.5 ||
      top < -0.5 ||
      right > width + 0.5 ||
      bottom > height + 0.5,
  );
  const over = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `“${one.what}” lies over “${other.what}”`),
  );
  return [...outside.map((box) => `outside: ${JSON.stringify(box)}`), ...over];
}
