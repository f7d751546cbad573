import "server-only";
import { once } from "node:events";
import { Gate } from "@/lib/base/gate";
import { politely, type Work } from "@/lib/base/politely";
import { startProgram } from "@/lib/base/program";
import { Refusal } from "@/lib/base/refusal";
import type { ReadAs, ReadSheet, SheetRow } from "./cells";

/** How long a file may take, in milliseconds, and how much memory its reader may fill, in megabytes. */
const patience = 30_000;
const memory = 384;
/** What comes back is bounded by the reader; this is for one that was broken into. In bytes. */
const longestAnswer = 64 * 1024 * 1024;

// One at a time: each may take a processor and some hundred megabytes.
const reading = new Gate(1, 8);

/**
 * Reads a spreadsheet in a process of its own, which gets nothing of the environment.
 * @throws Refusal which says in words why it cannot be read
 */
export const readSheet = (bytes: Uint8Array, as: ReadAs = {}, patient = patience): Promise<ReadSheet> =>
  reading.run(() => read(bytes, as, patient));

async function read(bytes: Uint8Array, as: ReadAs, patient: number): Promise<ReadSheet> {
  const child = startProgram("sheets/read-sheet.mjs", [JSON.stringify(as)], { patience: patient, memory });
  // Nobody reads what it has to complain of.
  child.stderr.resume();
  child.stdin.end(bytes);
  const parts: Buffer[] = [];
  let length = 0;
  child.stdout.on("data", (part: Buffer) => {
    length += part.length;
    if (length > longestAnswer) child.kill("SIGKILL");
    else parts.push(part);
  });
  const [code, signal] = await once(child, "close");
  // A process that was ended, or ran out of memory, says nothing.
  if (code !== 0 || length > longestAnswer)
    throw new Refusal(signal ? "sheet-too-long-to-read" : "sheet-broken", "file");
  return politely(parsed(Buffer.concat(parts)));
}

/** The reader's lines: first what it has told apart, or why it cannot read it; then the rows, some in each. */
function* parsed(lines: Buffer): Work<ReadSheet> {
  const end = lines.indexOf(10);
  const said = JSON.parse(lines.toString("utf8", 0, end)) as
    | Omit<ReadSheet, "rows">
    | { refused: string; values: Record<string, string | number> };
  if ("refused" in said) throw new Refusal(said.refused, "file", said.values);
  const rows: SheetRow[] = [];
  for (let from = end + 1; from < lines.length; ) {
    const to = lines.indexOf(10, from);
    for (const row of JSON.parse(lines.toString("utf8", from, to)) as SheetRow[]) rows.push(row);
    from = to + 1;
    yield;
  }
  return { ...said, rows };
}
