import "server-only";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, rmSync } from "node:fs";
import {
  chmod,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { create, extract, list } from "tar";
import { StartProblem } from "@/lib/base/start-problem";

/** The file of a backup: a compressed archive of a manifest, one file for each table, and the kept files. */

type Hashed = { sha256: Record<string, string> };

const manifestName = "manifest.json";

/** What may be in one; nothing else is taken out, least of all a link that leads elsewhere. */
const member = /^(manifest\.json|tables(\/\w+\.ndjson)?|files(\/[0-9a-f]{64})?)$/;

const inWork = new Set<string>();
process.on("exit", () => {
  for (const folder of inWork) rmSync(folder, { recursive: true, force: true });
});

/** Gives a folder beside a file, which is gone afterwards, also when the process is told to end meanwhile. */
export async function withWorkFolder<Value>(
  beside: string,
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  await mkdir(path.dirname(beside), { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(`${beside}.work-`);
  inWork.add(folder);
  try {
    return await work(folder);
  } finally {
    // What a failed extraction still writes may come in between.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    inWork.delete(folder);
  }
}

/** Writes lines into a file. @returns how many */
export async function writeLines(file: string, lines: AsyncIterable<string>): Promise<number> {
  let count = 0;
  await pipeline(async function* () {
    for await (const line of lines) {
      count++;
      yield `${line}\n`;
    }
  }, createWriteStream(file));
  return count;
}

/** The lines of a file, one by one. */
export async function* readLines(file: string): AsyncGenerator<string> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) if (line) yield line;
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/**
 * Makes the archive of a folder. It appears under its name only when it is whole, on the disk, and was read again with
 * every member as it was.
 */
export async function archive<Manifest extends Hashed>(
  folder: string,
  target: string,
  manifest: Manifest,
): Promise<void> {
  for (const name of await membersOf(folder)) manifest.sha256[name] = await sha256Of(path.join(folder, name));
  await writeFile(path.join(folder, manifestName), JSON.stringify(manifest, null, 2));
  const partial = path.join(folder, "archive");
  await create({ gzip: true, file: partial, cwd: folder, portable: true }, [manifestName, "tables", "files"]);
  await chmod(partial, 0o600);
  const handle = await open(partial, "r");
  await handle.sync();
  await handle.close();
  const found = await hashesIn(partial);
  for (const [name, sha256] of Object.entries(manifest.sha256))
    if (found.get(name) !== sha256)
      throw new StartProblem(
        `No backup was written: ${name} could not be read back as it was. Check the disk.`,
      );
  await rename(partial, target);
}

async function membersOf(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true }))
    if ((await stat(path.join(folder, entry))).isFile()) found.push(entry.split(path.sep).join("/"));
  return found.sort();
}

async function hashesIn(file: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  await list({
    file,
    strict: true,
    onReadEntry: (entry) => {
      const hash = createHash("sha256");
      entry.on("data", (part) => hash.update(part));
      entry.on("end", () => found.set(entry.path, hash.digest("hex")));
    },
  });
  return found;
}

/**
 * Takes an archive out into a folder and checks every member.
 * @returns what the manifest says, unchecked
 * @throws StartProblem in words, when it is cut short, damaged or something else
 */
export async function unpack(source: string, folder: string): Promise<unknown> {
  await pipeline(createReadStream(source), createGunzip(), async (parts: AsyncIterable<Buffer>) => {
    for await (const _ of parts);
  }).catch((error: NodeJS.ErrnoException) => {
    throw new StartProblem(
      error.code === "ENOENT"
        ? `There is no file ${source}.`
        : `${source} is not a whole backup: it was cut short, or is something else. Nothing was changed.`,
    );
  });
  await extract({
    file: source,
    cwd: folder,
    strict: true,
    filter: (name, entry) => {
      const type = "type" in entry ? entry.type : "File";
      return (
        member.test(name.replace(/\/$/, "")) &&
        (type === "File" || type === "OldFile" || type === "Directory")
      );
    },
  }).catch(() => {
    throw new StartProblem(`${source} is not a backup of this tracker. Nothing was changed.`);
  });
  const text = await readFile(path.join(folder, manifestName), "utf8").catch(() => "{}");
  const manifest = JSON.parse(text) as Partial<Hashed>;
  if (typeof manifest.sha256 !== "object" || manifest.sha256 === null)
    throw new StartProblem(`${source} is not a backup of this tracker. Nothing was changed.`);
  const damaged = (name: string) =>
    new StartProblem(`${source} is damaged: ${name} is not what was saved. Nothing was changed.`);
  const there = (await membersOf(folder)).filter((name) => name !== manifestName);
  for (const name of there) if (!Object.hasOwn(manifest.sha256, name)) throw damaged(name);
  for (const [name, sha256] of Object.entries(manifest.sha256))
    if (!there.includes(name) || (await sha256Of(path.join(folder, name))) !== sha256) throw damaged(name);
  return manifest;
}
