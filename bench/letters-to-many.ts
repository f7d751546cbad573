import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { type Browser, chromium, type Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { identity, performActs, remindSilent, silentWave } from "../e2e/chase";
import { hydrated } from "../e2e/hydrated";
import { findChromium } from "../scripts/browser.mjs";
import { account, signIn } from "./account";
import { type Running, startTracker } from "./server";
import { plant } from "./size";
import type { Row } from "./table";

const entries = 20_000;

/** What a person's hand needs for many letters, in a real browser among so many entries: presses, and seconds. */
export async function benchLettersToMany(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "bench-letters-"));
  // Letters of the measurement are of no wave: those that the campaign assumes stay to be confirmed.
  plant(folder, entries, {}, ["--no-wave"]);
  const server = await startTracker(folder, account);
  const executablePath = (await findChromium()) || undefined;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
  try {
    const page = await signedIn(browser, server);
    const origin = server.address;
    await performActs(page, origin, [
      ["setting:identity", { version: 0, identity }],
      ...silentWave(daysAgo(100)),
    ]);
    await performActs(page, origin, [["letter:add", { letterText: firstLetter }]]);
    return [await chase(page, origin), await register(page, origin), ...(await fortyLetters(page, origin))];
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const firstLetter = {
  name: "First letter",
  letterKind: "package",
  texts: [
    {
      language: "en",
      subject: "Appeal to your parliament",
      body: [{ is: "paragraph", runs: [{ text: "To the " }, { field: "body" }, { text: "." }] }],
    },
  ],
};

async function signedIn(browser: Browser, { address }: Running): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB" });
  const cookies = (await signIn(address)).split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address };
  });
  await context.addCookies(cookies);
  return context.newPage();
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const at20000 = `at ${entries.toLocaleString("en-GB")} entries`;

type Goal = { presses: number; seconds: number };
function byHand(what: string, presses: number, ms: number, goal: Goal): Row {
  return {
    what: `${what}, ${at20000}`,
    measured: `${presses} interactions, ${(ms / 1000).toFixed(1)} s`,
    goal: `≤ ${goal.presses}, ≤ ${goal.seconds} s`,
    met: presses <= goal.presses && ms <= goal.seconds * 1000,
  };
}

/** 25 silent of 40: from the page of the wave to the letters on the log. */
async function chase(page: Page, origin: string): Promise<Row> {
  const from = performance.now();
  await page.goto(`${origin}/desk/waves/spring`);
  const presses = 1 + (await remindSilent(page));
  const took = performance.now() - from;
  return byHand("25 silent reminded, one letter read, all logged", presses, took, {
    presses: 8,
    seconds: 60,
  });
}

/** The outgoing register of a past year, which says of 31 letters that they went. */
async function register(page: Page, origin: string): Promise<Row> {
  const assumed = await countriesOf(page, origin, ({ assumed }) => assumed);
  const lines = assumed.map(
    (code, at) => `${String((at % 28) + 1).padStart(2, "0")}.04.2025;${at + 10}/01-25;${code};ел. пошта`,
  );
  const buffer = Buffer.from(["Дата;Вих. №;Країна;Спосіб відправлення", ...lines].join("\r\n"));
  const from = performance.now();
  await page.goto(`${origin}/desk/import`);
  await hydrated(page);
  const file = { name: "register.csv", mimeType: "text/csv", buffer };
  await page.getByLabel("Spreadsheet", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: `Import ${assumed.length} rows` }).click();
  await page.getByText(`0 new, ${assumed.length} changed, 0 the same, 0 left out.`).first().waitFor();
  const took = performance.now() - from;
  // The page, the file, the button.
  const goal = { presses: 10, seconds: 60 };
  const row = byHand(`${assumed.length} assumed letters confirmed from a register`, 3, took, goal);
  return { ...row, met: row.met && assumed.length === 31 };
}

type Listed = { asked: boolean; assumed: boolean };
async function countriesOf(page: Page, origin: string, which: (listed: Listed) => boolean) {
  const answer = await page.request.get(`${origin}/api/desk/lists/countries?format=csv`);
  // Its first column is the code, its last three are whether it is asked, is only assumed, and one chamber alone.
  const lines = (await answer.text()).matchAll(/^([A-Z]{2}),.*,(yes|no),(yes|no),(?:yes|no)\r$/gim);
  return [...lines].flatMap(([, code = "", asked, assumed]) =>
    which({ asked: asked?.toLowerCase() === "yes", assumed: assumed?.toLowerCase() === "yes" }) ? [code] : [],
  );
}

/** Forty letters: printed and put on the log, then all that comes out of them in one archive, until the browser has saved it. */
async function fortyLetters(page: Page, origin: string): Promise<Row[]> {
  const codes = await countriesOf(page, origin, ({ asked }) => asked);
  await page.goto(`${origin}/desk/letter-texts`);
  await page.getByRole("link", { name: "Send to addressees: First letter" }).click();
  await page.waitForURL(/sendings\/new/);
  await hydrated(page);
  await page.getByLabel(/^Package/).selectOption({ label: "None" });
  // The reminders of the measurement before went today.
  await page.getByRole("textbox", { name: "Day of sending" }).fill(daysAgo(1));
  await page.getByRole("button", { name: "Paste a list" }).click();
  await page.getByLabel("Countries").fill(codes.join("\n"));
  await page.getByRole("button", { name: `Take ${codes.length} countries` }).click();
  await page.getByText(/^\d+ letters?, \d+ left out$/).waitFor();
  const boxes = page.getByRole("region", { name: "Addressees" }).getByRole("checkbox");
  for (const box of await boxes.all()) await box.check();
  await page.getByText(`${codes.length} letters, 0 left out`).waitFor();
  const from = performance.now();
  await page.getByRole("button", { name: `Log ${codes.length} letters` }).click();
  await page.waitForURL(/\/desk\/sendings\/[0-9a-z]{10,}$/);
  const logged = performance.now() - from;
  await hydrated(page);
  const told = await page.evaluateHandle(() => {
    const said = new Set<string>();
    new MutationObserver(() => {
      for (const bar of document.querySelectorAll("main progress"))
        said.add(bar.previousElementSibling?.textContent ?? "");
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    return said;
  });
  const pressed = performance.now();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Everything in one archive" }).click(),
  ]);
  const archive = await readFile(await download.path());
  const took = performance.now() - pressed;
  const said = await told.evaluate((words) => [...words]);
  const names = Object.keys(unzipSync(archive));
  const there = (ending: string) =>
    names.filter((name) => name.startsWith("letters/") && name.endsWith(ending)).length;
  const counted = said.filter((words) => / of 40 letters$/.test(words)).length;
  return [
    {
      what: `40 letters printed and put on the log, from the press to their page, ${at20000}`,
      measured: `${(logged / 1000).toFixed(1)} s`,
      goal: "≤ 10 s",
      met: logged <= 10_000 && codes.length === 40,
    },
    {
      what: `The same in one archive, from the press until it is saved, ${at20000}`,
      measured: `${(took / 1000).toFixed(1)} s, ${there(".pdf")} PDF and ${there(".docx")} DOCX; progress told ${counted} times`,
      goal: "≤ 10 s, 40 and 40, told",
      met: took <= 10_000 && there(".pdf") === 40 && there(".docx") === 40 && counted > 0,
    },
  ];
}
