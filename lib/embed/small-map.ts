import { palettes } from "@/lib/charts/looks";
import { shapes } from "@/lib/map/shapes";
import type { CountryCode } from "@/lib/standing/entry";

/** How a country looks on the small map. */
export type Look = "recognised" | "one_chamber" | "others";

/** The map's own colours, on light paper. */
const { sea, land, edge, blue, pale, "land-edge": landEdge } = palettes.light;
const mark = "#b45f06";
const white = "#ffffff";
export const fills: Record<Look, string> = { recognised: blue, one_chamber: "url(#half)", others: "#f8e3a6" };

/** The fill of one chamber of two differs without its colour, too. */
export const halfPattern = `<defs><pattern id="half" patternUnits="userSpaceOnUse" width="22" height="22" patternTransform="rotate(45)"><rect width="22" height="22" fill="${pale}"/><rect width="14" height="22" fill="${blue}"/></pattern></defs>`;

/**
 * The map in small, as SVG: Europe, or the world where the country meant lies elsewhere.
 * @param meant the country that the page is about; it gets an edge
 */
export function smallMap(looks: ReadonlyMap<CountryCode, Look>, meant?: CountryCode): string {
  const { width, height, countries, rest } =
    shapes[meant && !shapes.europe.countries[meant] ? "world" : "europe"];
  const drawn = (code: CountryCode, look: Look) => {
    const shape = countries[code];
    if (!shape) return "";
    const line =
      code === meant
        ? `stroke="${mark}" stroke-width="7"`
        : `stroke="${look === "others" ? edge : white}" stroke-width="${look === "others" ? 1 : 2}"`;
    // A state too small to be seen is a dot.
    return shape.room < 5
      ? `<circle cx="${shape.x}" cy="${shape.y}" r="11" fill="${fills[look]}" ${line}/>`
      : `<path d="${shape.d}" fill="${fills[look]}" stroke-linejoin="round" ${line}/>`;
  };
  const others = Object.entries(countries).filter(([code]) => !looks.has(code));
  // What is drawn later lies over its neighbours.
  const rank = (code: CountryCode, look: Look) => (code === meant ? 2 : look === "others" ? 0 : 1);
  const ours = [...looks].sort((a, b) => rank(...a) - rank(...b));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    halfPattern,
    `<rect width="${width}" height="${height}" fill="${sea}"/>`,
    `<path d="${others.map(([, shape]) => shape.d).join("")}${rest}" fill="${land}" stroke="${landEdge}" stroke-width="1"/>`,
    ...ours.map(([code, look]) => drawn(code, look)),
    "</svg>",
  ].join("");
}
