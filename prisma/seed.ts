import "server-only";
import { database } from "@/lib/db/client";
import { campaignSetting, type ImportReport, importRecord } from "@/lib/exchange/acts";
import { perform, performAll } from "@/lib/ledger/perform";
import { setFourEyes } from "@/lib/outreach/acts";
import { followShipped } from "@/lib/shipped/acts";
import { shippedCampaign } from "./seed/campaign";

/** Under which names earlier releases remember that they loaded it. */
const earlier = ["shipped-2026-11-23", "shipped-2026-11-27"];

/**
 * Loads the shipped campaign when the database holds none yet, in one transaction: all of it or nothing.
 * An installation that has an earlier one takes over what is new, once: see `lib/shipped`. One with a campaign of its own
 * takes nothing.
 * @returns what was added, or null when none was loaded
 */
export async function loadShippedCampaign(): Promise<ImportReport | null> {
  const db = await database();
  const loaded = (names: string[]) =>
    db.setting.count({ where: { key: { in: names.map((name) => campaignSetting(name)) } } });
  if ((await loaded([shippedCampaign.campaign])) > 0) return null;
  if ((await loaded(earlier)) > 0) {
    try {
      await perform({ system: "upgrade" }, followShipped, {});
    } catch (error) {
      // The record serves as it is; the next start tries again.
      console.error("The corrections of this release were not taken over, and nothing was changed:", error);
    }
    return null;
  }
  if ((await db.country.count()) > 0) return null;
  // A new installation asks for a second person as soon as there is one; docs/decisions/0036-second-person.md says why.
  const [report] = await performAll({ system: "seed" }, [
    [importRecord, { file: shippedCampaign }],
    [setFourEyes, { version: 0, mode: "automatic" }],
  ]);
  return report as ImportReport;
}
