import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import { today } from "@/lib/calendar/today";
import { type Running, startTracker } from "./server";
import { median, type Row } from "./table";

const email = "administrator@tracker.test";
const password = "a long enough phrase for measuring";
const account = { ADMIN_EMAIL: email, ADMIN_PASSWORD: password };

/** A production server on the shipped campaign, then one on 20,000 entries more. */
export async function benchPages(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "bench-"));
  try {
    return [
      ...(await benchRecord(path.join(folder, "record"))),
      ...(await benchDesk(path.join(folder, "desk"))),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchRecord(dataDir: string): Promise<Row[]> {
  await (await startTracker(dataDir, account)).stop();
  const server = await startTracker(dataDir, account);
  try {
    const rows: Row[] = [
      {
        what: "Second start until ready",
        measured: `${(server.readyAfterMs / 1000).toFixed(1)} s`,
        goal: "< 6 s",
        met: server.readyAfterMs < 6000,
      },
    ];
    // At rest means before the load that follows, with the record seen once.
    rows.push(...(await benchWeight(server)));
    const memory = await settledMemory(server);
    rows.push({
      what: "Memory at rest",
      measured: `${memory.toFixed(0)} MiB`,
      goal: "< 700 MB",
      met: memory < 667,
    });
    rows.push(...(await benchRates(server)));
    return rows;
  } finally {
    await server.stop();
  }
}

/** The same page from the cache and rendered per request, in turn; today's as-of page is the record page. */
async function benchRates(server: Running): Promise<Row[]> {
  const cached = `${server.address}/en`;
  const rendered = `${server.address}/en/as-of/${today()}`;
  const rates = { cached: [] as number[], rendered: [] as number[] };
  for (let round = 0; round < 4; round++) {
    const one = await rate(cached);
    const other = await rate(rendered);
    if (round > 0) {
      rates.cached.push(one);
      rates.rendered.push(other);
    }
  }
  const [fast, slow] = [median(rates.cached), median(rates.rendered)];
  return [
    {
      what: "Record page: cached against rendered per request",
      measured: `${fast.toFixed(0)} / ${slow.toFixed(0)} requests a second = × ${(fast / slow).toFixed(1)}`,
      goal: "≥ × 10",
      met: fast / slow >= 10,
    },
  ];
}

async function rate(url: string): Promise<number> {
  const result = await autocannon({ url, connections: 10, duration: 4 });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were no success, ${result.errors} failed`);
  return result.requests.average;
}

/** What a first visit to the record page sends, compressed as it travels. */
async function benchWeight(server: Running): Promise<Row[]> {
  const html = await (await fetch(`${server.address}/en`)).text();
  const parts = new Set<string>();
  // Scripts for browsers of before 2018 are named in the page, but no other browser fetches them.
  for (const match of html
    .replace(/<script[^>]*nomodule[^>]*>/gi, "")
    .matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g))
    if (match[1]) parts.add(match[1]);
  let scripts = 0;
  let total = compressed(Buffer.from(html));
  const fonts = new Set<string>();
  for (const part of parts) {
    const body = Buffer.from(await (await fetch(server.address + part)).arrayBuffer());
    const size = compressed(body);
    total += size;
    if (part.includes(".js")) scripts += size;
    // Latin and its extension, which English text and names use; the other subsets are not fetched.
    if (part.includes(".css"))
      for (const face of body
        .toString()
        .matchAll(/@font-face\s*\{[^}]*url\(([^)]+)\)[^}]*unicode-range:([^;}]+)/gi))
        if (/U\+0{0,3}-|U\+100-|U\+0100-/i.test(face[2] ?? ""))
          fonts.add(new URL(face[1]?.replace(/["']/g, "") ?? "", server.address + part).href);
  }
  for (const font of fonts) total += Buffer.from(await (await fetch(font)).arrayBuffer()).length;
  const map =
    [...html.matchAll(/<figure[\s\S]*?<\/figure>/g)]
      .map((match) => match[0])
      .find((figure) => figure.includes("<svg")) ?? "";
  if (!map) throw new Error("the record page has no map");
  const mapSize = compressed(Buffer.from(map));
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  return [
    { what: "Record page in all, compressed", measured: kb(total), goal: "≤ 250 kB", met: total <= 250_000 },
    { what: "– of which the map", measured: kb(mapSize), goal: "≤ 60 kB", met: mapSize <= 60_000 },
    { what: "– of which script", measured: kb(scripts), goal: "≤ 150 kB", met: scripts <= 150_000 },
  ];
}

const compressed = (body: Buffer) => gzipSync(body, { level: 6 }).length;

async function settledMemory(server: Running): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 5000));
  return server.memoryMb();
}

async function benchDesk(dataDir: string): Promise<Row[]> {
  const planted = spawnSync(process.execPath, ["scripts/run.mjs", "bench/plant.ts", "20000"], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", ...account },
    stdio: "inherit",
  });
  if (planted.status !== 0) throw new Error("the database of the desk benchmark could not be filled");
  const server = await startTracker(dataDir, account);
  try {
    const cookie = await signIn(server.address);
    const rows: Row[] = [];
    for (const page of ["/desk", "/desk/countries", "/desk/countries/PL"]) {
      const times: number[] = [];
      for (let round = 0; round < 15; round++) {
        const from = performance.now();
        const answer = await fetch(server.address + page, { headers: { cookie }, redirect: "manual" });
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`);
        if (round >= 3) times.push(performance.now() - from);
      }
      const time = median(times);
      rows.push({
        what: `${page} at 20,000 entries`,
        measured: `${time.toFixed(0)} ms`,
        goal: "< 300 ms",
        met: time < 300,
      });
    }
    return rows;
  } finally {
    await server.stop();
  }
}

/** Signs in through next-auth's endpoint; returns the cookies to send. */
async function signIn(address: string): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (answer: Response) => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return answer;
  };
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const { csrfToken } = (await keep(await fetch(`${address}/api/auth/csrf`)).json()) as { csrfToken: string };
  keep(
    await fetch(`${address}/api/auth/callback/credentials`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded", cookie: header(), origin: address },
      body: new URLSearchParams({ csrfToken, email, password, json: "true", callbackUrl: `${address}/desk` }),
    }),
  );
  return header();
}
