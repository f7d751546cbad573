import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { create, extract } from "tar";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { readHead } from "@/lib/audit/head";
import { verifyLog } from "@/lib/audit/verify";
import { closeDatabase, type Database } from "@/lib/db/client";
import { fileErrorReport, settleErrorReport } from "@/lib/error-reports/acts";
import { chainHash, contentHash } from "@/lib/ledger/chain";
import { perform } from "@/lib/ledger/perform";
import { logEntry } from "@/lib/log/acts";
import { deskRecord } from "@/lib/log/queries";
import { setPatience } from "@/lib/outreach/acts";
import { patienceInForce } from "@/lib/outreach/queries";
import { behindTheLog } from "@/lib/testing/behind-the-log";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, letter, source, vote } from "@/lib/testing/records";
import { restored } from "@/lib/testing/restored";
import { writeBackup } from "./backup-file";
import { sealPeople } from "./upgrades";

const folder = mkdtempSync(path.join(os.tmpdir(), "backup-test-"));
const files = path.join(folder, "files");
const file = path.join(folder, "backup.tar.gz");
const emptyFiles = () => mkdtempSync(path.join(folder, "restored-"));
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

/** Restores, tells what of the database is asked for, and closes it. */
async function afterRestore<Value>(
  look: (db: Database) => Promise<Value>,
  ...[from = file, into = emptyFiles(), options]: Partial<Parameters<typeof restored>>
): Promise<Value> {
  const { db, pglite } = await restored(from, into, options);
  try {
    return await look(db);
  } finally {
    await pglite.close();
  }
}

let db: Database;
const keptBytes = "%PDF-1.4 a kept letter";
const keptHash = createHash("sha256").update(keptBytes).digest("hex");

beforeEach(async () => {
  db = await freshDatabase();
  rmSync(files, { recursive: true, force: true });
  rmSync(file, { force: true });
  mkdirSync(files);
});

/** An act with a source, a letter with a kept file, and an act that continues one with a later id. */
async function someEntries(): Promise<void> {
  const { editor } = await groundwork();
  writeFileSync(path.join(files, keptHash), keptBytes);
  const { addFile } = await import("@/lib/documents/acts");
  const kept = await perform(editor, addFile, {
    name: "letter.pdf",
    bytes: new TextEncoder().encode(keptBytes),
  });
  await perform(editor, logEntry, {
    id: "z-first",
    entry: vote({ step: "tabled", occurredOn: "2024-01-02" }),
  });
  await perform(editor, logEntry, {
    id: "a-then",
    entry: vote({ sources: [source], continuesId: "z-first" }),
    publish: true,
  });
  await perform(editor, logEntry, { entry: letter({ attachments: [kept.id] }) });
}

it("what is restored is what was saved: entries, settings, readers' reports, and the audit chain", async () => {
  const { editor, administrator } = await groundwork();
  await perform(editor, logEntry, { entry: letter(), publish: true });
  await perform(administrator, setPatience, {
    version: 0,
    patience: { late: 30, veryLate: 60, dormant: 90, dialogue: 24 },
  });
  for (const wrong of ["The date", "The vote"])
    await perform({ visitor: true }, fileErrorReport, {
      about: "PL",
      wrong,
      email: "reader@example.org",
      language: "en",
    });
  const { id } = await db.errorReport.findFirstOrThrow({ where: { wrong: "The vote" } });
  await perform(editor, settleErrorReport, { id, version: 1, outcome: "corrected", remark: "Corrected" });
  const all = async (of: Database) => ({
    record: JSON.stringify((await deskRecord()).entries),
    patience: await patienceInForce(),
    reports: await of.errorReport.findMany({ orderBy: { id: "asc" } }),
    people: await of.user.findMany({ orderBy: { id: "asc" } }),
    seals: await of.seal.findMany({ orderBy: { subjectId: "asc" } }),
    lines: await of.auditLine.findMany({ orderBy: { seq: "asc" } }),
    versions: await of.version.findMany({ orderBy: { id: "asc" } }),
  });
  const saved = await all(db);
  const written = await writeBackup(db, files, file);
  expect(written.problems).toEqual([]);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(await afterRestore(all)).toEqual(saved);
});

it("entries that point at one another are restored whatever the order of their ids", async () => {
  await someEntries();
  await writeBackup(db, files, file);
  const links = await afterRestore((of) =>
    of.entry.findMany({ where: { continuesId: { not: null } }, select: { id: true, continuesId: true } }),
  );
  expect(links).toEqual([{ id: "a-then", continuesId: "z-first" }]);
});

describe("a kept file that is not there as it was kept", () => {
  it.each([
    ["missing", () => rmSync(path.join(files, keptHash))],
    ["damaged", () => writeFileSync(path.join(files, keptHash), "something else")],
  ])("is named, and no backup is written: %s", async (_, damage) => {
    await someEntries();
    damage();
    await expect(writeBackup(db, files, file)).rejects.toThrow(/letter\.pdf .* is missing or damaged/);
    expect(readdirSync(folder).filter((name) => name.startsWith("backup."))).toEqual([]);
  });

  it("can be left out on purpose; the backup says so, and its restore asks for the same", async () => {
    await someEntries();
    rmSync(path.join(files, keptHash));
    const report = await writeBackup(db, files, file, { incomplete: true });
    expect(report.problems).toHaveLength(1);
    await expect(restored(file, emptyFiles())).rejects.toThrow(/was written incomplete.*\n.*letter\.pdf/);
    expect(await afterRestore((of) => of.entry.count(), file, emptyFiles(), { incomplete: true })).toBe(3);
  });
});

it("a record that is not what its log says is named instead of saved", async () => {
  await someEntries();
  await behindTheLog(db, (tx) => tx.entry.update({ where: { id: "a-then" }, data: { votesFor: 1 } }));
  await expect(writeBackup(db, files, file)).rejects.toThrow(/entry a-then/);
});

describe("what is no whole backup is refused in words, and leaves nothing behind", () => {
  const whole = () => readFileSync(file);
  it.each<[string, () => Buffer, RegExp]>([
    ["cut short", () => whole().subarray(0, whole().length - 200), /not a whole backup/],
    ["cut to its beginning", () => whole().subarray(0, 500), /not a whole backup/],
    ["empty", () => Buffer.alloc(0), /not a (whole )?backup/],
    ["something else", () => Buffer.from("not at all"), /not a whole backup/],
    [
      "with one bit changed",
      () => {
        const bytes = Buffer.from(whole());
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        return bytes;
      },
      /not a (whole )?backup|is damaged/,
    ],
  ])("%s", async (_, bytes, words) => {
    await someEntries();
    await writeBackup(db, files, file);
    const other = path.join(folder, "other.tar.gz");
    writeFileSync(other, bytes());
    const into = emptyFiles();
    await expect(restored(other, into)).rejects.toThrow(words);
    expect(readdirSync(path.dirname(into)).filter((name) => name.includes(".work-"))).toEqual([]);
  });
});

describe("a backup that was forged, with all its checksums made anew", () => {
  type Row = Record<string, unknown>;
  let kept: { seq: number | null; hash: string } | null;

  /** Takes the backup apart, changes rows of its tables, and puts it together again as if nothing had happened. */
  async function forged(change: (rows: (table: string) => Row[]) => void): Promise<string> {
    const open = mkdtempSync(path.join(folder, "forged-"));
    await extract({ file, cwd: open });
    const tables = new Map<string, Row[]>();
    change((table) => {
      const place = path.join(open, "tables", `${table}.ndjson`);
      const rows = readFileSync(place, "utf8").split("\n").filter(Boolean);
      if (!tables.has(table))
        tables.set(
          table,
          rows.map((row) => JSON.parse(row)),
        );
      return tables.get(table) ?? [];
    });
    for (const [table, rows] of tables)
      writeFileSync(
        path.join(open, "tables", `${table}.ndjson`),
        rows.map((row) => `${JSON.stringify(row)}\n`).join(""),
      );
    const manifest = JSON.parse(readFileSync(path.join(open, "manifest.json"), "utf8"));
    for (const [table, rows] of tables) manifest.rows[table] = rows.length;
    for (const name of Object.keys(manifest.sha256))
      manifest.sha256[name] = createHash("sha256")
        .update(readFileSync(path.join(open, name)))
        .digest("hex");
    writeFileSync(path.join(open, "manifest.json"), JSON.stringify(manifest));
    const other = path.join(folder, "forged.tar.gz");
    await create({ gzip: true, file: other, cwd: open, portable: true }, [
      "manifest.json",
      "tables",
      "files",
    ]);
    rmSync(open, { recursive: true });
    return other;
  }

  /** Makes the chain anew over the rows as they are, as someone could who has the program. */
  function rechained(rows: (table: string) => Row[]): void {
    let previousHash = "";
    for (const line of rows("AuditLine").sort((a, b) => Number(a.seq) - Number(b.seq))) {
      const version = rows("Version").find(
        (item) =>
          item.subjectId === line.subjectId &&
          item.number === line.number &&
          item.subjectType === line.subjectType,
      );
      if (version && !["user", "contact"].includes(String(line.subjectType)))
        line.contentHash = contentHash(version.snapshot);
      line.previousHash = previousHash;
      previousHash = chainHash(previousHash, { ...line, at: new Date(`${line.at}Z`) } as never);
      line.hash = previousHash;
    }
  }

  beforeEach(async () => {
    await someEntries();
    kept = readHead((await writeBackup(db, files, file)).head ?? "");
  });

  const entry = (rows: (table: string) => Row[]) => rows("Entry").find(({ id }) => id === "a-then") as Row;
  const version = (rows: (table: string) => Row[]) =>
    rows("Version").find(({ subjectId }) => subjectId === "a-then") as { snapshot: Row };

  // lib/audit/verify.test.ts has more ways; here that a restore asks at all.
  it.each<[string, (rows: (table: string) => Row[]) => void]>([
    ["a vote in its row", (rows) => Object.assign(entry(rows), { votesFor: 1 })],
    [
      "a vote in row and version",
      (rows) => {
        Object.assign(entry(rows), { votesFor: 1 });
        Object.assign(version(rows).snapshot, { votesFor: 1 });
      },
    ],
    ["a password exchanged", (rows) => Object.assign(rows("User")[0] as Row, { passwordHash: "mine" })],
    ["the last lines taken out", (rows) => rows("AuditLine").splice(-2)],
  ])("is refused, and the database stays empty: %s", async (_, change) => {
    const other = await forged(change);
    await expect(restored(other, emptyFiles())).rejects.toThrow(/not what its log says/);
  });

  it("with the whole chain made anew shows by a head that was kept elsewhere", async () => {
    const other = await forged((rows) => {
      Object.assign(entry(rows), { votesFor: 1 });
      Object.assign(version(rows).snapshot, { votesFor: 1 });
      rechained(rows);
    });
    expect(await afterRestore((of) => verifyLog(of), other)).toMatchObject({ ok: true });
    await expect(restored(other, emptyFiles(), { head: kept ?? undefined })).rejects.toThrow(
      /another line than the head/,
    );
    await expect(
      restored(file, emptyFiles(), { head: kept ?? undefined }).then(({ pglite }) => pglite.close()),
    ).resolves.toBe(undefined);
  });
});

it("a backup of the first release is restored by today's: every version, every kept file, and the log agrees", async () => {
  const into = emptyFiles();
  const first = path.join(import.meta.dirname, "..", "testing", "first-release.backup.tar.gz");
  const { db: of, pglite, report } = await restored(first, into);
  expect(report).toMatchObject({ rows: 1660, files: 1, problems: [] });
  expect(await of.entry.count()).toBe(107);
  expect(await of.auditLine.count()).toBe(422);
  expect(readdirSync(into)).toEqual(["a0286ebb9767b39ada3a1bea4dd380008228c3abef54c09297301842a3204871"]);
  // People of before there were seals are sealed at the next start, through the log.
  expect(await of.seal.count()).toBe(0);
  await sealPeople();
  const people = (await of.user.count()) + (await of.contact.count()) + (await of.errorReport.count());
  expect(await of.seal.count()).toBe(people);
  await sealPeople();
  expect(await verifyLog(of)).toMatchObject({ ok: true, length: 422 + people });
  await behindTheLog(of, (tx) => tx.user.updateMany({ data: { passwordHash: "mine" } }));
  expect(await verifyLog(of)).toMatchObject({ ok: false, reason: "row-changed", subject: { type: "user" } });
  await pglite.close();
});
