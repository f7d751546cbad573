import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import type { SheetAnswer, SheetEvent } from "@/lib/sheets/answer";
import { xlsxOf } from "@/lib/testing/sheet-files";
import { account, signIn } from "./account";
import { type Running, startTracker } from "./server";
import { plant } from "./size";
import { percentile, type Row } from "./table";

const count = 10_000;
const codes = ["PL", "LT", "LV", "EE", "CZ", "CA", "FR", "DE", "IT", "ES"];

/** A workbook of so many contacts, as an old list of offices has them. */
const contacts = () =>
  xlsxOf([
    {
      rows: [
        ["Country", "Office", "E-mail", "Telephone", "Remark"],
        ...Array.from({ length: count }, (_, at) => [
          codes[at % codes.length] ?? "PL",
          `Office ${at}`,
          `office-${at}@parliament.example`,
          `+48 22 ${String(at).padStart(7, "0")}`,
          "as listed on its website",
        ]),
      ],
    },
  ]);

/** What it takes to look at a sheet of 10,000 rows and to take it, and what readers of the public pages feel meanwhile. */
export async function benchSheets(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "bench-sheets-"));
  plant(folder, 0);
  const server = await startTracker(folder, { ...account, NODE_OPTIONS: "--import ./bench/loop-probe.mjs" });
  try {
    const cookie = await signIn(server.address);
    const file = new File([contacts()], "contacts.xlsx");
    const ask = (what: object) => asked(server, cookie, file, what);
    const idle = await paged(server, 100);
    await server.probe("reset");
    const looked = await ask({});
    const before = server.memoryMb();
    const taken = await ask({ take: true, seen: looked.answer.seen });
    const { heldMs } = await server.probe("read");
    const again = await ask({});
    const meanwhile = [...looked.pages, ...taken.pages];
    const isWhole = taken.answer.taken?.added === count && again.answer.counts.same === count;
    return [
      {
        what: "A spreadsheet of 10,000 contacts: every row looked at; all of it imported",
        measured: `${seconds(looked.took)}; ${seconds(taken.took)}, ${Math.max(before, taken.memory).toFixed(0)} MiB at most`,
        goal: "≤ 20 s to import",
        met: isWhole && taken.took <= 20_000,
      },
      {
        what: "A public page meanwhile, against the same while nothing is imported, p95",
        measured: `${percentile(meanwhile, 0.95).toFixed(0)} ms / ${percentile(idle, 0.95).toFixed(0)} ms; the process held for ${heldMs.toFixed(0)} ms at most`,
        goal: "≤ 100 ms",
        met: percentile(meanwhile, 0.95) <= 100,
      },
    ];
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** What so many visits of a public page take, one after the other, in milliseconds. */
async function paged(server: Running, visits: number): Promise<number[]> {
  const pages: number[] = [];
  while (pages.length < visits) {
    const begun = performance.now();
    await (await fetch(`${server.address}/en`)).arrayBuffer();
    pages.push(performance.now() - begun);
  }
  return pages;
}

type Asked = { answer: SheetAnswer; took: number; pages: number[]; memory: number };

/** Asks about a sheet, and reads a public page over and over until the answer is there. */
async function asked(server: Running, cookie: string, file: File, what: object): Promise<Asked> {
  const form = new FormData();
  form.append("file", file);
  form.append("ask", JSON.stringify(what));
  const from = performance.now();
  let under = true;
  const answering = fetch(`${server.address}/api/desk/sheets`, {
    method: "POST",
    headers: { cookie, origin: server.address },
    body: form,
  }).then(async (answer) => {
    const lines = (await answer.text()).trim().split("\n");
    under = false;
    return JSON.parse(lines.at(-1) ?? "null") as SheetEvent;
  });
  const pages: number[] = [];
  let memory = 0;
  while (under) {
    const begun = performance.now();
    await (await fetch(`${server.address}/en`)).arrayBuffer();
    pages.push(performance.now() - begun);
    if (pages.length % 40 === 0) memory = Math.max(memory, server.memoryMb());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const event = await answering;
  if (!event || !("answer" in event)) throw new Error(`the sheet was not answered: ${JSON.stringify(event)}`);
  return { answer: event.answer, took: performance.now() - from, pages, memory };
}
