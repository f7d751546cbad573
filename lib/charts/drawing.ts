/**
 * A chart as shapes, before it takes a form. What a shape is for stands in place of a colour, so that one drawing serves
 * pages in the light and in the dark, print in colour and in grey.
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
  | `class-${string}`;

export type Shape =
  | {
      as: "rect";
      x: number;
      y: number;
      width: number;
      height: number;
      fill?: Role;
      stroke?: Role;
      round?: number;
    }
  | { as: "path"; d: string; fill?: Role; stroke?: Role; width?: number; dashed?: true }
  | { as: "circle"; x: number; y: number; r: number; fill?: Role; stroke?: Role }
  | {
      as: "text";
      x: number;
      y: number;
      text: string;
      size: number;
      fill?: Role;
      anchor?: "start" | "middle" | "end";
      bold?: true;
    };

/** In pixels of the size that it is made for. */
export type Drawing = { width: number; height: number; shapes: Shape[] };
