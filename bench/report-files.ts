import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { reportFormats } from "@/lib/reports/schema";
import { account, signIn } from "./account";
import { startTracker } from "./server";
import { median, type Row } from "./table";

/** The progress report of the whole shipped campaign as a file of each format, from a production server. */
export async function benchReportFiles(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "bench-reports-"));
  const server = await startTracker(folder, account);
  try {
    const cookie = await signIn(server.address);
    const taken = async (format: string): Promise<number> => {
      const query = `kind=progress&from=2015-01-01&to=2025-12-31&language=uk&audience=internal&format=${format}`;
      const from = performance.now();
      const answer = await fetch(`${server.address}/api/desk/reports?${query}`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${format} answered ${answer.status}`);
      return performance.now() - from;
    };
    // What comes first reads the record.
    await taken("json");
    const before = server.memoryMb();
    const rows: Row[] = [];
    for (const format of reportFormats) {
      const times: number[] = [];
      for (let round = 0; round < 5; round++) times.push(await taken(format));
      const time = median(times);
      rows.push({
        what: `Report of the whole campaign as ${format.toUpperCase()}`,
        measured: `${time.toFixed(0)} ms`,
        goal: "≤ 1,000 ms",
        met: time <= 1_000,
      });
    }
    const grown = server.memoryMb() - before;
    rows.push({
      what: "Memory that the server grows by for them",
      measured: `${grown.toFixed(0)} MiB`,
      goal: "≤ 300 MiB",
      met: grown <= 300,
    });
    return rows;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
