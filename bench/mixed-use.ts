import { setTimeout as sleep } from "node:timers/promises";
import { account, signIn } from "./account";
import { startTracker } from "./server";
import { addresses } from "./size";
import type { Row } from "./table";

const minutes = 5;
/** Pages of staff, among them what is heavy: reports printed as PDF. */
const desk = [
  "/desk",
  "/desk/countries",
  "/desk/countries/PL",
  "/desk/log",
  "/desk/sources",
  "/desk/audit",
  "/desk/reports?from=2025-01-01&to=2025-12-31&language=uk&audience=internal",
  "/api/desk/reports?from=2025-01-01&to=2025-12-31&language=en&audience=public&format=pdf",
  "/api/desk/reports?from=2025-01-01&to=2025-12-31&language=uk&audience=internal&format=csv",
];

/** Five minutes in which two readers and one of staff read everything in turn, on the shipped campaign. */
export async function benchMixedUse(dataDir: string): Promise<Row[]> {
  const server = await startTracker(dataDir, account);
  try {
    const cookie = await signIn(server.address);
    const until = performance.now() + minutes * 60_000;
    const answered = { well: 0, badly: [] as string[] };
    const read = async (path: string, headers: Record<string, string> = {}) => {
      const answer = await fetch(server.address + path, { headers, redirect: "manual" }).catch(() => null);
      await answer?.arrayBuffer().catch(() => {});
      if (answer && answer.status < 400) answered.well += 1;
      else answered.badly.push(`${answer?.status ?? "reset"} ${path}`);
    };
    const today = new Date().toISOString().slice(0, 10);
    const reader = async (step: number) => {
      // The shipped campaign's timeline has no such page.
      const all = addresses(today).filter((address) => !address.endsWith("/timeline/400"));
      for (let at = step; performance.now() < until; at += step) {
        await read(all[at % all.length] ?? "/en");
        // A day of the past is a page that is made anew nearly each time.
        const day = new Date(Date.UTC(2015, 10, 12) + (at % 3600) * 86_400_000).toISOString().slice(0, 10);
        await read(`/en/as-of/${day}`);
      }
    };
    const staff = async () => {
      for (let at = 0; performance.now() < until; at += 1) {
        await read(desk[at % desk.length] ?? "/desk", { cookie });
        await sleep(200);
      }
    };
    let most = 0;
    const watch = async () => {
      while (performance.now() < until) {
        most = Math.max(most, server.memoryMb());
        await sleep(1000);
      }
    };
    await Promise.all([reader(1), reader(7), staff(), watch()]);
    await sleep(5000);
    const level = server.memoryMb();
    if (answered.badly.length > 0) console.log(`  ${answered.badly.slice(0, 5).join("; ")}`);
    return [
      {
        what: `Memory after ${minutes} minutes of mixed use on the shipped campaign (at most ${most.toFixed(0)} MiB meanwhile)`,
        measured: `${level.toFixed(0)} MiB`,
        goal: "< 700 MB",
        met: level < 667,
      },
      {
        what: "of its requests, answered badly or not at all",
        measured: `${answered.badly.length} of ${answered.well + answered.badly.length}`,
        goal: "0",
        met: answered.badly.length === 0,
      },
    ];
  } finally {
    await server.stop();
  }
}
