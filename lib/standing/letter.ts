import type { ListingBasis } from "./basis";
import type { CountryCode, DispatchFacts } from "./entry";

/** How well it is known that a letter went to a country, the least first. Silence needs one that is `known`. */
const allGrounds = ["assumed", "reported", "known"] as const;
export type LetterGrounds = (typeof allGrounds)[number];

/** Whether it is known no less than the other. */
export const isAsKnown = (grounds: LetterGrounds, than: LetterGrounds): boolean =>
  allGrounds.indexOf(grounds) >= allGrounds.indexOf(than);

const byListing: Record<ListingBasis, LetterGrounds> = {
  documented: "known",
  named: "reported",
  assumed: "assumed",
};

/** Whether a dispatch is one to many: all that a source says is that a package went to these countries. */
export const isCollective = ({ countries }: { countries: readonly CountryCode[] }): boolean =>
  countries.length > 1;

/**
 * How well it is known that this letter went to this country. A letter of its own is known unless it is assumed. Of one to
 * many a country gets what its listing deserves; one that is not listed, no more than an assumption.
 */
export function letterGrounds(dispatch: DispatchFacts, country: CountryCode): LetterGrounds {
  if (dispatch.certainty === "assumed") return "assumed";
  if (!isCollective(dispatch)) return "known";
  const basis = dispatch.listings.get(country);
  return basis ? byListing[basis] : "assumed";
}

/**
 * Whether a letter is part of the exchange about an answer: a package, a reminder, an answer of ours bind them, and so does
 * one of which nobody has said what it is. Thanks bind nobody, end no turn of ours and make no country one that was asked.
 */
export const binds = ({ letterKind }: Pick<DispatchFacts, "letterKind">): boolean => letterKind !== "thanks";

/** Whether a letter is known to be none that opens an exchange of its own: it belongs to the one that is under way. */
export const isFollowUp = ({ letterKind }: Pick<DispatchFacts, "letterKind">): boolean =>
  letterKind !== null && letterKind !== "package";

/** Whether a letter counts as a package; of one of which nobody has said what it is, the package that it names decides. */
export const isPackage = ({
  letterKind,
  packageId,
}: Pick<DispatchFacts, "letterKind" | "packageId">): boolean =>
  letterKind === null ? packageId !== null : letterKind === "package";
