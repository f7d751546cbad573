import { useTranslations } from "next-intl";
import { shapes } from "@/lib/map/shapes";
import type { ViewName } from "@/lib/map/views";
import { type CountryClass, countryClasses } from "@/lib/record/standing";
import { MapLegend, MapPatterns } from "./world-map-legend";
import "./world-map.css";

export interface MapCountry {
  /** ISO 3166-1 alpha-2. */
  code: string;
  name: string;
  href: string;
  class: CountryClass;
  /** Recognised by one chamber of two. */
  oneChamber: boolean;
  /** Said after name and class, such as the date of the act; may be empty. */
  note: string;
}

type Look = CountryClass | "one_chamber";

const lookOf = (country: MapCountry): Look =>
  country.class === "recognised" && country.oneChamber ? "one_chamber" : country.class;

// What is drawn later lies over its neighbours: the light edge of the recognised comes last.
const order: Look[] = [
  ...countryClasses.filter((one) => one !== "recognised").reverse(),
  "one_chamber",
  "recognised",
];
/** Half the width, in units of the drawing, below which a country gets a larger place to press, and a marker. */
const narrow = { press: 15, marker: 5 };
/** Half the width that a country's code needs. */
const codeRoom: Record<ViewName, number> = { europe: 12, world: 12 };

/**
 * The campaign's countries on a map of Europe and one of the world, and what the colours and patterns mean. Plain
 * SVG with one link for each country; the numbers of the legend are counted from the countries given.
 */
export function WorldMap({ countries }: { countries: MapCountry[] }) {
  const t = useTranslations("map");
  return (
    <figure className="wm" aria-labelledby="wm-label">
      <a className="wm-skip" href="#wm-after">
        {t("skip")}
      </a>
      <Picture view="europe" label={t("europe")} countries={countries} />
      <div className="wm-side">
        <Picture view="world" label={t("world")} countries={countries} />
        <MapLegend countries={countries} />
      </div>
      <figcaption className="wm-caption" id="wm-after" tabIndex={-1}>
        <span id="wm-label">{t("label")}.</span> {t("crimea")} {t("inset")}
      </figcaption>
    </figure>
  );
}

function Picture({ view, label, countries }: { view: ViewName; label: string; countries: MapCountry[] }) {
  const { width, height, countries: land, rest, frame } = shapes[view];
  const ours = new Set(countries.map((country) => country.code));
  const others = Object.entries(land).filter(([code]) => !ours.has(code));
  const drawn = countries
    .filter((country) => land[country.code])
    .sort((a, b) => order.indexOf(lookOf(a)) - order.indexOf(lookOf(b)))
    .sort((a, b) => Number(isNarrow(a, view)) - Number(isNarrow(b, view)));
  return (
    <svg
      className={`wm-picture wm-${view}`}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby={`wm-${view}`}
    >
      <title id={`wm-${view}`}>{label}</title>
      {view === "europe" ? <MapPatterns /> : null}
      <rect className="wm-sea" width={width} height={height} />
      <path className="wm-land" d={others.map(([, shape]) => shape.d).join("") + rest} />
      {drawn.map((country) => (
        <Country key={country.code} country={country} view={view} />
      ))}
      {drawn.map((country) => (
        <Code key={country.code} country={country} view={view} />
      ))}
      {frame ? <path className="wm-frame" d={frame} /> : null}
    </svg>
  );
}

/** What the picture of Europe links is only painted in the world's: one link for each country. */
const isLinked = (code: string, view: ViewName): boolean =>
  view === "europe" || !(code in shapes.europe.countries);

const isNarrow = ({ code }: MapCountry, view: ViewName): boolean =>
  isLinked(code, view) && (shapes[view].countries[code]?.room ?? 0) < narrow.press;

function Country({ country, view }: { country: MapCountry; view: ViewName }) {
  const t = useTranslations("map");
  const labels = useTranslations("labels.class");
  const shape = shapes[view].countries[country.code];
  if (!shape) return null;
  const look = lookOf(country);
  const painted = { className: `wm-${look}`, fill: `url(#wm-fill-${look})` };
  const area = shape.d ? <path {...painted} d={shape.d} /> : null;
  if (!isLinked(country.code, view)) return area;
  const { name, note } = country;
  const said = t(note ? "nameWithNote" : "name", { country: name, label: labels(country.class), note });
  return (
    <a href={country.href} aria-label={said}>
      <title>{said}</title>
      {area}
      {isNarrow(country, view) ? <circle className="wm-press" cx={shape.x} cy={shape.y} r={15} /> : null}
      {shape.room < narrow.marker ? (
        <circle {...painted} className={`wm-marker ${painted.className}`} cx={shape.x} cy={shape.y} r={9} />
      ) : null}
    </a>
  );
}

/** The country's code on its area, where it fits; with ½ when one chamber of two has recognised. */
function Code({ country, view }: { country: MapCountry; view: ViewName }) {
  const shape = shapes[view].countries[country.code];
  if (!shape || !isLinked(country.code, view) || shape.room < codeRoom[view]) return null;
  const look = lookOf(country);
  return (
    <text aria-hidden="true" className={`wm-code wm-code-${country.class}`} x={shape.x} y={shape.y}>
      {look === "one_chamber" ? `${country.code} ½` : country.code}
    </text>
  );
}
