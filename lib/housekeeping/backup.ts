import path from "node:path";
import { database } from "@/lib/db/client";
import { settings } from "@/lib/settings";
import { writeBackup } from "./backup-file";
import { runCommand, UsageError } from "./cli";

const help = `
npm run backup -- FILE

Writes the whole tracker (log, versions, audit log, people, contacts, documents and their files) into one file.
It holds personal data: keep it encrypted and away from the machine. With the embedded database, stop the tracker
first. Secrets (DATA_DIR/keys) and sessions are not in it.
`;

await runCommand(help, {}, async ([file]) => {
  if (!file) throw new UsageError("Name the file to write: npm run backup -- FILE");
  const report = await writeBackup(
    await database(),
    path.join(settings().dataDir, "files"),
    path.resolve(file),
  );
  console.log(
    `Wrote ${file}: ${report.rows} rows, ${report.files} files. Audit head: ${report.auditHead ?? "none"}`,
  );
});
