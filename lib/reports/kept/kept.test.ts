import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { verifyLog } from "@/lib/audit/verify";
import type { Database } from "@/lib/db/client";
import { readKeptFile } from "@/lib/files/store";
import { findIssuedBySha256, findIssuedReport, listSavedReports } from "@/lib/kept-reports/queries";
import { perform } from "@/lib/ledger/perform";
import { editEntry, logEntry, removeEntry } from "@/lib/log/acts";
import { forgetSettings } from "@/lib/settings/settings";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork, source, sure, vote } from "@/lib/testing/records";
import { findLaterCorrections, findReportFile } from "../queries";
import { addSavedReport, archiveSavedReport, editSavedReport, withdrawReport } from "./acts";
import { framingOf } from "./framing";
import { issueReport } from "./issue";

const folder = mkdtempSync(path.join(tmpdir(), "reports-"));
let db: Database;
let editor: { userId: string };
let viewer: { userId: string };
let entryId: string;
beforeEach(async () => {
  vi.stubEnv("DATA_DIR", folder);
  forgetSettings();
  db = await freshDatabase();
  ({ editor, viewer } = await groundwork());
  const logged = await perform(editor, logEntry, {
    entry: vote({ sources: [source] }),
    publish: true,
    ...sure,
  });
  entryId = logged.id;
});
afterAll(() => {
  vi.unstubAllEnvs();
  forgetSettings();
  rmSync(folder, { recursive: true, force: true });
});

const parameters = {
  kind: "progress",
  from: "2024-01-01",
  to: "2024-12-31",
  language: "uk",
  audience: "public",
};
const report = (also: object = {}) => ({
  name: "For the Mejlis",
  parameters,
  span: null,
  every: null,
  recipient: "Меджліс кримськотатарського народу",
  introduction: "Перший абзац.\n\nДругий абзац.",
  conclusion: "Дякуємо.",
  signed: false,
  letterhead: false,
  ...also,
});
const choice = { ...parameters, kind: "progress", language: "uk", audience: "public" } as const;
const shaOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("a saved report", () => {
  it("is kept, edited, archived and brought back, by those who write", async () => {
    const { id } = await perform(editor, addSavedReport, { savedReport: report() });
    await perform(editor, editSavedReport, { id, version: 1, savedReport: report({ every: "year" }) });
    const [shown] = await listSavedReports();
    expect(shown).toMatchObject({ ...report({ every: "year" }), today: parameters, lastOn: null });
    expect(shown?.dueSince).toMatch(/-01-01$/);
    await perform(editor, archiveSavedReport, { id, version: 2, archived: true });
    expect((await listSavedReports())[0]).toMatchObject({ archived: true, dueSince: null });
    await expect(perform(viewer, addSavedReport, { savedReport: report() })).rejects.toMatchObject({
      key: "not-allowed",
    });
  });

  it.each([
    ["a kind that there is not", { parameters: { ...parameters, kind: "grid" } }, "kind"],
    ["a period that ends before it begins", { parameters: { ...parameters, to: "2023-01-01" } }, "to"],
    ["a parameter that there is not", { parameters: { ...parameters, x: "1" } }, "x"],
    [
      "a year that is not over, without days of its own",
      { parameters: { kind: "annual", year: "2099", language: "uk", audience: "public" } },
      "year",
    ],
  ])("refuses %s, and names it", async (_, also, field) => {
    await expect(perform(editor, addSavedReport, { savedReport: report(also) })).rejects.toMatchObject({
      key: "report-parameters",
      values: { field },
    });
  });

  it("has its own days each time it is made, where it is saved so", async () => {
    await perform(editor, addSavedReport, { savedReport: report({ span: "last_year" }) });
    const [shown] = await listSavedReports();
    const year = Number(new Date().getFullYear()) - 1;
    expect(shown?.today).toMatchObject({ from: `${year}-01-01`, to: `${year}-12-31` });
  });
});

describe("an issued report", () => {
  it("is kept with its files, is the same when made again, and is recognised by its bytes", async () => {
    const saved = await perform(editor, addSavedReport, { savedReport: report() });
    const { id } = await issueReport(editor, { savedReportId: saved.id, parameters });
    const issued = await findIssuedReport(id);
    if (!issued) throw new Error("nothing was issued");
    expect(issued).toMatchObject({ savedName: "For the Mejlis", parameters, withdrawnOn: null });
    expect(issued.entries).toEqual([{ id: entryId, corrections: 0 }]);
    expect(issued.fingerprint).toMatch(/^[0-9a-f]{64}$/);

    const [kept] = issued.files;
    expect(kept?.sha256).toBe(issued.hashes.pdf);
    const bytes = await readKeptFile(issued.hashes.pdf ?? "");
    const framing = await framingOf(report(), "uk");
    for (const format of ["pdf", "csv"] as const) {
      const again = await findReportFile(choice, format, { framing });
      expect(shaOf(again.bytes), format).toBe(issued.hashes[format]);
      if (format === "pdf") expect(again.bytes.equals(bytes as Buffer)).toBe(true);
      const found = await findIssuedBySha256(shaOf(again.bytes));
      expect(found.map((one) => [one.report.id, one.format])).toEqual([[id, format]]);
    }
    const changed = Buffer.from(bytes as Buffer);
    changed[100] = (changed[100] ?? 0) ^ 1;
    expect(await findIssuedBySha256(shaOf(changed))).toEqual([]);
    expect((await listSavedReports())[0]?.lastOn).toBe(issued.issuedOn);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  it("tells what was corrected or removed since", async () => {
    const { id } = await issueReport(editor, { savedReportId: null, parameters });
    const entries = (await findIssuedReport(id))?.entries ?? [];
    expect(await findLaterCorrections("public", entries)).toEqual([]);
    const { id: kept } = await db.source.findFirstOrThrow();
    const { version } = await db.entry.findUniqueOrThrow({ where: { id: entryId } });
    await perform(editor, editEntry, {
      id: entryId,
      version,
      entry: vote({ votesAgainst: 17, sources: [{ id: kept }] }),
      correctionReason: { en: "The count was misread" },
    });
    expect(await findLaterCorrections("public", entries)).toMatchObject([
      { id: entryId, corrections: [{ reason: { en: "The count was misread" } }] },
    ]);
    await perform(editor, removeEntry, { id: entryId, version: version + 1, reason: "Twice" });
    expect(await findLaterCorrections("public", entries)).toEqual([
      { id: entryId, entry: null, corrections: [] },
    ]);
  });

  it("is withdrawn once, and stays", async () => {
    const { id, version } = await issueReport(editor, {
      savedReportId: null,
      parameters: { ...parameters, kind: "short" },
    });
    await perform(editor, withdrawReport, { id, version });
    expect((await findIssuedReport(id))?.withdrawnOn).not.toBeNull();
    expect((await findIssuedReport(id))?.files).toHaveLength(1);
    await expect(perform(editor, withdrawReport, { id, version: version + 1 })).rejects.toMatchObject({
      key: "report-withdrawn",
    });
  });

  it.each([
    ["of an empty period that ends too early", { ...parameters, from: "2025-01-01" }, "report-parameters"],
    ["of days to come", { ...parameters, to: "2999-01-01" }, "report-parameters"],
  ])("is refused %s, and nothing is kept", async (_, wrong, key) => {
    await expect(issueReport(editor, { savedReportId: null, parameters: wrong })).rejects.toMatchObject({
      key,
    });
    expect(await db.issuedReport.count()).toBe(0);
    expect(await db.storedFile.count()).toBe(0);
  });

  it("is refused for a saved report that there is not, and to those who only read", async () => {
    await expect(issueReport(editor, { savedReportId: "nobody", parameters })).rejects.toMatchObject({
      key: "saved-report-unknown",
    });
    await expect(issueReport(viewer, { savedReportId: null, parameters })).rejects.toMatchObject({
      key: "not-allowed",
    });
  });

  it("takes fifty thousand characters of introduction, in which nothing is markup", async () => {
    const trap = '#panic("x") =HYPERLINK("http://x") <b> ';
    const introduction = trap.repeat(Math.floor(50_000 / trap.length)).trim();
    const saved = await perform(editor, addSavedReport, { savedReport: report({ introduction }) });
    const { id } = await issueReport(editor, { savedReportId: saved.id, parameters });
    expect((await findIssuedReport(id))?.frame?.frame.introduction).toBe(introduction);
  });
});
