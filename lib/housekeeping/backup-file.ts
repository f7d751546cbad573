import "server-only";
import path from "node:path";
import { verifyLog } from "@/lib/audit/verify";
import { StartProblem } from "@/lib/base/start-problem";
import { archive, withWorkFolder } from "@/lib/db/archive";
import { type Database, type Transaction, withoutLimit } from "@/lib/db/client";
import { connectionOf } from "@/lib/db/connection";
import { dumpTables, type Manifest } from "@/lib/db/dump";
import { differenceText } from "./difference-text";
import { copyKeptFiles, fileText, keptFilesIn } from "./kept-files";

export type BackupReport = {
  rows: number;
  files: number;
  head: string | null;
  /** What is missing or differs, in words. */
  problems: string[];
};

/**
 * Writes everything (all tables but sessions, and the kept files) into one compressed file. It is one view of the
 * database, whatever is written meanwhile, and is checked before it appears under its name: the log against the record,
 * each kept file against its SHA-256, and the file itself by reading it again.
 * @param incomplete writes it also when something is missing or differs; the backup then says so itself
 * @throws StartProblem that names what is missing or differs; no file is left then
 */
export const writeBackup = (
  db: Database,
  filesFolder: string,
  target: string,
  { incomplete = false } = {},
): Promise<BackupReport> =>
  withWorkFolder(target, async (work) => {
    const { manifest, difference } = await db.$transaction(
      async (tx) => ({
        manifest: await dumpTables(connectionOf(tx), work),
        difference: await differenceIn(tx),
      }),
      { ...withoutLimit, isolationLevel: "RepeatableRead" },
    );
    const named = await keptFilesIn(work);
    const missing = await copyKeptFiles(named, filesFolder, path.join(work, "files"));
    if (difference !== null || missing.length > 0) manifest.incomplete = { files: missing, difference };
    const problems = problemsOf(manifest);
    if (problems.length > 0 && !incomplete)
      throw new StartProblem(
        [
          "No backup was written:",
          ...problems.map((problem) => `  ${problem}`),
          "Put it right; or add --incomplete, and the backup is written as far as it goes and says so itself.",
        ].join("\n"),
      );
    await archive(work, target, manifest);
    return {
      rows: Object.values(manifest.rows).reduce((sum, count) => sum + count, 0),
      files: Object.keys(manifest.sha256).filter((name) => name.startsWith("files/")).length,
      head: manifest.head,
      problems,
    };
  });

async function differenceIn(tx: Transaction): Promise<string | null> {
  const report = await verifyLog(tx);
  return report.ok ? null : differenceText(report);
}

/** What a backup lacks, in words. */
export const problemsOf = ({ incomplete }: Pick<Manifest, "incomplete">): string[] => [
  ...(incomplete?.files ?? []).map((file) => `${fileText(file)} is missing or damaged`),
  ...(incomplete?.difference ? [`the record is not what its log says: ${incomplete.difference}`] : []),
];
