import fs from "node:fs";
import path from "node:path";
import { syncPath } from "./sync";

const mega = 1024 * 1024;

/** As much as the database may need to finish what it has begun: three segments of its log. */
const size = 48 * mega;

/** Room that must be left beside it before something new is begun. */
const margin = 40 * mega;

/**
 * Room on the disk that is kept for the embedded database. A disk that fills while its log goes on to a new segment would
 * else stop it for good: it can neither finish nor go back. The reserve is given up at that moment, what was begun is
 * finished, and nothing new is begun until there is room for all of it again.
 */
export class Reserve {
  private isWhole: boolean;

  /** @param file where the room is held */
  constructor(private readonly file: string) {
    this.isWhole = fs.statSync(file, { throwIfNoEntry: false })?.size === size;
  }

  /** Whether something new may be written; makes the reserve where there is room again. */
  hasRoom(): boolean {
    if (this.isWhole) return this.free() > margin;
    if (this.free() < size + margin) return false;
    try {
      // Written, not only claimed: a file with a hole in it holds no room.
      fs.writeFileSync(this.file, Buffer.alloc(size), { mode: 0o600 });
      syncPath(this.file);
      this.isWhole = true;
    } catch {
      fs.rmSync(this.file, { force: true });
    }
    return this.isWhole;
  }

  /** Gives the room up. @returns false when there is none left to give */
  release(): boolean {
    if (!this.isWhole) return false;
    fs.rmSync(this.file, { force: true });
    this.isWhole = false;
    return true;
  }

  /** Bytes that are left to this user. */
  private free(): number {
    const { bavail, bsize } = fs.statfsSync(path.dirname(this.file));
    return bavail * bsize;
  }
}
