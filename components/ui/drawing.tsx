import type { ReactNode } from "react";
import type { Drawing, Role, Shape } from "@/lib/charts/drawing";
import { type Pattern, patternOf, patternScale, patterns, rolesOf, type Tile } from "@/lib/charts/looks";
import { viewAttributes } from "@/lib/charts/svg";
import "./map-colours.css";

/** Where what belongs to one thing leads, and what that is to who cannot see it; null where it leads nowhere. */
export type GroupLink = (id: string) => { href: string; label: string } | null;

/** Plain colours of pages; the others are those of the map. */
const ofPages = new Set<Role>(["ink", "muted", "line", "accent", "gold", "paper", "surface", "danger"]);

/** The same drawings as in files (lib/charts/svg.ts), in the colours of the page: in the light and in the dark. */
type Paint = (role: Role | undefined) => string;
const paintOf =
  (name: string): Paint =>
  (role) => {
    if (!role) return "none";
    const pattern = patternOf(role);
    if (pattern) return `url(#${name}-${pattern})`;
    return ofPages.has(role) ? `var(--${role})` : `var(--wm-${role})`;
  };

type Sized = { drawing: Drawing; className?: string };

/**
 * A drawing on a page, in the first size that is not hidden there: wide screens and phones have one each.
 * @param name of the drawing on its page
 * @param label what it says to who cannot see it
 * @param link makes links of what belongs to one thing
 */
export function DrawingView({
  name,
  label,
  sizes,
  link,
}: {
  name: string;
  label: string;
  sizes: readonly Sized[];
  link?: GroupLink;
}) {
  const used = [...new Set(sizes.flatMap(({ drawing }) => [...rolesOf(drawing.shapes)]))];
  const filled = used.flatMap((role) => patternOf(role) ?? []);
  const paint = paintOf(name);
  return (
    <div className="drawing">
      {/* Apart from the drawings: a pattern within one that is hidden would fill nothing. */}
      {filled.length > 0 ? (
        <svg aria-hidden="true" width="0" height="0" className="absolute">
          <defs>
            {filled.map((look) => (
              <PatternView key={look} id={`${name}-${look}`} pattern={patterns[look]} />
            ))}
          </defs>
        </svg>
      ) : null}
      {sizes.map(({ drawing, className = "" }) => (
        <svg
          key={drawing.width}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          className={`h-auto w-full ${className}`}
          role={link ? "group" : "img"}
          aria-label={label}
        >
          {shapesOf(drawing.shapes, paint, link)}
        </svg>
      ))}
    </div>
  );
}

function PatternView({ id, pattern: { width, height, turn, shapes } }: { id: string; pattern: Pattern }) {
  const transform = `${turn ? `rotate(${turn}) ` : ""}scale(${patternScale})`;
  return (
    <pattern id={id} patternUnits="userSpaceOnUse" width={width} height={height} patternTransform={transform}>
      {shapes.map((tile, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of a pattern never move
        <TileView key={index} tile={tile} />
      ))}
    </pattern>
  );
}

function TileView({ tile }: { tile: Tile }) {
  if (tile.as === "rect")
    return <rect width={tile.width} height={tile.height} fill={`var(--wm-${tile.fill})`} />;
  if (tile.as === "circle")
    return <circle cx={tile.x} cy={tile.y} r={tile.r} fill={`var(--wm-${tile.fill})`} />;
  return <path d={tile.d} fill="none" stroke={`var(--wm-${tile.stroke})`} strokeWidth={tile.width} />;
}

const still = { x: 0, y: 0, scale: 1 };

const shapesOf = (shapes: readonly Shape[], paint: Paint, link?: GroupLink, within = false): ReactNode[] =>
  shapes.map((shape, index) => {
    const key = index;
    const hidden = link && !within ? true : undefined;
    if (shape.as !== "group") return <One key={key} shape={shape} paint={paint} hidden={hidden} />;
    const { id, move, view } = shape;
    const leads = id === undefined ? null : (link?.(id) ?? null);
    const inner = shapesOf(shape.shapes, paint, link, leads !== null || within);
    if (leads)
      return (
        <a key={key} href={leads.href} aria-label={leads.label} className="no-underline">
          {inner}
        </a>
      );
    if (view)
      return (
        <svg key={key} aria-hidden="true" {...viewAttributes(move ?? still, view)}>
          {inner}
        </svg>
      );
    return (
      <g key={key} transform={move && `translate(${move.x} ${move.y}) scale(${move.scale})`}>
        {inner}
      </g>
    );
  });

type OneShape = Exclude<Shape, { as: "group" }>;

/** @param hidden where links say what there is to say, the lines and numbers around them are for the eye */
function One({ shape, paint, hidden }: { shape: OneShape; paint: Paint; hidden: true | undefined }) {
  const common = { "aria-hidden": hidden } as const;
  switch (shape.as) {
    case "rect": {
      const { x, y, width, height, fill, stroke, round } = shape;
      // What is not seen is still pressed.
      const seen = fill || stroke ? { fill: paint(fill), stroke: paint(stroke) } : { fill: "transparent" };
      return <rect {...common} x={x} y={y} width={width} height={height} rx={round} {...seen} />;
    }
    case "circle": {
      const { x, y, r, fill, stroke } = shape;
      return (
        <circle {...common} cx={x} cy={y} r={r} fill={paint(fill)} stroke={paint(stroke)} strokeWidth={2} />
      );
    }
    case "path":
      return (
        <path
          {...common}
          d={shape.d}
          fill={paint(shape.fill)}
          stroke={paint(shape.stroke)}
          strokeWidth={shape.width ?? 1}
          strokeLinejoin="round"
          strokeDasharray={shape.dashed && "4 3"}
        />
      );
    case "text": {
      const { x, y, size, anchor, bold, halo, after } = shape;
      const around = halo
        ? ({
            stroke: paint(halo),
            strokeWidth: size * 0.3,
            strokeLinejoin: "round",
            paintOrder: "stroke",
          } as const)
        : {};
      return (
        <text
          {...common}
          x={x}
          y={y}
          fontSize={size}
          fontWeight={bold ? 600 : undefined}
          textAnchor={anchor === "start" ? undefined : anchor}
          fill={paint(shape.fill ?? "ink")}
          {...around}
        >
          {shape.text}
          {after ? (
            <tspan fontWeight={400} fill="var(--muted)">
              {" "}
              {after}
            </tspan>
          ) : null}
        </text>
      );
    }
  }
}
