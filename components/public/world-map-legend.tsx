import { useTranslations } from "next-intl";
import { countryClasses } from "@/lib/standing/standing";
import type { MapCountry } from "./map-country";
import "./world-map-legend.css";

/** The fills of the map. Each differs from the others without its colour, too. */
export function MapPatterns() {
  const tile = { patternUnits: "userSpaceOnUse", width: 14, height: 14 } as const;
  return (
    <defs>
      <pattern id="wm-fill-recognised" {...tile}>
        <rect className="wm-blue" width="14" height="14" />
      </pattern>
      <pattern id="wm-fill-one_chamber" {...tile} width={16} height={16} patternTransform="rotate(45)">
        <rect className="wm-pale" width="16" height="16" />
        <rect className="wm-blue" width="10" height="16" />
      </pattern>
      <pattern id="wm-fill-under_way" {...tile} patternTransform="rotate(-45)">
        <rect className="wm-sky-ground" width="14" height="14" />
        <rect className="wm-sky-line" width="4" height="14" />
      </pattern>
      <pattern id="wm-fill-related_act" {...tile} width={12}>
        <rect className="wm-pale" width="12" height="14" />
        <rect className="wm-blue" width="3" height="14" />
      </pattern>
      <pattern id="wm-fill-declined" {...tile} patternTransform="rotate(45)">
        <rect className="wm-earth-ground" width="14" height="14" />
        <path className="wm-earth-line" d="M0 1.5h14M1.5 0v14" />
      </pattern>
      <pattern id="wm-fill-in_dialogue" {...tile}>
        <rect className="wm-gold-ground" width="14" height="14" />
        <circle className="wm-gold-dot" cx="3.5" cy="3.5" r="2.4" />
        <circle className="wm-gold-dot" cx="10.5" cy="10.5" r="2.4" />
      </pattern>
      <pattern id="wm-fill-asked" {...tile}>
        <rect className="wm-asked-ground" width="14" height="14" />
        <path className="wm-asked-line" d="M0 7h14" />
      </pattern>
      <pattern id="wm-fill-asked_assumed" {...tile}>
        <rect className="wm-plain" width="14" height="14" />
        <circle className="wm-asked-dot" cx="7" cy="7" r="2.2" />
      </pattern>
      <pattern id="wm-fill-not_asked" {...tile}>
        <rect className="wm-plain" width="14" height="14" />
      </pattern>
    </defs>
  );
}

/**
 * What each fill on the map means and how many countries have it, counted from the countries given.
 * @param tables whether the page has a table of each class to link to
 */
export function MapLegend({ countries, tables }: { countries: MapCountry[]; tables: boolean }) {
  const t = useTranslations("map");
  const labels = useTranslations("labels.class");
  const count = (members: MapCountry[]) => t("count", { count: members.length });
  const recognised = countries.filter((country) => country.class === "recognised");
  // A class that no country is in says nothing.
  const found = countryClasses
    .map((one) => ({ one, members: countries.filter((country) => country.class === one) }))
    .filter(({ members }) => members.length > 0);
  const half = recognised.filter((country) => country.oneChamber);
  return (
    <div className="wm-legend">
      <p className="wm-legend-title" id="wm-legend">
        {t("legend")}
      </p>
      <ul aria-labelledby="wm-legend">
        {found.map(({ one, members }) => (
          <li key={one}>
            <Row look={one} label={labels(one)} count={count(members)} table={tables ? one : undefined} />
            {one === "recognised" && half.length > 0 ? (
              <ul className="wm-among">
                <li>
                  <Row
                    look="one_chamber"
                    label={t("oneChamber")}
                    count={count(half)}
                    table={tables ? one : undefined}
                  />
                </li>
              </ul>
            ) : null}
          </li>
        ))}
        <li>
          <span className="wm-row">
            <svg className="wm-swatch" viewBox="0 0 56 36" aria-hidden="true">
              <rect className="wm-land" width="56" height="36" />
            </svg>
            <span>{t("other")}</span>
          </span>
        </li>
      </ul>
    </div>
  );
}

/** One line of the legend. It leads to the table of its class; the script makes a filter of it. */
function Row({
  look,
  label,
  count,
  table,
}: {
  look: string;
  label: string;
  count: string;
  table: string | undefined;
}) {
  const content = (
    <>
      <Swatch look={look} />
      <span>{label}</span> <span className="wm-count">{count}</span>
    </>
  );
  return table ? (
    <a className="wm-row" href={`#class-${table}`} data-class={look}>
      {content}
    </a>
  ) : (
    <span className="wm-row">{content}</span>
  );
}

function Swatch({ look }: { look: string }) {
  return (
    <svg className="wm-swatch" viewBox="0 0 56 36" aria-hidden="true">
      <rect className={`wm-${look}`} fill={`url(#wm-fill-${look})`} x="1" y="1" width="54" height="34" />
    </svg>
  );
}
