import path from "node:path";
import { readHead } from "@/lib/audit/head";
import { runCommand, UsageError } from "@/lib/cli/cli";
import { settings } from "@/lib/settings/settings";
import { readBackup } from "./restore-file";
import { withEmptyDatabase } from "./restore-target";

const help = `
npm run restore -- FILE [--head NUMBER:HASH] [--incomplete]

Fills an empty database (a new DATA_DIR, or a new DATABASE_URL) from a backup. Every checksum is checked before, and
after it the audit log against the record. A database that holds anything is refused and left as it is.

  --head NUMBER:HASH   a head of the log that was kept elsewhere: a backup that was forged as a whole shows by it
  --incomplete         restore also a backup that says itself that it lacks something, or differs from its log

Exit codes: 0 restored, 1 refused, or restored incomplete; 2 wrong use.
`;

await runCommand(
  help,
  { head: { type: "string" }, incomplete: { type: "boolean" } },
  async ([file, ...more], values) => {
    if (!file || more.length > 0) throw new UsageError("Name the backup to read: npm run restore -- FILE");
    const head = typeof values.head === "string" ? readHead(values.head) : undefined;
    if (head === null) throw new UsageError("--head must be NUMBER:HASH, or the hash alone.");
    const report = await withEmptyDatabase((target) =>
      readBackup(target, path.join(settings().dataDir, "files"), path.resolve(file), {
        head,
        incomplete: values.incomplete === true,
      }),
    );
    console.log(`Restored ${report.rows} rows and ${report.files} files.`);
    for (const problem of report.problems) console.error(`Incomplete: ${problem}`);
    if (report.problems.length > 0) process.exitCode = 1;
    else
      console.log(
        `The log and the record agree${head ? ", and the log holds the head that was kept" : ""}. Head of the log: ${report.head ?? "none"}`,
      );
    if (!head && report.problems.length === 0)
      console.log("Compare it with the head that you kept elsewhere (--head does it for you).");
  },
);
