import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import os from "node:os";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import autocannon from "autocannon";
import { today } from "@/lib/calendar/today";
import { account } from "./account";
import { type Running, startTracker } from "./server";
import { median, type Row } from "./table";

/** A production server on the shipped campaign. */
export async function benchPages(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "bench-"));
  try {
    return await benchRecord(path.join(folder, "record"));
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

/**
 * The same page from memory, rendered per request, and sent by a bare server that does nothing else, in turn;
 * today's as-of page is the record page.
 */
async function benchRates(server: Running): Promise<Row[]> {
  const cached = `${server.address}/en`;
  // An address that nobody asked for before is a page that is made.
  const rendered = `${server.address}/en/as-of/${today()}?n=`;
  const bare = await startBare(await (await fetch(cached)).text());
  const rates = { cached: [] as number[], rendered: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 4; round++) {
    const one = await rate(cached);
    const other = await rate(rendered);
    const most = await rate(bare.address);
    if (round > 0) {
      rates.cached.push(one);
      rates.rendered.push(other);
      rates.bare.push(most);
    }
  }
  bare.stop();
  const [fast, slow, most] = [median(rates.cached), median(rates.rendered), median(rates.bare)];
  return [
    {
      what: "Record page: cached against a bare Node server that sends the same bytes",
      measured: `${fast.toFixed(0)} / ${most.toFixed(0)} requests a second = × ${(fast / most).toFixed(2)}`,
      goal: "≥ × 0.6",
      met: fast / most >= 0.6,
    },
    {
      what: "Record page: cached against rendered per request",
      measured: `${fast.toFixed(0)} / ${slow.toFixed(0)} requests a second = × ${(fast / slow).toFixed(1)}`,
      goal: "≥ × 10",
      met: fast / slow >= 10,
    },
  ];
}

/** A server in a process of its own that sends one page. */
async function startBare(html: string): Promise<{ address: string; stop(): void }> {
  const file = path.join(await mkdtemp(path.join(os.tmpdir(), "bare-")), "page.html");
  await writeFile(file, html);
  const child = spawn(process.execPath, ["--import", "tsx", "bench/bare.ts", file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [port] = (await once(child.stdout, "data")) as [Buffer];
  return { address: `http://localhost:${port.toString().trim()}`, stop: () => child.kill() };
}

let asked = 0;

async function rate(url: string): Promise<number> {
  const { origin, pathname, search } = new URL(url);
  const path = () => pathname + search + (search ? asked++ : "");
  const requests = [{ setupRequest: (request: autocannon.Request) => ({ ...request, path: path() }) }];
  const result = await autocannon({ url: origin, connections: 10, duration: 4, requests });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were no success, ${result.errors} failed`);
  return result.requests.average;
}

/** What a first visit to the record page sends, compressed as it travels. */
async function benchWeight(server: Running): Promise<Row[]> {
  const page = await sent(`${server.address}/en`);
  const html = brotliDecompressSync(page).toString();
  const scripts: number[] = [];
  // In a tag, or fetched by the inline line once the page is there.
  for (const [, src] of html.matchAll(/(?:<script[^>]* src=|import\()"([^"]+)"/g))
    scripts.push((await sent(server.address + src)).length);
  // The subset with the letters of English, which is all that its headings fetch.
  const fonts: number[] = [];
  for (const [, url, range] of html.matchAll(
    /@font-face\s*\{[^}]*?url\(([^)]+\.woff2)\)[^}]*?unicode-range:([^;}]+)/gi,
  ))
    if (/U\+20-7E/i.test(range ?? ""))
      fonts.push((await sent(new URL(url?.replace(/["']/g, "") ?? "", server.address).href)).length);
  const map =
    [...html.matchAll(/<figure[\s\S]*?<\/figure>/g)]
      .map((match) => match[0])
      .find((figure) => figure.includes("wm-picture")) ?? "";
  if (!map || fonts.length === 0 || scripts.length === 0) throw new Error("the record page lacks a part");
  const mapSize = brotliCompressSync(map).length;
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  const total = page.length + sum(scripts) + sum(fonts);
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  return [
    {
      what: "Record page, first visit, compressed: all of it",
      measured: kb(total),
      goal: "≤ 250 kB",
      met: total <= 250_000,
    },
    { what: "of which the map", measured: kb(mapSize), goal: "≤ 60 kB", met: mapSize <= 60_000 },
    {
      what: "of which scripts",
      measured: `${(sum(scripts) / 1000).toFixed(1)} kB`,
      goal: "≤ 150 kB",
      met: sum(scripts) <= 150_000,
    },
  ];
}

/** The bytes of an answer as they travel. */
async function sent(url: string): Promise<Buffer> {
  const [answer] = (await once(get(url, { headers: { "Accept-Encoding": "br" } }), "response")) as [
    IncomingMessage,
  ];
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function settledMemory(server: Running): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 5000));
  return server.memoryMb();
}
