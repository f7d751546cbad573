import { largestFile } from "@/lib/files/limits";
import type { FileRemark } from "@/lib/files/remarks";

/** A file as the server has kept it: its name may differ from the one that was sent. */
export type KeptFile = { id: string; name: string; mediaType: string; bytes: number; remarks: FileRemark[] };

/** What is wrong with a file, as a key of the refusals. `again`: the same file may go through another time. */
export type UploadProblem = {
  key: string;
  values: Record<string, string | number>;
  again: boolean;
  /** Whether the connection was gone: then it is sent again as soon as it is back. */
  offline?: boolean;
};

/** One file on its way. What was kept is no longer among them. */
export type Upload = {
  key: string;
  file: File;
  state: "waiting" | "going" | "failed";
  /** How much has gone out, in hundredths. */
  percent: number;
  problem: UploadProblem | null;
};

/** Sends one file. @returns null when it was given up */
export type SendFile = (
  file: File,
  onPercent: (percent: number) => void,
  stop: AbortSignal,
) => Promise<{ kept: KeptFile } | { problem: UploadProblem } | null>;

/** So many go out at once: more would only make each of them slower on a thin line. */
const atOnce = 2;

/**
 * Files that are sent in their turn, two at a time. What is wrong with one is said of that one, and the others go on; it
 * stays in the list until it is sent again or left out, so that nothing is missing in silence.
 */
export class UploadQueue {
  private uploads: readonly Upload[] = [];
  private readonly stops = new Map<string, AbortController>();
  private readonly listeners = new Set<() => void>();
  private last = 0;

  constructor(
    private readonly send: SendFile,
    private readonly onKept: (kept: KeptFile) => void,
  ) {}

  /** What cannot be kept is said before it is sent: an empty file, one too large, one too many. */
  add(files: readonly File[], room = Number.POSITIVE_INFINITY): void {
    let left = room - this.uploads.length;
    this.change([
      ...this.uploads,
      ...files.map((file): Upload => {
        const problem =
          problemOf(file) ?? (left > 0 ? null : { key: "files-too-many", values: {}, again: false });
        if (!problem) left--;
        const key = String(++this.last);
        return { key, file, state: problem ? "failed" : "waiting", percent: 0, problem };
      }),
    ]);
    this.next();
  }

  /** Sends one again that did not get through, or all those that the connection has failed. */
  again(which: string | "offline"): void {
    this.change(
      this.uploads.map((upload) =>
        upload.state === "failed" &&
        upload.problem?.again &&
        (upload.key === which || (which === "offline" && upload.problem.offline))
          ? { ...upload, state: "waiting", percent: 0, problem: null }
          : upload,
      ),
    );
    this.next();
  }

  leaveOut(key: string): void {
    this.stops.get(key)?.abort();
    this.change(this.uploads.filter((upload) => upload.key !== key));
    this.next();
  }

  /** Gives up all of them: their form is gone. */
  stop(): void {
    for (const stop of this.stops.values()) stop.abort();
    this.uploads = [];
  }

  readonly list = (): readonly Upload[] => this.uploads;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Waits until none is under way. */
  async settled(): Promise<readonly Upload[]> {
    while (this.uploads.some(isUnderWay))
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          stop();
          resolve();
        });
      });
    return this.uploads;
  }

  private next(): void {
    for (const upload of this.uploads) {
      if (this.stops.size >= atOnce) return;
      if (upload.state === "waiting") void this.begin(upload);
    }
  }

  private async begin({ key, file }: Upload): Promise<void> {
    const stop = new AbortController();
    this.stops.set(key, stop);
    this.update(key, { state: "going" });
    const answer = await this.send(file, (percent) => this.update(key, { percent }), stop.signal);
    this.stops.delete(key);
    if (answer && "kept" in answer && !stop.signal.aborted) {
      this.onKept(answer.kept);
      this.change(this.uploads.filter((upload) => upload.key !== key));
    } else if (answer && "problem" in answer) this.update(key, { state: "failed", problem: answer.problem });
    this.next();
  }

  private update(key: string, what: Partial<Upload>): void {
    this.change(this.uploads.map((upload) => (upload.key === key ? { ...upload, ...what } : upload)));
  }

  private change(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    for (const listener of [...this.listeners]) listener();
  }
}

export const isUnderWay = ({ state }: Upload): boolean => state !== "failed";

function problemOf({ size }: File): UploadProblem | null {
  if (size === 0) return { key: "file-empty", values: {}, again: false };
  if (size > largestFile)
    return { key: "file-too-large", values: { maximum: largestFile / 1024 / 1024 }, again: false };
  return null;
}
