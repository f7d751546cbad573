import "server-only";
import { once } from "node:events";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { Gate } from "@/lib/base/gate";
import { startProgram } from "@/lib/base/program";
import { Refusal } from "@/lib/base/refusal";
import { isStopping } from "@/lib/base/running-work";

/** A file to be made: what the process is told of it, beside its id. */
export type Job = { id: string; [told: string]: unknown };
export type Picture = { name: string; mediaType: string; bytes: Uint8Array };
export type Made = { id: string; bytes: Buffer<ArrayBuffer> };

export type Options = {
  /** Called after each file, with how many there are by then, of how many. */
  onProgress?: (done: number, of: number) => void;
  /** Ends the work when nobody waits for it any more. */
  signal?: AbortSignal;
};

/** What a process said when it could not make a file. */
export class NotMade extends Error {
  constructor(
    readonly id: string,
    readonly problem: string,
  ) {
    super(`${id} could not be made: ${problem}`);
    this.name = "NotMade";
  }
}

const patience = 120_000;
// One at a time: each takes a processor and a few hundred megabytes for a second or so.
const making = new Gate(1, Number.POSITIVE_INFINITY);

/**
 * Makes files in one process of their own, in the order of the jobs. All of them are there at the end, or none is: nothing is
 * written to the disk, so that neither a full one nor a process that is killed leaves anything behind.
 * @param script `typeset` or `write-docx`
 * @throws NotMade with what the process said of the first that it could not make
 * @throws Refusal when the process ends early, takes over two minutes, or the server is told to stop
 */
export function makeInChild(
  script: "typeset" | "write-docx",
  pictures: readonly Picture[],
  jobs: readonly Job[],
  options: Options = {},
): Promise<Made[]> {
  if (jobs.length === 0) return Promise.resolve([]);
  return making.run(async () => {
    // Those that waited when it was told to stop.
    if (isStopping()) throw new Refusal("server-stopping");
    options.signal?.throwIfAborted();
    return make(script, pictures, jobs, options);
  });
}

async function make(
  script: string,
  pictures: readonly Picture[],
  jobs: readonly Job[],
  { onProgress, signal }: Options,
): Promise<Made[]> {
  const child = startProgram(`printing/${script}.mjs`, [], { patience, memory: 512 });
  const end = () => child.kill("SIGKILL");
  signal?.addEventListener("abort", end);
  const closed = once(child, "close");
  const said = text(child.stderr);
  // Each of them is waited for below, unless another fails first.
  for (const part of [closed, said]) part.catch(() => undefined);
  Readable.from(told(pictures, jobs)).pipe(child.stdin);
  const made: Made[] = [];
  try {
    for await (const { id, problem, bytes } of files(child.stdout)) {
      if (problem !== undefined) throw new NotMade(id ?? jobs[0]?.id ?? "", problem);
      made.push({ id: id ?? "", bytes });
      onProgress?.(made.length, jobs.length);
    }
    const [code] = await closed;
    signal?.throwIfAborted();
    if (code === 0 && made.length === jobs.length) return made;
    const ended = { done: made.length, of: jobs.length };
    console.error(`${script} ended after ${ended.done} of ${ended.of}: ${(await said).trim()}`);
    throw new Refusal("printing-ended", undefined, ended);
  } finally {
    signal?.removeEventListener("abort", end);
    end();
  }
}

function* told(pictures: readonly Picture[], jobs: readonly Job[]): Generator<string> {
  for (const { name, mediaType, bytes } of pictures)
    yield `${JSON.stringify({ picture: name, mediaType, base64: Buffer.from(bytes).toString("base64") })}\n`;
  for (const job of jobs) yield `${JSON.stringify(job)}\n`;
}

type Answer = { id?: string; problem?: string; bytes: Buffer<ArrayBuffer> };

/** Takes the answers of a process apart; what it did not finish is left out. */
async function* files(output: Readable): AsyncGenerator<Answer> {
  let held: Buffer[] = [];
  let size = 0;
  let head = null as { id?: string; problem?: string; length?: number } | null;
  const whole = () => {
    const all = Buffer.concat(held);
    held = [all];
    return all;
  };
  const keep = (rest: Buffer) => {
    held = [rest];
    size = rest.length;
  };
  for await (const part of output as AsyncIterable<Buffer>) {
    held.push(part);
    size += part.length;
    for (;;) {
      if (!head) {
        const all = whole();
        const line = all.indexOf(10);
        if (line < 0) break;
        head = JSON.parse(all.subarray(0, line).toString());
        if (!head) throw new Error("no answer");
        keep(all.subarray(line + 1));
      }
      const length = head.length ?? 0;
      if (size < length) break;
      const all = whole();
      // A copy of its own, so that what came with it can go.
      yield { ...head, bytes: Buffer.from(all.subarray(0, length)) };
      head = null;
      keep(all.subarray(length));
    }
  }
}
