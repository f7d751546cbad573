import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** From here on, whatever this process makes is for its own user alone, however a library makes it. */
export function makePrivately(): void {
  process.umask(0o077);
}

export type Closed = {
  /** What others of this machine could read or write, and no longer can. */
  closed: string[];
  /** What they still can, since it could not be changed or is not ours alone. */
  open: string[];
};

/** What we make in the data folder, by name. */
const ours = /^(database|files|keys|server)(\.|$)/;

/**
 * Takes from others what an earlier version, a copy or a restore has let them have: folders become 700, files 600. Of a
 * folder that is evidently not ours alone (the temporary folder, a home), only what we have made in it is touched.
 */
export function closeToOthers(folder: string): Closed {
  const result: Closed = { closed: [], open: [] };
  // Windows has no such bits; access is the folder's there.
  if (process.platform === "win32" || !fs.existsSync(folder)) return result;
  if (isShared(folder)) {
    if (openBits(fs.statSync(folder))) result.open.push(folder);
    for (const name of fs.readdirSync(folder)) if (ours.test(name)) close(path.join(folder, name), result);
  } else close(fs.realpathSync(folder), result);
  return result;
}

const openBits = (stat: fs.Stats) => stat.mode & 0o077;

/** Whether others have business in a folder: it lets everyone make files, or we ourselves are at home in it. */
function isShared(folder: string): boolean {
  const real = fs.realpathSync(folder);
  const holds = (inner: string) =>
    inner === real || inner.startsWith(real.endsWith(path.sep) ? real : real + path.sep);
  return (fs.statSync(real).mode & 0o1000) !== 0 || [process.cwd(), os.homedir(), os.tmpdir()].some(holds);
}

function close(item: string, result: Closed): void {
  // What goes on or off meanwhile (locks, drafts) is made privately anyway; links are followed by nobody here.
  const stat = fs.lstatSync(item, { throwIfNoEntry: false });
  if (!stat || stat.isSymbolicLink()) return;
  if (openBits(stat)) {
    try {
      fs.chmodSync(item, stat.isDirectory() ? 0o700 : stat.mode & 0o600);
      result.closed.push(item);
    } catch {
      if (fs.existsSync(item)) result.open.push(item);
    }
  }
  if (stat.isDirectory()) for (const name of fs.readdirSync(item)) close(path.join(item, name), result);
}
