import "server-only";
import { database } from "@/lib/db/client";
import { campaignSetting, importRecord } from "@/lib/housekeeping/commands";
import type { ImportReport } from "@/lib/housekeeping/plan-import";
import bodies from "./seed/bodies.json";
import countries from "./seed/countries.json";
import dispatches from "./seed/dispatches.json";
import documents from "./seed/documents.json";
import engagements from "./seed/engagements.json";
import listings from "./seed/listings.json";
import packages from "./seed/packages.json";
import proceedings from "./seed/proceedings.json";
import responses from "./seed/responses.json";
import sources from "./seed/sources.json";
import waves from "./seed/waves.json";

/** The campaign as its files hold it, in the form that `npm run import` takes. docs/data.md tells how it was made. */
export const shippedCampaign = {
  campaign: "shipped-2026-11-23",
  countries,
  sources,
  bodies,
  documents,
  packages,
  waves,
  listings,
  entries: [...proceedings, ...responses, ...engagements, ...dispatches],
};

/**
 * Loads the shipped campaign when the database holds none yet, in one transaction: all of it or nothing.
 * @returns what was added, or null when there was nothing to do
 */
export async function loadShippedCampaign(): Promise<ImportReport | null> {
  const db = await database();
  const loaded = await db.setting.count({ where: { key: campaignSetting(shippedCampaign.campaign) } });
  if (loaded > 0 || (await db.country.count()) > 0) return null;
  return importRecord({ system: "seed" }, { file: shippedCampaign });
}
