import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Whether goldens are made anew instead of compared: `GOLDEN=write`. */
const writing = process.env.GOLDEN === "write";

/**
 * Compares outputs with the files of a folder, byte for byte; a file without an output, or an output without a file,
 * differs too. With `GOLDEN=write` the folder is made anew.
 * @throws Error that names the outputs that differ, each with its first different line
 */
export function compareWithFolder(folder: string, outputs: ReadonlyMap<string, Buffer>): void {
  if (writing) {
    rmSync(folder, { recursive: true, force: true });
    for (const [name, bytes] of outputs) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    }
    return;
  }
  const kept = new Map(filesIn(folder).map((name) => [name, readFileSync(path.join(folder, name))]));
  const problems: string[] = [];
  for (const name of new Set([...kept.keys(), ...outputs.keys()])) {
    const before = kept.get(name);
    const now = outputs.get(name);
    if (!before) problems.push(`${name}: is new`);
    else if (!now) problems.push(`${name}: is no longer made`);
    else if (!before.equals(now)) problems.push(`${name}: ${difference(before, now)}`);
  }
  complain(folder, problems);
}

/** Compares a text with a file that is kept, as {@link compareWithFolder} does. */
export function compareWithFile(file: string, text: string): void {
  if (writing) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  const before = readFileSync(file);
  const now = Buffer.from(text);
  complain(file, before.equals(now) ? [] : [difference(before, now, 20)]);
}

function complain(golden: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  const most = 12;
  const more = problems.length > most ? `\n… and ${problems.length - most} more` : "";
  throw new Error(
    `${problems.length} outputs are not what is kept in ${path.relative(process.cwd(), golden)}:\n${problems
      .slice(0, most)
      .join(
        "\n",
      )}${more}\nIf that is meant, make the goldens anew with GOLDEN=write and read the difference.`,
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join("/"))
    .sort();
}

/** The first lines that differ, each cut around the place where it does. */
function difference(before: Buffer, now: Buffer, most = 3): string {
  const old = before.toString("utf8").split("\n");
  const fresh = now.toString("utf8").split("\n");
  const shown: string[] = [];
  for (let line = 0; line < Math.max(old.length, fresh.length) && shown.length < most; line++) {
    const [a, b] = [old[line], fresh[line]];
    if (a === b) continue;
    const at = Math.max(0, firstDifference(a ?? "", b ?? "") - 40);
    const cut = (text: string | undefined) =>
      text === undefined
        ? "(no such line)"
        : JSON.stringify(`${at > 0 ? "…" : ""}${text.slice(at, at + 160)}`);
    shown.push(`line ${line + 1}\n    - ${cut(a)}\n    + ${cut(b)}`);
  }
  return shown.join("\n  ");
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
