import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const programs = { writer: "libswlo.so", calc: "libsclo.so", impress: "libsdlo.so" };

/** Whether that part of LibreOffice is installed, where Debian puts it. */
export const hasLibreOffice = (part: keyof typeof programs): boolean =>
  existsSync(path.join("/usr/lib/libreoffice/program", programs[part]));

/**
 * A document as LibreOffice reads it.
 * @param from the end of its name
 * @param to what it becomes: `pdf`, or `csv` in UTF-8
 * @throws Error when it does not open
 */
export async function throughLibreOffice(
  bytes: Uint8Array,
  from: string,
  to: "pdf" | "csv",
): Promise<Buffer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "libre-office-"));
  try {
    const file = path.join(folder, `document.${from}`);
    await writeFile(file, bytes);
    const filter = to === "csv" ? "csv:Text - txt - csv (StarCalc):44,34,76" : to;
    await promisify(execFile)(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${folder}/profile`,
        "--convert-to",
        filter,
        "--outdir",
        folder,
        file,
      ],
      { timeout: 60_000 },
    );
    return await readFile(path.join(folder, `document.${to}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
