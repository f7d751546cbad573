import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import { perform } from "@/lib/ledger/perform";
import { logEntry } from "@/lib/log/acts";
import { type RealPostgres, realPostgres } from "@/lib/testing/database";
import { amount } from "@/lib/testing/hard";
import { groundwork, sure, vote } from "@/lib/testing/records";
import { restored } from "@/lib/testing/restored";
import { writeBackup } from "./backup-file";

const folder = mkdtempSync(path.join(os.tmpdir(), "backup-server-test-"));
const files = path.join(folder, "files");
const backupsMade = amount({ usual: 2, hard: 5 });
let postgres: RealPostgres;
beforeAll(async () => {
  mkdirSync(files);
  postgres = await realPostgres();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

it("each backup of a server that is being written to is one moment: it restores whole", async () => {
  const { editor } = await groundwork();
  let stopped = false;
  let saved = 0;
  const writer = async () => {
    while (!stopped) {
      // Four tables, a version and a line of the log in one transaction.
      const link = { title: `Source ${saved}`, url: `https://example.org/${saved++}` };
      await perform(editor, logEntry, { entry: vote({ sources: [link] }), publish: true, ...sure });
    }
  };
  const writers = Promise.all([writer(), writer(), writer()]);
  const backups: string[] = [];
  const counts: number[] = [];
  for (let number = 0; number < backupsMade; number++) {
    counts.push(await postgres.db.entry.count());
    const target = path.join(folder, `server-${number}.tar.gz`);
    await writeBackup(postgres.db, files, target);
    backups.push(target);
  }
  stopped = true;
  await writers;
  counts.push(await postgres.db.entry.count());
  expect(counts.at(-1)).toBeGreaterThan((counts[0] ?? 0) + 10);

  for (const [number, target] of backups.entries()) {
    const { db, pglite } = await restored(target, path.join(folder, `files-${number}`));
    expect(await verifyLog(db)).toMatchObject({ ok: true });
    const count = await db.entry.count();
    expect(count).toBeGreaterThanOrEqual(counts[number] ?? 0);
    expect(count).toBeLessThanOrEqual(counts[number + 1] ?? 0);
    await pglite.close();
  }
});
