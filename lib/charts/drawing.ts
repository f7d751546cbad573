import type { CountryClass } from "@/lib/standing/standing";

/** A country on a map or in a bar: its class, and whether one chamber of two has recognised. */
export type Look = CountryClass | "one_chamber";

/**
 * What a shape is for. It stands in place of a colour, so that one drawing serves pages in the light and in the dark,
 * print in colour and in grey. Those of a class differ by their pattern, too (`looks.ts`).
 */
export type Role =
  | "ink"
  | "muted"
  | "line"
  | "accent"
  | "gold"
  | "paper"
  | "surface"
  | "danger"
  | "sea"
  | "land"
  | "land-edge"
  | "edge"
  | "blue"
  | `class-${Look}`;

export type Shape =
  | {
      as: "rect";
      x: number;
      y: number;
      width: number;
      height: number;
      /** One with neither fill nor stroke is not seen: a place to press. */
      fill?: Role;
      stroke?: Role;
      round?: number;
    }
  | { as: "path"; d: string; fill?: Role; stroke?: Role; width?: number; dashed?: true }
  | { as: "circle"; x: number; y: number; r: number; fill?: Role; stroke?: Role }
  | {
      as: "text";
      x: number;
      /** Of the line that the letters stand on. */
      y: number;
      text: string;
      /** Said after it, lighter. */
      after?: string;
      size: number;
      fill?: Role;
      anchor?: "start" | "middle" | "end";
      bold?: true;
      /** Lies around the letters where they stand on something else. */
      halo?: Role;
    }
  | {
      as: "group";
      /** What belongs to one thing: a page can make a link of it. */
      id?: string;
      move?: { x: number; y: number; scale: number };
      /** How much of it is seen, in its own units: what lies beyond is cut off. */
      view?: { width: number; height: number };
      shapes: Shape[];
    };

/** In pixels of the size that it is made for. */
export type Drawing = { width: number; height: number; shapes: Shape[] };

/** How wide a place is, and how large letters are in it. */
export type Room = { width: number; font: number };
/** The places that charts are drawn for: wide screens and paper, and phones. */
export const rooms = { wide: { width: 640, font: 13 }, narrow: { width: 340, font: 13 } } as const;
