import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { locales } from "@/lib/i18n/locales";
import { account } from "./account";
import { type Running, startTracker } from "./server";
import type { Row } from "./table";

/** Fills a database, and says what its import of the first 10,000 entries took. */
export function plant(
  dataDir: string,
  entries: number,
  env: Record<string, string> = {},
  more: readonly string[] = [],
) {
  const given = ["scripts/run.mjs", "bench/plant.ts", String(entries), ...more];
  const planted = spawnSync(process.execPath, given, {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", ...account, ...env },
    encoding: "utf8",
  });
  if (planted.status !== 0) throw new Error(`the database could not be filled:\n${planted.stderr}`);
  const said = /^planted (.*)$/m.exec(planted.stdout)?.[1];
  return said ? (JSON.parse(said) as { count: number; seconds: number; memoryMb: number }) : null;
}

/** Public addresses of every kind; those of one kind with different content follow one another. */
export const addresses = (today: string): string[] => [
  ...locales.flatMap((locale) => [
    `/${locale}`,
    `/${locale}/countries/UA`,
    `/${locale}/timeline`,
    `/${locale}/timeline/400`,
    `/${locale}/timeline?q=motion+17`,
    `/${locale}/timeline?country=PL&kind=response`,
    `/${locale}/as-of/2024-10-16`,
    `/${locale}/changes/2019-01-01/${today}`,
    `/${locale}/data`,
    `/${locale}/methodology`,
    `/${locale}/package`,
    `/feed.atom?lang=${locale}`,
    `/calendar.ics?lang=${locale}`,
    `/embed/map?lang=${locale}`,
    `/embed/count?lang=${locale}`,
    `/${locale}/preview/countries/PL.png`,
  ]),
  ...[
    "standing",
    "countries",
    "countries/PL",
    "proceedings",
    "dataset.json",
    "dataset.zip",
    "openapi.json",
  ].map((name) => `/api/v1/${name}`),
  ...[
    "standing",
    "countries",
    "proceedings",
    "dispatches",
    "responses",
    "engagements",
    "bodies",
    "sources",
  ].map((name) => `/api/v1/${name}.csv`),
  "/api/v1/datapackage.json",
  "/api/v1/standing?asOf=2022-05-19",
  "/sitemap.xml",
];

/** Rounds, each on a record that was forgotten and is read anew; the best of each address counts. */
const rounds = 6;

/** For how long the process is held at most while it answers each public address, with nothing made before. */
async function benchLoop(server: Running, today: string): Promise<Row[]> {
  const held = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    await server.probe("forget");
    for (const address of addresses(today)) {
      await server.probe("reset");
      const answer = await fetch(server.address + address);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
      const { heldMs } = await server.probe("read");
      // The first round loads code; that is done once, whatever the size.
      if (round > 0) held.set(address, Math.min(held.get(address) ?? Number.POSITIVE_INFINITY, heldMs));
    }
  }
  const [worst = ["nothing", 0]] = [...held].sort((a, b) => b[1] - a[1]);
  for (const [address, ms] of [...held].sort((a, b) => b[1] - a[1]).slice(0, 12))
    console.log(`  ${ms.toFixed(0).padStart(5)} ms ${address}`);
  return [
    {
      what: `Longest that anything public holds the process at 20,000 entries (of ${held.size} addresses)`,
      measured: `${worst[1].toFixed(0)} ms, ${worst[0]}`,
      goal: "≤ 50 ms",
      met: worst[1] <= 50,
    },
  ];
}

/** 20,000 entries in the embedded database: import, start, and what readers feel. */
export async function benchSize(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "bench-size-"));
  try {
    const planted = plant(folder, 20_000);
    const rows: Row[] = [];
    if (planted)
      rows.push({
        what: "Import of 10,000 entries, embedded",
        measured: `${planted.seconds.toFixed(1)} s, ${planted.memoryMb.toFixed(0)} MiB at most`,
        goal: "≤ 20 s",
        met: planted.seconds <= 20,
      });
    const server = await startTracker(folder, {
      ...account,
      NODE_OPTIONS: "--import ./bench/loop-probe.mjs",
    });
    try {
      rows.push({
        what: "Start at 20,000 entries until ready",
        measured: `${(server.readyAfterMs / 1000).toFixed(1)} s`,
        goal: "≤ 10 s",
        met: server.readyAfterMs <= 10_000,
      });
      rows.push(...(await benchLoop(server, new Date().toISOString().slice(0, 10))));
    } finally {
      await server.stop();
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
