import type { ListingBasis as StoredBasis } from "@/lib/db/generated/enums";

/**
 * On what a country counts as one that the campaign asks. `documented`: a source says that a letter or a package went to
 * it. `named`: a source has the campaign name it as a country that it works with, or says that its authorities took up
 * the appeal. `assumed`: neither.
 */
export const ListingBasis = { documented: "documented", named: "named", assumed: "assumed" } as const;
export type ListingBasis = (typeof ListingBasis)[keyof typeof ListingBasis];

/** The steps, the surest first. */
export const listingBases = Object.values(ListingBasis);

/** What files and rows of earlier releases call `source` did not say that a letter went: it is `named`. */
export const presentBasis = (basis: StoredBasis): ListingBasis => (basis === "source" ? "named" : basis);
