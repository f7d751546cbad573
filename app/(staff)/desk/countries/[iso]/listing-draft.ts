import { knownSource } from "@/lib/desk/form-options";
import { typedFields } from "@/lib/fields/typed";
import { sourceDraft } from "@/lib/log/draft";
import type { ListingView } from "@/lib/log/views";
import { listing as listingFields } from "@/lib/parliaments/fields";
import type { ExistingListing } from "./listing-form";

/** A listing as its form holds it. */
export const listingDraft = (
  countryCode: string,
  listing: ListingView,
  { id, version }: { id: string; version: number },
): ExistingListing => ({
  id,
  version,
  listing: {
    ...typedFields(listingFields, { countryCode, ...listing }),
    sources: listing.sources.map(sourceDraft),
    contextSources: listing.contextSources.map(sourceDraft),
  },
  sources: [...listing.sources, ...listing.contextSources].map(knownSource),
});
