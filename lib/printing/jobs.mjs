// How the processes of this room get their work and hand it back; the other side is in-child.ts.
// In: a JSON value on each line, a picture ({picture, mediaType, base64}) or a job ({id, …}).
// Out, for each job: a line of JSON, {id, length} and then so many bytes, or {id, problem}.
import { once } from "node:events";
import { createInterface } from "node:readline";

/**
 * Does each job in its turn.
 * @param {(job: any, pictures: ReadonlyMap<string, { bytes: Buffer, width: number, height: number }>) => Promise<Uint8Array>} work
 *   makes a file, or throws an Error whose message says why it cannot
 */
export async function doJobs(work) {
  const pictures = new Map();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const { picture, mediaType, base64, ...job } = JSON.parse(line);
    const said = { id: job.id };
    let made = null;
    try {
      if (picture) {
        // Loaded when there is one: it takes longer than setting a letter.
        const { drawnMark } = await import("./drawn-mark.mjs");
        pictures.set(picture, await drawnMark(Buffer.from(base64, "base64"), mediaType));
        continue;
      }
      made = await work(job, pictures);
      said.length = made.length;
    } catch (problem) {
      said.problem = String(problem.message).slice(0, 4_000);
    }
    await write(`${JSON.stringify(said)}\n`);
    if (made) await write(made);
    if (said.problem) break;
  }
}

async function write(part) {
  if (!process.stdout.write(part)) await once(process.stdout, "drain");
}
