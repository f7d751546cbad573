import { xmlText } from "@/lib/base/xml";
import type { Drawing, Role, Shape } from "./drawing";
import {
  colourOf,
  type LookName,
  palettes,
  patternOf,
  patternScale,
  patterns,
  rolesOf,
  type Tile,
} from "./looks";

/** What a drawing says, for those who cannot see it. */
export type DrawingWords = { title: string; description: string; language: string };

/** To a hundredth, so that the same drawing has the same bytes, and few. */
const round = (value: number): string => String(Math.round(value * 100) / 100);

type Attributes = Record<string, string | number | undefined>;
const tag = (name: string, attributes: Attributes, content = ""): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : xmlText(String(value))}"`)
    .join("");
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
};

/**
 * A drawing as SVG that stands alone: its own colours and patterns, no script, no style, nothing from elsewhere. Letters
 * are text, in a font of whoever shows it.
 * @param words none where the frame says what is in it
 */
export function svgOf({ width, height, shapes }: Drawing, look: LookName, words?: DrawingWords): string {
  const paint = (role: Role | undefined): string => {
    if (!role) return "none";
    const pattern = patternOf(role);
    return pattern ? `url(#${pattern})` : colourOf(role, look);
  };
  const used = [...rolesOf(shapes)].flatMap((role) => patternOf(role) ?? []);
  const defs = used.map((name) => {
    const { turn, ...tile } = patterns[name];
    return tag(
      "pattern",
      {
        id: name,
        patternUnits: "userSpaceOnUse",
        width: tile.width,
        height: tile.height,
        patternTransform: `${turn ? `rotate(${turn}) ` : ""}scale(${patternScale})`,
      },
      tile.shapes.map((one) => tileOf(one, look)).join(""),
    );
  });
  return tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      "font-family": "'Libertinus Serif', 'Source Serif 4', Georgia, 'Times New Roman', serif",
      ...(words ? { role: "img", "xml:lang": words.language } : {}),
    },
    [
      words ? tag("title", {}, xmlText(words.title)) + tag("desc", {}, xmlText(words.description)) : "",
      defs.length > 0 ? tag("defs", {}, defs.join("")) : "",
      tag("rect", { width, height, fill: palettes[look].surface }),
      ...shapes.map((shape) => shapeOf(shape, paint)),
    ].join(""),
  );
}

function tileOf(tile: Tile, look: LookName): string {
  const tones = palettes[look];
  if (tile.as === "rect")
    return tag("rect", { width: tile.width, height: tile.height, fill: tones[tile.fill] });
  if (tile.as === "circle")
    return tag("circle", { cx: tile.x, cy: tile.y, r: tile.r, fill: tones[tile.fill] });
  return tag("path", { d: tile.d, fill: "none", stroke: tones[tile.stroke], "stroke-width": tile.width });
}

type Group = Extract<Shape, { as: "group" }>;

/** What is seen of a group, as a drawing within the drawing: those cut off what lies beyond them. */
export const viewAttributes = (
  { x, y, scale }: NonNullable<Group["move"]>,
  { width, height }: NonNullable<Group["view"]>,
) => ({ x, y, width: width * scale, height: height * scale, viewBox: `0 0 ${width} ${height}` });

type Paint = (role: Role | undefined) => string;

function shapeOf(shape: Shape, paint: Paint): string {
  const stroke = (role: Role | undefined, width: number) =>
    role ? { stroke: paint(role), "stroke-width": width, "stroke-linejoin": "round" } : {};
  switch (shape.as) {
    case "group": {
      const { move = { x: 0, y: 0, scale: 1 }, view } = shape;
      const content = shape.shapes.map((one) => shapeOf(one, paint)).join("");
      if (view) return tag("svg", viewAttributes(move, view), content);
      const transform = `translate(${round(move.x)} ${round(move.y)}) scale(${move.scale})`;
      return tag("g", { transform: shape.move && transform }, content);
    }
    case "rect": {
      if (!shape.fill && !shape.stroke) return "";
      const { x, y, width, height, fill, round: rx } = shape;
      return tag("rect", { x, y, width, height, rx, fill: paint(fill), ...stroke(shape.stroke, 1) });
    }
    case "circle":
      return tag("circle", {
        cx: shape.x,
        cy: shape.y,
        r: shape.r,
        fill: paint(shape.fill),
        ...stroke(shape.stroke, 2),
      });
    case "path":
      return tag("path", {
        d: shape.d,
        fill: paint(shape.fill),
        ...stroke(shape.stroke, shape.width ?? 1),
        "stroke-dasharray": shape.dashed && "4 3",
      });
    case "text": {
      const { x, y, size, halo, anchor, after } = shape;
      const more = after
        ? tag("tspan", { "font-weight": 400, fill: paint("muted") }, ` ${xmlText(after)}`)
        : "";
      return tag(
        "text",
        {
          x,
          y,
          "font-size": size,
          "font-weight": shape.bold && 600,
          "text-anchor": anchor === "start" ? undefined : anchor,
          fill: paint(shape.fill ?? "ink"),
          ...(halo
            ? {
                stroke: paint(halo),
                "stroke-width": size * 0.3,
                "stroke-linejoin": "round",
                "paint-order": "stroke",
              }
            : {}),
        },
        xmlText(shape.text) + more,
      );
    }
  }
}
