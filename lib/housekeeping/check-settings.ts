import fs from "node:fs";
import path from "node:path";
import { parseSettings } from "@/lib/settings";
import { isStartProblem } from "@/lib/start-problem";

// For the start script, which is plain Node: what it needs to know of the settings, or the one line that is wrong.
try {
  const { port, host, appUrl, databaseUrl, dataDir } = parseSettings(process.env);
  const hasDatabase = databaseUrl !== undefined || fs.existsSync(path.join(dataDir, "database"));
  console.log(JSON.stringify({ port, host, appUrl, hasDatabase }));
} catch (error) {
  if (!isStartProblem(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
