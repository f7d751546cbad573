import type { CountryView } from "@/lib/log/views";
import { type ListingBasis, listingBases } from "@/lib/standing/basis";
import type { CountryCode } from "@/lib/standing/entry";

/** The countries that the campaign asks, by what that rests on. */
export function listedBy(countries: readonly CountryView[]): Record<ListingBasis, CountryCode[]> {
  const on = (basis: ListingBasis) =>
    countries.flatMap(({ code, listing }) => (listing?.basis === basis ? code : []));
  return Object.fromEntries(listingBases.map((basis) => [basis, on(basis)])) as Record<
    ListingBasis,
    CountryCode[]
  >;
}
