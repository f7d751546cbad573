import "server-only";
import { ensureFirstAdministrator } from "@/lib/access/first-administrator";
import { effects } from "@/lib/acts/effects";
import { database } from "@/lib/db/client";
import { inTurn } from "@/lib/db/in-turn";
import { forgetOldDrafts } from "@/lib/drafts/drafts";
import { publicState } from "@/lib/log/public-state";
import { deskRecord, publicRecord } from "@/lib/log/queries";
import { startOutbox } from "@/lib/outbox/outbox";
import { sessionSecret } from "@/lib/settings/settings";
import { loadShippedCampaign } from "@/prisma/seed";
import { missingFilesWarning } from "./missing-files";
import { sealPeople, sortAddresses } from "./upgrades";

/**
 * Makes the installation ready to serve: the database open and migrated, the shipped campaign loaded when there is
 * none, a way in for the first administrator, and the record in memory so that the first visitor does not wait.
 * @throws StartProblem when something must be put right first
 */
export async function prepare(): Promise<void> {
  sessionSecret();
  await database();
  // Several servers may start at once on one database: the first one loads, the others find it loaded.
  await inTurn("preparation", async () => {
    await sealPeople();
    await sortAddresses();
    await loadShippedCampaign();
    await ensureFirstAdministrator();
  });
  await forgetOldDrafts();
  startOutbox(effects);
  const missing = await missingFilesWarning();
  if (missing) console.warn(missing);
  await publicRecord();
  await deskRecord();
  // Where server/public-pages.ts asks whether a page that it keeps is still of now.
  Object.assign(globalThis, { [Symbol.for("recognition-tracker.public-state")]: publicState });
}
