import bodies from "./bodies.json";
import countries from "./countries.json";
import dispatches from "./dispatches.json";
import documents from "./documents.json";
import engagements from "./engagements.json";
import listings from "./listings.json";
import packages from "./packages.json";
import partners from "./partners.json";
import proceedings from "./proceedings.json";
import responses from "./responses.json";
import sources from "./sources.json";
import waves from "./waves.json";

/** The campaign as its files hold it, in the form that `npm run import` takes. docs/data.md tells how it was made. */
export const shippedCampaign = {
  campaign: "shipped-2026-11-28",
  countries,
  sources,
  bodies,
  partners,
  documents,
  packages,
  waves,
  listings,
  entries: [...proceedings, ...responses, ...engagements, ...dispatches],
};
