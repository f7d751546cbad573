import "server-only";
import type { Drawing, Role } from "./drawing";
import { colourOf, type LookName, patternOf } from "./looks";
import { textsOf, withoutTexts } from "./shapes";
import { svgOf } from "./svg";
import { drawnByThread } from "./thread";

/** Pictures are for slides and print: pixels for each of the drawing's. */
const pixels = 2;

/**
 * A drawing as PNG. The letters are set apart, in the font that the tracker brings along: what draws the shapes knows
 * only the fonts of its machine, and many have none.
 * @throws Error when it cannot be drawn
 */
export function pngOf(drawing: Drawing, look: LookName): Promise<Uint8Array<ArrayBuffer>> {
  const plain = (role: Role) => (patternOf(role) ? colourOf("ink", look) : colourOf(role, look));
  const texts = textsOf(drawing.shapes).map(
    ({ anchor = "start", bold = false, after = null, fill, halo, ...text }) => ({
      ...text,
      anchor,
      bold,
      after,
      colour: plain(fill ?? "ink"),
      lighter: plain("muted"),
      halo: halo ? plain(halo) : null,
    }),
  );
  const { width, height } = drawing;
  const svg = svgOf({ width, height, shapes: withoutTexts(drawing.shapes) }, look);
  return drawnByThread({ chart: { svg, width, height, pixels, texts } });
}
