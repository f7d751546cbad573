import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { account } from "./account";
import { ran } from "./processes";
import type { Row } from "./table";

type Measured = Record<"pdf" | "docx" | "joint" | "zip" | "megabytes" | "memory" | "held", number>;

/** Forty letters as PDF, as DOCX, in one file for the printer and in one archive with all that goes along. */
export async function benchPrinting(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "bench-printing-"));
  try {
    const { printed } = ran("bench/letters.ts", [], { ...account, DATA_DIR: folder, DATABASE_URL: "" });
    const said = /^measured (.*)$/m.exec(printed)?.[1];
    if (!said) throw new Error(`nothing was measured:\n${printed}`);
    const { pdf, docx, joint, zip, megabytes, memory, held } = JSON.parse(said) as Measured;
    return [
      seconds("40 letters as PDF", pdf, 10),
      seconds("40 letters as DOCX", docx, 10),
      seconds("40 letters in one PDF for the printer", joint, 10),
      seconds(`40 letters and a package of 10 MB in one archive of ${megabytes.toFixed(0)} MB`, zip, 20),
      {
        what: "Memory that the archive takes beside it",
        measured: `${memory.toFixed(0)} MiB`,
        goal: "≤ 200 MiB",
        met: memory <= 200,
      },
      {
        what: "Longest that printing holds the process",
        measured: `${held.toFixed(0)} ms`,
        goal: "≤ 100 ms",
        met: held <= 100,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const seconds = (what: string, milliseconds: number, most: number): Row => ({
  what,
  measured: `${(milliseconds / 1000).toFixed(1)} s`,
  goal: `≤ ${most} s`,
  met: milliseconds <= most * 1000,
});
