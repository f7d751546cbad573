import fs from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { oneLine } from "@/lib/base/one-line";
import { StartProblem } from "@/lib/base/start-problem";
import { type FolderLock, lockFolder } from "./folder-lock";
import { Reserve } from "./reserve";
import { syncPath, syncTree } from "./sync";

type Stream = { nfd?: number; node: unknown };
type Write = (stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number) => number;
type SetAttributes = (target: unknown, attributes: { mode?: number | null }) => void;
type FileSystems = {
  FS: { ErrnoError: new (errno: number) => Error & { errno: number } };
  NODEFS: {
    stream_ops: { fsync?: (stream: Stream) => number; write: Write; setattr: SetAttributes };
    node_ops: { mknod(...node: unknown[]): unknown; setattr: SetAttributes };
    realPath(node: unknown): string;
    convertNodeCode(error: unknown): number;
  };
};

/** The number that its file system gives to a disk without room. */
const noRoom = 51;

/**
 * PGlite's file system on disk, with the one call that it lacks, without which no commit ever reaches the disk, with a
 * reserve to fall back on when the disk is full, and with files that are this user's alone.
 */
class SyncedNodeFS extends NodeFS {
  constructor(
    folder: string,
    private readonly reserve: Reserve,
  ) {
    super(folder);
  }

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
    const addReserve = (module: unknown) => {
      const { stream_ops, node_ops, realPath } = (module as FileSystems).NODEFS;
      const { write } = stream_ops;
      const { mknod } = node_ops;
      stream_ops.write = (stream, buffer, offset, length, position) => {
        // A disk that fills takes the first part of what it is given, and fails at the next.
        for (let written = 0; ; ) {
          const part = () => write(stream, buffer, offset + written, length - written, position + written);
          written += this.fallingBack(part, () => realPath(stream.node).includes("/pg_wal/"));
          if (written >= length) return written;
        }
      };
      node_ops.mknod = (...node) => this.fallingBack(() => Reflect.apply(mknod, node_ops, node));
    };
    const addPrivacy = (module: unknown) => {
      // Whatever it makes it then opens to everyone, over the umask.
      for (const operations of [
        (module as FileSystems).NODEFS.node_ops,
        (module as FileSystems).NODEFS.stream_ops,
      ]) {
        const { setattr } = operations;
        operations.setattr = (target, { mode, ...rest }) =>
          setattr(target, mode == null ? rest : { ...rest, mode: mode & ~0o077 });
      }
    };
    // In front: files that the later steps open already need them.
    const preRun = [addSync, addReserve, addPrivacy, ...(emscriptenOpts.preRun ?? [])];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }

  /**
   * Does something on the disk, and once more with the reserve given up when there was no room.
   * @param isVital tells of what the database cannot do without: it would neither go on nor end
   */
  private fallingBack<Value>(work: () => Value, isVital = () => false): Value {
    try {
      return work();
    } catch (error) {
      if ((error as { errno?: number }).errno !== noRoom) throw error;
      if (this.reserve.release()) {
        console.error(
          "The disk is full. What was begun is finished; nothing new is written until there is room.",
        );
        return work();
      }
      if (isVital()) {
        console.error(
          "The disk is full: the tracker stops. What was saved is there; free room, and start it again.",
        );
        process.exit(1);
      }
      throw error;
    }
  }
}

const settings = {
  // Of the methods that there are, only `fsync` reaches the call above.
  fsync: "on",
  wal_sync_method: "fsync",
  synchronous_commit: "on",
  full_page_writes: "on",
  // What the system itself keeps in memory of the files need not be kept twice, and the log not for a gigabyte.
  shared_buffers: "32MB",
  max_wal_size: "128MB",
};
const startParams = [
  // `-F` switches syncing off.
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
];

/**
 * Opens the embedded database in a folder, making it at the first time. What it has acknowledged is on the disk.
 * Nobody else may have it open.
 * @throws StartProblem when another process has it, or when it cannot be read
 */
export async function openEmbedded(folder: string) {
  const lock = await acquire(folder);
  try {
    const reserve = new Reserve(`${folder}.reserve`);
    if (!fs.existsSync(folder) || fs.readdirSync(folder).length === 0) {
      if (!reserve.hasRoom()) throw diskIsFull(folder);
      await create(folder, reserve);
    }
    if (!fs.existsSync(path.join(folder, "PG_VERSION"))) {
      throw new StartProblem(`${folder} is not a database: move it away, or set DATA_DIR to another folder`);
    }
    const pglite = await open(folder, reserve);
    return {
      pglite,
      /** Whether the disk has room for something new. */
      hasRoom: () => reserve.hasRoom(),
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

async function open(folder: string, reserve: Reserve): Promise<PGlite> {
  const said: string[] = [];
  try {
    return await PGlite.create({
      fs: new SyncedNodeFS(folder, reserve),
      startParams,
      onStderr: (line) => {
        said.push(line);
        return true;
      },
    });
  } catch (error) {
    const reason = said.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? oneLine(error);
    if (/No space left|ENOSPC/i.test([...said, reason].join(" "))) throw diskIsFull(folder);
    throw new StartProblem(
      `the database in ${folder} cannot be read (${reason.trim()}): restore a backup, or set DATA_DIR to another folder`,
    );
  }
}

/** Made under another name and renamed when it is whole and on the disk: a start cut short leaves nothing half made. */
async function create(folder: string, reserve: Reserve): Promise<void> {
  const draft = `${folder}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { recursive: true, mode: 0o700 });
  const pglite = await open(draft, reserve);
  await pglite.close();
  syncTree(draft);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(draft, folder);
  syncPath(path.dirname(folder));
}

const diskIsFull = (folder: string): StartProblem =>
  new StartProblem(
    `the disk of ${folder} is full: free at least 200 MB and start again. What was saved is there; no backup need be restored`,
  );
