import type { Look, Role, Shape } from "./drawing";

/** What a drawing is made for. Grey tells everything without a colour. */
export const lookNames = ["light", "dark", "grey"] as const;
export type LookName = (typeof lookNames)[number];

/** The colours that patterns are made of, as the style sheet of the map has them. */
type Tone =
  | "blue"
  | "pale"
  | "sky-ground"
  | "sky-line"
  | "earth-ground"
  | "earth-line"
  | "gold-ground"
  | "gold-dot"
  | "asked-ground"
  | "asked-line"
  | "assumed-dot"
  | "plain";
type Plain = Exclude<Role, `class-${string}`>;
type Palette = Record<Plain | Tone, string>;

/** The palettes of app/globals.css and of components/ui/map-colours.css, and one without colours. */
export const palettes: Record<LookName, Palette> = {
  light: {
    ink: "#14202b",
    muted: "#50606d",
    line: "#d9d4c6",
    accent: "#0b4f8a",
    gold: "#f0b400",
    paper: "#fbfaf6",
    surface: "#ffffff",
    danger: "#a3241b",
    sea: "#e3edf1",
    land: "#eae6db",
    "land-edge": "#fbfaf6",
    edge: "#586772",
    blue: "#0b4f8a",
    pale: "#d3e5f3",
    "sky-ground": "#d9effa",
    "sky-line": "#0086bd",
    "earth-ground": "#efdcd2",
    "earth-line": "#8a4b32",
    "gold-ground": "#ffedb8",
    "gold-dot": "#b27c00",
    "asked-ground": "#f8edcf",
    "asked-line": "#dfc98f",
    "assumed-dot": "#8a8f8c",
    plain: "#ffffff",
  },
  dark: {
    ink: "#ecefee",
    muted: "#a9b6bf",
    line: "#33414c",
    accent: "#86c5f4",
    gold: "#f5c945",
    paper: "#0f161c",
    surface: "#172028",
    danger: "#ff9f94",
    sea: "#131d26",
    land: "#1f2a33",
    "land-edge": "#33414c",
    edge: "#93a3ae",
    blue: "#86c5f4",
    pale: "#1f3c54",
    "sky-ground": "#15394b",
    "sky-line": "#3fa9d6",
    "earth-ground": "#3d2a23",
    "earth-line": "#cf9079",
    "gold-ground": "#40350f",
    "gold-dot": "#e0b53a",
    "asked-ground": "#3a3524",
    "asked-line": "#5f5637",
    "assumed-dot": "#a9b6bf",
    plain: "#3a4955",
  },
  grey: {
    ink: "#111111",
    muted: "#444444",
    line: "#cccccc",
    accent: "#222222",
    gold: "#aaaaaa",
    paper: "#ffffff",
    surface: "#ffffff",
    danger: "#333333",
    sea: "#ffffff",
    land: "#eeeeee",
    "land-edge": "#bbbbbb",
    edge: "#333333",
    blue: "#333333",
    pale: "#ffffff",
    "sky-ground": "#ffffff",
    "sky-line": "#555555",
    "earth-ground": "#ffffff",
    "earth-line": "#555555",
    "gold-ground": "#ffffff",
    "gold-dot": "#555555",
    "asked-ground": "#ffffff",
    "asked-line": "#999999",
    "assumed-dot": "#888888",
    plain: "#ffffff",
  },
};

/** What fills the places of a class, over and over: shapes in tones on a tile. */
export type Pattern = { width: number; height: number; turn?: number; shapes: Tile[] };
export type Tile =
  | { as: "rect"; width: number; height: number; fill: Tone }
  | { as: "circle"; x: number; y: number; r: number; fill: Tone }
  | { as: "path"; d: string; stroke: Tone; width: number };

const ground = (fill: Tone, width = 14, height = 14): Tile => ({ as: "rect", width, height, fill });
const stripe = (fill: Tone, width: number, height = 14): Tile => ({ as: "rect", width, height, fill });
const dot = (x: number, y: number, r: number, fill: Tone): Tile => ({ as: "circle", x, y, r, fill });

/** How fine patterns are in a drawing; the map's own are made for more room. */
export const patternScale = 0.7;

/** Each differs from the others without its colour, too; those of the public map (components/public/world-map-legend). */
export const patterns: Record<Look, Pattern> = {
  recognised: { width: 14, height: 14, shapes: [ground("blue")] },
  one_chamber: { width: 16, height: 16, turn: 45, shapes: [ground("pale", 16, 16), stripe("blue", 10, 16)] },
  under_way: { width: 14, height: 14, turn: -45, shapes: [ground("sky-ground"), stripe("sky-line", 4)] },
  related_act: { width: 12, height: 14, shapes: [ground("pale", 12), stripe("blue", 3)] },
  declined: {
    width: 14,
    height: 14,
    turn: 45,
    shapes: [
      ground("earth-ground"),
      { as: "path", d: "M0 1.5h14M1.5 0v14", stroke: "earth-line", width: 2.6 },
    ],
  },
  in_dialogue: {
    width: 14,
    height: 14,
    shapes: [ground("gold-ground"), dot(3.5, 3.5, 2.4, "gold-dot"), dot(10.5, 10.5, 2.4, "gold-dot")],
  },
  asked: {
    width: 14,
    height: 14,
    shapes: [ground("asked-ground"), { as: "path", d: "M0 7h14", stroke: "asked-line", width: 2.2 }],
  },
  asked_assumed: { width: 14, height: 14, shapes: [ground("plain"), dot(7, 7, 2.2, "assumed-dot")] },
  not_asked: { width: 14, height: 14, shapes: [ground("plain")] },
};

/** The class whose pattern a role asks for; null when it is a plain colour. */
export const patternOf = (role: Role): Look | null =>
  role.startsWith("class-") ? (role.slice("class-".length) as Look) : null;

/** A plain role's colour. */
export const colourOf = (role: Role, look: LookName): string => palettes[look][role as Plain];

/** Every role that a drawing fills or draws with. */
export function rolesOf(shapes: readonly Shape[]): Set<Role> {
  const roles = new Set<Role>();
  for (const shape of shapes)
    if (shape.as === "group") for (const role of rolesOf(shape.shapes)) roles.add(role);
    else {
      if (shape.fill) roles.add(shape.fill);
      if ("stroke" in shape && shape.stroke) roles.add(shape.stroke);
      if ("halo" in shape && shape.halo) roles.add(shape.halo);
    }
  return roles;
}
