import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeToOthers } from "@/lib/base/private-files";
import { openEmbedded } from "@/lib/db/embedded";
import { keepFile } from "@/lib/files/store";
import { parseSettings, settings } from "@/lib/settings/settings";
import { startChecks } from "./start-checks";

process.env.NEXTAUTH_SECRET = "a secret for tests alone, long enough";
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "recognition-tracker-checks-"));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));
let folder = "";
let round = 0;
beforeEach(() => {
  folder = path.join(scratch, String(++round), "data");
  fs.mkdirSync(folder, { recursive: true });
});

const check = (environment: Record<string, string>, uid = 1000, given: string[] = []) =>
  startChecks(parseSettings({ DATA_DIR: folder, ...environment }), { uid, arguments: given });
const modeOf = (...name: string[]) => (fs.statSync(path.join(folder, ...name)).mode & 0o777).toString(8);

describe("a start warns, in one line each,", () => {
  beforeEach(() => fs.chmodSync(folder, 0o700));

  it("of nothing on a laptop", () => expect(check({})).toEqual([]));

  it.each(["http://record.example.org", "http://203.0.113.7:3000"])(
    "of %s, which is not encrypted",
    (APP_URL) => {
      expect(check({ APP_URL })).toEqual([
        expect.stringMatching(/^Warning: APP_URL is http:.* https address\.$/),
      ]);
    },
  );

  it.each([
    "https://record.example.org",
    "http://localhost:3000",
    "http://127.0.0.1",
    "http://[::1]:3000",
    "http://192.168.1.20:3000",
    "http://tracker:3000",
  ])("not of %s", (APP_URL) => expect(check({ APP_URL })).toEqual([]));

  it("of running as root, and of a debugger's port", () => {
    expect(check({}, 0)).toEqual([expect.stringMatching(/^Warning: running as root\./)]);
    for (const given of ["--inspect", "--inspect=0.0.0.0:9229", "--inspect-brk"])
      expect(check({}, 1000, [given])).toEqual([expect.stringMatching(/^Warning: --inspect is on\./)]);
  });
});

describe.skipIf(process.platform === "win32")("what others could read in the data folder", () => {
  it("is closed to them at the start, and the line says so", () => {
    fs.mkdirSync(path.join(folder, "keys"));
    fs.mkdirSync(path.join(folder, "database", "pg_wal"), { recursive: true });
    const files = [["keys", "session-secret"], ["database", "pg_wal", "0001"], ["backup.tar.gz"]];
    for (const name of files) fs.writeFileSync(path.join(folder, ...name), "x");
    fs.chmodSync(folder, 0o755);
    for (const name of files) fs.chmodSync(path.join(folder, ...name), 0o666);
    const lines = check({});
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Mended: \d+ files and folders/);
    expect(lines[1]).toMatch(/^Warning: the keys in .* could be read by others until now/);
    for (const name of files) expect(modeOf(...name)).toBe("600");
    for (const name of [[], ["keys"], ["database"], ["database", "pg_wal"]])
      expect(modeOf(...name)).toBe("700");
    expect(check({})).toEqual([]);
  });

  it("is left where it is not ours: behind a link, and in a folder that is everyone's", () => {
    const elsewhere = path.join(folder, "..", "elsewhere");
    fs.writeFileSync(elsewhere, "x");
    fs.chmodSync(elsewhere, 0o644);
    fs.symlinkSync(elsewhere, path.join(folder, "files"));
    fs.writeFileSync(path.join(folder, "another's"), "x");
    fs.writeFileSync(path.join(folder, "database.reserve"), "x");
    for (const name of ["another's", "database.reserve"]) fs.chmodSync(path.join(folder, name), 0o644);
    fs.chmodSync(folder, 0o1777);
    expect(closeToOthers(folder)).toEqual({
      closed: [path.join(folder, "database.reserve")],
      open: [folder],
    });
    expect(fs.statSync(elsewhere).mode & 0o777).toBe(0o644);
    expect(modeOf("another's")).toBe("644");
  });

  it("is not made that way: the embedded database and kept files are this user's alone", async () => {
    // As every process does that asks where the data lies.
    const { dataDir } = settings();
    await (await openEmbedded(path.join(folder, "database"))).close();
    fs.chmodSync(folder, 0o700);
    await keepFile(new TextEncoder().encode("evidence"));
    fs.writeFileSync(path.join(folder, "by-a-library"), "x", { mode: 0o666 });
    const open = [folder, path.join(dataDir, "files")].flatMap((root) =>
      fs
        .readdirSync(root, { recursive: true, encoding: "utf8" })
        .filter((name) => (fs.statSync(path.join(root, name)).mode & 0o077) !== 0),
    );
    expect(open).toEqual([]);
    expect(fs.existsSync(path.join(folder, "database", "pg_wal"))).toBe(true);
    expect(fs.statSync(path.join(dataDir, "files")).mode & 0o777).toBe(0o700);
  });
});
