import type { Database } from "@/lib/db/client";
import { forgetRecords } from "@/lib/log/queries";
import { loadShippedCampaign } from "@/prisma/seed";
import { freshDatabase } from "./database";

/** An embedded database in memory with the shipped campaign, as a first start makes it. It becomes `database()`. */
export async function shippedDatabase(): Promise<Database> {
  const db = await freshDatabase();
  forgetRecords();
  await loadShippedCampaign();
  return db;
}
