import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { account, signIn } from "./account";
import { startTracker } from "./server";
import { plant } from "./size";
import { percentile, type Row } from "./table";

/** Every page that staff open daily, and the forms that they fill. */
const pages = [
  "/desk",
  "/desk?only=unpublished",
  "/desk/countries",
  "/desk/countries/PL",
  "/desk/bodies/pl-sejm",
  "/desk/log",
  "/desk/log?kind=response&text=parliament",
  "/desk/calendar",
  "/desk/tasks",
  "/desk/contacts",
  "/desk/documents",
  "/desk/sources",
  "/desk/waves",
  "/desk/waves/2025",
  "/desk/activity",
  "/desk/search?q=committee",
  "/desk/entries/new?kind=response&country=PL",
];
const searched = ["poland", "бундестаг", "seim", "2025", "committee", "Letter 1", "qırım", "speaker office"];

/**
 * What the desk takes on the server among so many entries: the slowest pages of a day by what all but one in twenty take,
 * and its search.
 * @param most milliseconds that a page may take
 */
export async function benchDesk(entries: number, most: number): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "bench-desk-"));
  plant(folder, entries);
  const server = await startTracker(folder, account);
  const at = `at ${entries.toLocaleString("en-GB")} entries`;
  try {
    const cookie = await signIn(server.address);
    const taken = async (address: string): Promise<number> => {
      const from = performance.now();
      const answer = await fetch(server.address + address, { headers: { cookie }, redirect: "manual" });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
      return performance.now() - from;
    };
    const timed = async (addresses: readonly string[], rounds: number) => {
      const times: number[] = [];
      // The first answers make what later ones find made.
      for (let round = -3; round < rounds; round++)
        for (const address of addresses) {
          const time = await taken(address);
          if (round >= 0) times.push(time);
        }
      return percentile(times, 0.95);
    };
    const rows: Row[] = [];
    for (const page of pages) {
      const time = await timed([page], 40);
      rows.push({
        what: `${page} ${at}, p95`,
        measured: `${time.toFixed(0)} ms`,
        goal: `≤ ${most} ms`,
        met: time <= most,
      });
    }
    const time = await timed(
      searched.map((text) => `/api/desk/search?q=${encodeURIComponent(text)}`),
      12,
    );
    rows.push({
      what: `Search from the box ${at}, p95`,
      measured: `${time.toFixed(0)} ms`,
      goal: entries > 20_000 ? "–" : "≤ 150 ms",
      met: time <= 150 || entries > 20_000,
    });
    return rows;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
