import type { Row } from "@/lib/charts/bars";
import type { Bars } from "../report";

/** The bars of a report's first page as the rows of a drawing. */
export const barRows = ({ items }: Bars): Row[] =>
  items.map(({ label, segments }) => ({
    label,
    segments: segments.map((one) => ({
      role: `class-${one.class}` as const,
      label: one.label,
      count: one.count,
    })),
  }));
