import { headText, readHead } from "@/lib/audit/head";
import { verifyLog } from "@/lib/audit/verify";
import { StartProblem } from "@/lib/base/start-problem";
import { runCommand, UsageError } from "@/lib/cli/cli";
import { database } from "@/lib/db/client";
import { differenceText } from "./difference-text";

const help = `
npm run verify [-- --head NUMBER:HASH]

Holds the audit log against the record: every line follows the one before it, every version is what its line says,
and every row is what its last version says. The first difference is named.

  --head NUMBER:HASH   a head that was kept elsewhere (from a backup, a report or paper): finds it if the end of
                       the log was cut off or all of it was written anew. The hash alone will do, too.

Exit codes: 0 all agrees, 1 a difference, 2 wrong use.
`;

await runCommand(help, { head: { type: "string" } }, async (more, values) => {
  if (more.length > 0) throw new UsageError("Only --head can be given.");
  const head = typeof values.head === "string" ? readHead(values.head) : undefined;
  if (head === null)
    throw new UsageError("--head must be NUMBER:HASH, or the hash alone (64 digits and letters a to f).");
  const report = await verifyLog(await database(), head);
  if (!report.ok) throw new StartProblem(differenceText(report));
  console.log(`The log and the record agree: ${report.length} lines.`);
  if (head) console.log("The log still holds the head that was kept.");
  if (report.head) console.log(`Head: ${headText({ seq: report.length, hash: report.head })}`);
});
