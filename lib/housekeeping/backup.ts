import path from "node:path";
import { runCommand, UsageError } from "@/lib/cli/cli";
import { database } from "@/lib/db/client";
import { settings } from "@/lib/settings/settings";
import { writeBackup } from "./backup-file";

const help = `
npm run backup -- FILE [--incomplete]

Writes the whole tracker (log, versions, audit log, people, contacts, documents and their files) into one file, as it
is at one moment, and checks it: the audit log against the record, each kept file against its SHA-256, and the file
by reading it again. It holds personal data: keep it encrypted and away from the machine. With the embedded
database, stop the tracker first. Secrets (DATA_DIR/keys) and sessions are not in it.

  --incomplete   write it also when a kept file is missing or the record differs from its log; the backup says so

Exit codes: 0 written, 1 not written, or written incomplete; 2 wrong use.
`;

await runCommand(help, { incomplete: { type: "boolean" } }, async ([file, ...more], values) => {
  if (!file || more.length > 0) throw new UsageError("Name the file to write: npm run backup -- FILE");
  const report = await writeBackup(
    await database(),
    path.join(settings().dataDir, "files"),
    path.resolve(file),
    { incomplete: values.incomplete === true },
  );
  console.log(
    `Wrote ${file}: ${report.rows} rows, ${report.files} files. Head of the log: ${report.head ?? "none"}`,
  );
  for (const problem of report.problems) console.error(`Incomplete: ${problem}`);
  if (report.problems.length > 0) process.exitCode = 1;
});
