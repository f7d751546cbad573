import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from "d3-geo";

export interface View {
  /** Size of the drawing, in its own units. */
  width: number;
  height: number;
  projection: GeoProjection;
  /** Corners given up when neighbouring points are this close to a line: an area, in square units. */
  tolerance: number;
  /** Islands smaller than this are left out, unless they are all that a country has. Square units. */
  smallest: number;
}

export const viewNames = ["europe", "world"] as const;
export type ViewName = (typeof viewNames)[number];

/** Where the campaign's European countries must be seen whole: Iceland, Portugal, Cyprus, Georgia, North Cape. */
const europe = {
  type: "MultiPoint" as const,
  coordinates: [
    [-24.6, 65.5],
    [-9.6, 36.8],
    [14.4, 35.6],
    [33, 34.4],
    [46.9, 41.2],
    [28, 71.2],
  ],
};

/** The two drawings of the map; equal in area, so that no country looks larger than it is. */
export function views(): Record<ViewName, View> {
  const size = { europe: [1000, 900], world: [1000, 476] } as const;
  const frame = (name: ViewName, projection: GeoProjection): GeoProjection =>
    projection
      .clipExtent([
        [-20, -20],
        [size[name][0] + 20, size[name][1] + 20],
      ])
      .precision(0.5);
  return {
    europe: {
      width: 1000,
      height: 900,
      projection: frame(
        "europe",
        geoAzimuthalEqualArea()
          .rotate([-15, -52])
          .fitExtent(
            [
              [24, 24],
              [976, 876],
            ],
            europe,
          ),
      ),
      tolerance: 3.2,
      smallest: 8,
    },
    world: {
      width: 1000,
      height: 476,
      projection: frame(
        "world",
        geoEqualEarth()
          .rotate([-11, 0])
          .fitExtent(
            [
              [4, 18],
              [996, 500],
            ],
            { type: "Sphere" },
          ),
      ),
      tolerance: 2.5,
      smallest: 3,
    },
  };
}
