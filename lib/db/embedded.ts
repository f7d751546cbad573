import fs from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { StartProblem } from "@/lib/start-problem";
import { type FolderLock, lockFolder } from "./folder-lock";
import { syncPath, syncTree } from "./sync";

type Stream = { nfd?: number; node: unknown };
type FileSystems = {
  FS: { ErrnoError: new (errno: number) => Error };
  NODEFS: {
    stream_ops: { fsync?: (stream: Stream) => number };
    realPath(node: unknown): string;
    convertNodeCode(error: unknown): number;
  };
};

/** PGlite's file system on disk, with the one call that it lacks: without it no commit ever reaches the disk. */
class SyncedNodeFS extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS["init"]>) {
    const { emscriptenOpts } = await super.init(pg, options);
    const addSync = (module: unknown) => {
      const { FS, NODEFS } = module as FileSystems;
      NODEFS.stream_ops.fsync = (stream) => {
        try {
          if (stream.nfd !== undefined) fs.fsyncSync(stream.nfd);
          else syncPath(NODEFS.realPath(stream.node));
          return 0;
        } catch (error) {
          // As an error number the database sees it, and refuses the commit.
          throw new FS.ErrnoError(NODEFS.convertNodeCode(error));
        }
      };
    };
    // In front: files that the later steps open already need it.
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [addSync, ...(emscriptenOpts.preRun ?? [])] } };
  }
}

// `-F` switches syncing off; of the methods that are left, only `fsync` reaches the call above.
const durable = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  ...[
    "-c",
    "fsync=on",
    "-c",
    "wal_sync_method=fsync",
    "-c",
    "synchronous_commit=on",
    "-c",
    "full_page_writes=on",
  ],
];

export type EmbeddedDatabase = { pglite: PGlite; close(): Promise<void> };

/**
 * Opens the embedded database in a folder, making it at the first time. What it has acknowledged is on the disk.
 * Nobody else may have it open.
 * @throws StartProblem when another process has it, or when it cannot be read
 */
export async function openEmbedded(folder: string): Promise<EmbeddedDatabase> {
  const lock = await acquire(folder);
  try {
    if (!fs.existsSync(folder) || fs.readdirSync(folder).length === 0) await create(folder);
    if (!fs.existsSync(path.join(folder, "PG_VERSION"))) {
      throw new StartProblem(`${folder} is not a database: move it away, or set DATA_DIR to another folder`);
    }
    const pglite = await open(folder);
    return {
      pglite,
      close: async () => {
        try {
          await pglite.close();
        } finally {
          lock.release();
        }
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function acquire(folder: string): Promise<FolderLock> {
  try {
    return await lockFolder(folder);
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(`DATA_DIR must be a folder that can be written to: ${oneLine(error)}`);
  }
}

async function open(folder: string): Promise<PGlite> {
  const said: string[] = [];
  try {
    return await PGlite.create({
      fs: new SyncedNodeFS(folder),
      startParams: durable,
      onStderr: (line) => {
        said.push(line);
        return true;
      },
    });
  } catch (error) {
    const reason = said.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? oneLine(error);
    throw new StartProblem(
      `the database in ${folder} cannot be read (${reason.trim()}): restore a backup, or set DATA_DIR to another folder`,
    );
  }
}

/** Made under another name and renamed when it is whole and on the disk: a start cut short leaves nothing half made. */
async function create(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { recursive: true, mode: 0o700 });
  const pglite = await open(draft);
  await pglite.close();
  syncTree(draft);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(draft, folder);
  syncPath(path.dirname(folder));
}

const oneLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
