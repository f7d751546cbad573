import { performance } from "node:perf_hooks";
import { standing } from "@/lib/standing/standing";
import { codes, syntheticLog } from "@/lib/testing/seed/facts";
import { median, type Row } from "./table";

const sizes = [1_000, 10_000, 100_000];

/** Standing of 200 countries over growing logs, in turn, so that the machine's moods touch all alike. */
export function benchStanding(): Row[] {
  const countries = codes(200);
  const logs = sizes.map((size) => syntheticLog(size, countries));
  const times = new Map<number, number[]>(sizes.map((size) => [size, []]));
  for (let round = 0; round < 12; round++) {
    for (const [index, size] of sizes.entries()) {
      const log = logs[index] ?? [];
      const from = performance.now();
      const standings = standing(log, "2026-01-01", "2026-01-01");
      const spent = performance.now() - from;
      if (standings.size !== countries.length) throw new Error(`standing found ${standings.size} countries`);
      // The first rounds warm the compiler up.
      if (round >= 2) times.get(size)?.push(spent);
    }
  }
  const medians = sizes.map((size) => median(times.get(size) ?? []));
  const rows: Row[] = sizes.map((size, index) => {
    const time = medians[index] ?? Number.NaN;
    const large = size === 100_000;
    return {
      what: `Standing, 200 countries, ${size.toLocaleString("en-GB")} entries`,
      measured: `${time.toFixed(1)} ms (${((time * 1000) / size).toFixed(2)} µs an entry)`,
      goal: large ? "< 200 ms" : "–",
      met: !large || time < 200,
    };
  });
  const growth = (medians[2] ?? Number.NaN) / (medians[1] ?? Number.NaN);
  rows.push({
    what: "Growth from 10,000 to 100,000 entries",
    measured: `× ${growth.toFixed(1)}`,
    goal: "about × 10 (linear): < × 20",
    met: growth < 20,
  });
  return rows;
}
