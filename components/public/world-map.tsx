import { useTranslations } from "next-intl";
import { shapes, type ViewName } from "@/lib/map/shapes";
import { type CountryClass, countryClasses } from "@/lib/standing/standing";
import type { MapCountry } from "./map-country";
import { MapLegend, MapPatterns } from "./world-map-legend";
import "@/components/ui/map-colours.css";
import "./world-map.css";

type Look = CountryClass | "one_chamber";

const lookOf = (country: MapCountry): Look =>
  country.class === "recognised" && country.oneChamber ? "one_chamber" : country.class;

// What is drawn later lies over its neighbours: the light edge of the recognised comes last.
const order: Look[] = [
  ...countryClasses.filter((one) => one !== "recognised").reverse(),
  "one_chamber",
  "recognised",
];
/**
 * In units of each drawing: half the width below which a country gets a larger place to press, and a marker; how
 * large that place is (24 pixels across on a wide screen; the style sheet enlarges it on a phone); and half the width
 * that a country's code needs.
 */
const sizes: Record<ViewName, { narrow: number; marked: number; press: number; code: number }> = {
  europe: { narrow: 15, marked: 5, press: 16, code: 12 },
  world: { narrow: 12, marked: 2, press: 32, code: 12 },
};

/**
 * The campaign's countries on a map of Europe and one of the world, and what the colours and patterns mean. Plain
 * SVG with one link for each country; the numbers of the legend are counted from the countries given.
 * @param tables whether the page has a table of each class, at `#class-…`, and the script that walks the map
 */
export function WorldMap({ countries, tables = false }: { countries: MapCountry[]; tables?: boolean }) {
  const t = useTranslations("map");
  return (
    <figure className="wm" aria-labelledby="wm-label">
      <a className="wm-skip" href="#wm-after">
        {t("skip")}
      </a>
      {/* Filled by the script under hover, focus and touch; it repeats what the link says. */}
      <p className="wm-card" aria-hidden="true" hidden />
      <Picture view="europe" label={t("europe")} countries={countries} walked={tables} />
      <div className="wm-side">
        <Picture view="world" label={t("world")} countries={countries} walked={tables} />
        <MapLegend countries={countries} tables={tables} />
      </div>
      {tables ? <p className="sr-only" role="status" /> : null}
      <figcaption className="wm-caption" id="wm-after" tabIndex={-1}>
        <span id="wm-label">{t("label")}.</span> {t("crimea")} {t("inset")}
        {tables ? (
          <span className="wm-keys scripted" id="wm-keys">
            {" "}
            {t("keys")}
          </span>
        ) : null}
      </figcaption>
    </figure>
  );
}

type PictureProps = { view: ViewName; label: string; countries: MapCountry[]; walked: boolean };

function Picture({ view, label, countries, walked }: PictureProps) {
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
      aria-describedby={walked ? "wm-keys" : undefined}
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
  isLinked(code, view) && (shapes[view].countries[code]?.room ?? 0) < sizes[view].narrow;

function Country({ country, view }: { country: MapCountry; view: ViewName }) {
  const t = useTranslations("map");
  const labels = useTranslations("labels.class");
  const shape = shapes[view].countries[country.code];
  if (!shape) return null;
  const look = lookOf(country);
  const painted = { className: `wm-${look}`, fill: `url(#wm-fill-${look})` };
  const classes = look === country.class ? look : `${country.class} ${look}`;
  if (!isLinked(country.code, view))
    return shape.d ? <path {...painted} data-class={classes} d={shape.d} /> : null;
  const area = shape.d ? <path {...painted} d={shape.d} /> : null;
  const { name, note } = country;
  const said = t(note ? "nameWithNote" : "name", { country: name, label: labels(country.class), note });
  return (
    <a
      href={country.href}
      aria-label={said}
      data-class={classes}
      data-at={`${shape.x} ${shape.y}`}
      data-said={[name, labels(country.class), note].join("\n")}
      {...country.opens}
    >
      <title>{said}</title>
      {area}
      {isNarrow(country, view) ? (
        <circle className="wm-press" cx={shape.x} cy={shape.y} r={sizes[view].press} />
      ) : null}
      {shape.room < sizes[view].marked ? (
        <circle {...painted} className={`wm-marker ${painted.className}`} cx={shape.x} cy={shape.y} r={9} />
      ) : null}
    </a>
  );
}

/** The country's code on its area, or beside it; with ½ when one chamber of two has recognised. */
function Code({ country, view }: { country: MapCountry; view: ViewName }) {
  const shape = shapes[view].countries[country.code];
  if (!shape || !isLinked(country.code, view)) return null;
  const { code, marked } = sizes[view];
  const beside = view === "world" ? shape.room < code : shape.room < marked;
  if (!beside && shape.room < code) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a text of a drawing takes no focus; its link says the name.
    <text
      aria-hidden="true"
      className={`wm-code ${beside ? "wm-beside" : `wm-code-${country.class}`}`}
      x={beside ? shape.x + 18 : shape.x}
      y={shape.y}
    >
      {lookOf(country) === "one_chamber" ? `${country.code} ½` : country.code}
    </text>
  );
}
