import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import { fileErrorReport, settleErrorReport } from "@/lib/error-reports/commands";
import { setPatience } from "@/lib/outreach/commands";
import { patienceInForce } from "@/lib/outreach/queries";
import { logEntry } from "@/lib/record/commands";
import { deskRecord, forgetRecords } from "@/lib/record/queries";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, letter } from "@/lib/testing/records";
import { readBackup, writeBackup } from "./backup-file";

const folder = mkdtempSync(path.join(os.tmpdir(), "backup-test-"));
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

it("what is restored is what was saved: entries, settings, readers' reports, and the audit chain", async () => {
  const db = await freshDatabase();
  forgetRecords();
  const { editor, administrator } = await groundwork();
  await logEntry(editor, { entry: letter(), publish: true });
  await setPatience(administrator, { version: 0, patience: { late: 30, veryLate: 60, dormant: 90 } });
  for (const wrong of ["The date", "The vote"])
    await fileErrorReport(
      { visitor: true },
      { about: "PL", wrong, email: "reader@example.org", language: "en" },
    );
  const { id } = await db.errorReport.findFirstOrThrow({ where: { wrong: "The vote" } });
  await settleErrorReport(editor, { id, version: 1, outcome: "corrected", remark: "Corrected" });
  const all = async () => ({
    record: JSON.stringify((await deskRecord()).entries),
    patience: await patienceInForce(),
    reports: await db.errorReport.findMany({ orderBy: { id: "asc" } }),
    lines: await db.auditLine.findMany({ orderBy: { seq: "asc" } }),
    versions: await db.version.findMany({ orderBy: { id: "asc" } }),
  });
  const saved = await all();
  const file = path.join(folder, "backup.tar.gz");
  const written = await writeBackup(db, path.join(folder, "none"), file);

  const empty = await freshDatabase();
  forgetRecords();
  expect(await empty.errorReport.count()).toBe(0);
  expect(await readBackup(empty, path.join(folder, "files"), file)).toMatchObject({
    rows: written.rows,
    auditHead: written.auditHead,
  });
  forgetRecords();
  expect(await all()).toEqual(saved);
});
