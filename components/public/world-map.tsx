import { useTranslations } from "next-intl";
import { otherLand, type Placed, placedOn } from "@/lib/charts/map-layout";
import { shapes, type ViewName } from "@/lib/map/shapes";
import type { MapCountry } from "./map-country";
import { MapLegend, MapPatterns } from "./world-map-legend";
import "@/components/ui/map-colours.css";
import "./world-map.css";

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
  const { width, height, frame } = shapes[view];
  const drawn = placedOn(view, countries);
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
      <path className="wm-land" d={otherLand(view, countries)} />
      {drawn.map((placed) => (
        <Country key={placed.country.code} {...placed} />
      ))}
      {drawn.map((placed) => (
        <Code key={placed.country.code} {...placed} />
      ))}
      {frame ? <path className="wm-frame" d={frame} /> : null}
    </svg>
  );
}

function Country({ country, look, shape, aside, press, marked }: Placed<MapCountry>) {
  const t = useTranslations("map");
  const labels = useTranslations("labels.class");
  const painted = { className: `wm-${look}`, fill: `url(#wm-fill-${look})` };
  const classes = look === country.class ? look : `${country.class} ${look}`;
  if (aside) return shape.d ? <path {...painted} data-class={classes} d={shape.d} /> : null;
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
      {press === null ? null : <circle className="wm-press" cx={shape.x} cy={shape.y} r={press} />}
      {marked ? (
        <circle {...painted} className={`wm-marker ${painted.className}`} cx={shape.x} cy={shape.y} r={9} />
      ) : null}
    </a>
  );
}

/** The country's code on its area, or beside it; with ½ when one chamber of two has recognised. */
function Code({ country, code }: Placed<MapCountry>) {
  if (!code) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a text of a drawing takes no focus; its link says the name.
    <text
      aria-hidden="true"
      className={`wm-code ${code.beside ? "wm-beside" : `wm-code-${country.class}`}`}
      x={code.x}
      y={code.y}
    >
      {code.text}
    </text>
  );
}
