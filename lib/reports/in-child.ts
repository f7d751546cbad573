import "server-only";
import { once } from "node:events";
import { buffer, text } from "node:stream/consumers";
import { Gate } from "@/lib/base/gate";
import { startProgram } from "@/lib/base/program";
import { isStopping } from "@/lib/base/running-work";

/** The programs of this folder that write files. */
type Writer = "print" | "write-docx" | "write-xlsx" | "write-pptx";

/** A file, and what the program that wrote it had to say. */
type Written = { bytes: Buffer<ArrayBuffer>; said: string };

const patience = 60_000;
// Two at a time: each takes a processor and up to a few hundred megabytes for half a second.
const writing = new Gate(2, Number.POSITIVE_INFINITY);

/**
 * Has a file written by a process of its own: writing a long one would hold up every other request, and what a compiler
 * takes of the memory it gives back only on exit. Nothing touches the disk.
 * @param input what the program reads
 * @param signal ends the work when nobody waits for it any more
 * @throws Error with the program's own words when it cannot be written, or takes over a minute
 */
export function writtenInChild(
  writer: Writer,
  told: readonly string[],
  input: string,
  signal?: AbortSignal,
): Promise<Written> {
  return writing.run(async () => {
    // Those that waited when it was told to stop.
    if (isStopping()) throw new Error("the report was not written: the server is stopping");
    signal?.throwIfAborted();
    return write(writer, told, input, signal);
  });
}

async function write(
  writer: Writer,
  told: readonly string[],
  input: string,
  signal: AbortSignal | undefined,
): Promise<Written> {
  const child = startProgram(`reports/${writer}.mjs`, told, { patience });
  const end = () => child.kill("SIGKILL");
  signal?.addEventListener("abort", end);
  child.stdin.end(input);
  try {
    const [bytes, problems, [code]] = await Promise.all([
      buffer(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    signal?.throwIfAborted();
    const said = problems.trim();
    if (code !== 0) throw new Error(`the report could not be written: ${said}`);
    return { bytes, said };
  } finally {
    signal?.removeEventListener("abort", end);
  }
}
