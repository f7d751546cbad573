import { type Shape, shapes, type ViewName } from "@/lib/map/shapes";
import { type CountryClass, countryClasses } from "@/lib/standing/standing";
import type { Look } from "./drawing";

/** What is needed of a country to draw it on a map. */
export type MapPlace = { code: string; class: CountryClass; oneChamber: boolean };

export const lookOf = (country: Omit<MapPlace, "code">): Look =>
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

/** A country on one picture of the map. */
export type Placed<Country extends MapPlace> = {
  country: Country;
  look: Look;
  shape: Shape;
  /** On the other picture it is the main thing; here it is only painted. */
  aside: boolean;
  /** How large its place to press is, where its area is too narrow; null where that is enough. */
  press: number | null;
  /** Too small to be seen: it gets a marker. */
  marked: boolean;
  /** Where its code stands; null where there is no room for it. */
  code: { x: number; y: number; beside: boolean; text: string } | null;
};

/** The campaign's countries on one picture, in the order in which they are drawn: small ones over large ones. */
export function placedOn<Country extends MapPlace>(
  view: ViewName,
  countries: readonly Country[],
): Placed<Country>[] {
  return countries
    .flatMap((country) => {
      const shape = shapes[view].countries[country.code];
      return shape ? [placed(view, country, shape)] : [];
    })
    .sort((a, b) => order.indexOf(a.look) - order.indexOf(b.look))
    .sort((a, b) => Number(a.press !== null) - Number(b.press !== null));
}

function placed<Country extends MapPlace>(view: ViewName, country: Country, shape: Shape): Placed<Country> {
  const { narrow, marked, press, code } = sizes[view];
  const look = lookOf(country);
  // What the picture of Europe links is only painted in the world's: one link for each country.
  const aside = view === "world" && country.code in shapes.europe.countries;
  const beside = view === "world" ? shape.room < code : shape.room < marked;
  return {
    country,
    look,
    shape,
    aside,
    press: !aside && shape.room < narrow ? press : null,
    marked: shape.room < marked,
    code:
      aside || (!beside && shape.room < code)
        ? null
        : {
            x: beside ? shape.x + 18 : shape.x,
            y: shape.y,
            beside,
            text: look === "one_chamber" ? `${country.code} ½` : country.code,
          },
  };
}

/** All land that is none of these countries. */
export const otherLand = (view: ViewName, countries: readonly MapPlace[]): string => {
  const ours = new Set(countries.map(({ code }) => code));
  const { countries: land, rest } = shapes[view];
  const others = Object.entries(land).filter(([code]) => !ours.has(code));
  return others.map(([, shape]) => shape.d).join("") + rest;
};
