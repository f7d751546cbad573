import type { Drawing } from "./draw";
import drawn from "./shapes.json";
import type { ViewName } from "./views";

/** The drawings that the pages show, as kept in `shapes.json`. */
export const shapes: Record<ViewName, Drawing> = drawn;
