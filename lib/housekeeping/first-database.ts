import { isStartProblem } from "@/lib/base/start-problem";
import { closeDatabase, database } from "@/lib/db/client";
import { loadShippedCampaign } from "@/prisma/seed";

// For the first start: making the embedded database takes memory that a process does not give back, so another one
// than the server does it, while the application is built. The server does the same where this has not been run.
try {
  await database();
  await loadShippedCampaign();
} catch (error) {
  console.error(isStartProblem(error) ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
