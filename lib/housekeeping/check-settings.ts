import fs from "node:fs";
import path from "node:path";
import { isStartProblem } from "@/lib/base/start-problem";
import { settingNames, settings } from "@/lib/settings/settings";
import { startChecks } from "./start-checks";

// For the start script, which is plain Node and hands on how it was started itself: what it needs to know of the
// settings, or the one line that is wrong. What is only worth a warning goes to the console as it is.
try {
  const checked = settings();
  const { port, host, appUrl, trustedProxy, databaseUrl, dataDir } = checked;
  // biome-ignore lint/style/noProcessEnv: how Node was started is no setting of ours
  const inherited = process.env.NODE_OPTIONS?.split(/\s+/) ?? [];
  const uid = process.getuid?.() ?? null;
  for (const line of startChecks(checked, { uid, arguments: [...process.argv.slice(2), ...inherited] }))
    console.error(line);
  const hasDatabase = databaseUrl !== undefined || fs.existsSync(path.join(dataDir, "database"));
  const place = databaseUrl === undefined ? dataDir : `the database that DATABASE_URL names, and ${dataDir}`;
  console.log(JSON.stringify({ port, host, appUrl, trustedProxy, hasDatabase, place, names: settingNames }));
} catch (error) {
  if (!isStartProblem(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
