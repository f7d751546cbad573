import path from "node:path";
import { database } from "@/lib/db/client";
import { settings } from "@/lib/settings";
import { readBackup } from "./backup-file";
import { runCommand, UsageError } from "./cli";

const help = `
npm run restore -- FILE

Fills an empty database (a new DATA_DIR, or a new DATABASE_URL) from a backup, checks every checksum and then the
audit chain. A database that holds anything is refused and left as it is.
`;

await runCommand(help, {}, async ([file]) => {
  if (!file) throw new UsageError("Name the backup to read: npm run restore -- FILE");
  const report = await readBackup(
    await database(),
    path.join(settings().dataDir, "files"),
    path.resolve(file),
  );
  console.log(
    `Restored ${report.rows} rows and ${report.files} files. Audit chain whole, head: ${report.auditHead ?? "none"}`,
  );
});
