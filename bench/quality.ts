import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { locales } from "@/lib/i18n/locales";
import { findChromium } from "../scripts/browser.mjs";
import { startTracker } from "./server";
import { markdown, type Row } from "./table";

/**
 * What other people's tools say of the public pages: Lighthouse in its mobile preset, and the W3C's validator of HTML
 * (needs Java). Both are fetched from the package registry for the occasion and are no part of the project. Exits
 * with 1 when a goal is missed.
 */
const lighthouse = "lighthouse@13.5.0";
const validator = "vnu-jar@26.9.27";
const measured = ["", "/countries/PL", "/timeline", "/data"];
const validated = [
  ...measured,
  "/countries/CA",
  "/countries/FR",
  "/as-of/2019-06-06",
  "/changes/2019-01-01/2025-06-19",
  "/timeline?country=PL",
  "/package",
  "/methodology",
  "/embed",
  "/report-error",
  "/countries/XX",
  "/nothing/here",
];

const folder = mkdtempSync(path.join(os.tmpdir(), "quality-"));
const chromium = await findChromium();
const server = await startTracker(path.join(folder, "data"));
try {
  const rows = [...(await validate(server.address)), ...measure(server.address)];
  console.log(`\n${markdown(rows)}\n`);
  process.exitCode = rows.every((row) => row.met) ? 0 : 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

type Report = {
  environment: { benchmarkIndex: number };
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue: number }>;
};

/**
 * Each page in each language, by the middle of each figure over five runs: one in four has a score some points lower than
 * the rest, by what the browser itself does meanwhile. The shift is the largest of the five.
 */
function measure(address: string): Row[] {
  const power: number[] = [];
  const pages = measured.flatMap((page) =>
    locales.map((locale): Row => {
      const url = `${address}/${locale}${page}`;
      // Rendered before it is measured, as for any visitor but the first.
      execFileSync("curl", ["-sf", "-o", os.devNull, "-H", "Accept-Encoding: br", url]);
      const runs = Array.from({ length: 5 }, () => run(url));
      power.push(...runs.map(({ environment }) => environment.benchmarkIndex));
      const scores = ["performance", "accessibility", "best-practices", "seo"].map((name) =>
        Math.round(middle(runs.map(({ categories }) => categories[name]?.score ?? 0)) * 100),
      );
      const values = (name: string) => runs.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN);
      const paint = middle(values("largest-contentful-paint")) / 1000;
      const shift = Math.max(...values("cumulative-layout-shift"));
      return {
        what: `Lighthouse, mobile: ${new URL(url).pathname}`,
        measured: `${scores.join(" / ")}; largest paint ${paint.toFixed(2)} s, shift ${shift.toFixed(3)}`,
        goal: "≥ 98 / 100 / 100 / 100; ≤ 1.2 s, ≤ 0.01",
        met:
          (scores[0] ?? 0) >= 98 &&
          scores.slice(1).every((one) => one === 100) &&
          paint <= 1.2 &&
          shift <= 0.01,
      };
    }),
  );
  // Performance is in part the machine's own: its power stands beside the scores, as Lighthouse measures it.
  return [
    ...pages,
    {
      what: "Power of this machine by Lighthouse's index, while it measured",
      measured: `${Math.min(...power)} to ${Math.max(...power)}`,
      goal: "–",
      met: true,
    },
  ];
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** One run of Lighthouse in its mobile preset; it loses the browser's trace now and then, and is asked again. */
function run(url: string): Report {
  const file = path.join(folder, "report.json");
  let said = "";
  for (let times = 0; times < 3; times++) {
    const { status, stderr } = spawnSync(
      "npx",
      [
        ...["--yes", lighthouse, url, "--quiet", "--output=json", `--output-path=${file}`],
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
      ],
      { env: { ...process.env, ...(chromium ? { CHROME_PATH: chromium } : {}) }, encoding: "utf8" },
    );
    said = stderr;
    if (status !== 0) continue;
    const report = JSON.parse(readFileSync(file, "utf8")) as Report;
    // Without a trace the report comes all the same, its performance empty.
    if (report.categories.performance?.score !== null) return report;
  }
  throw new Error(`Lighthouse could not measure ${url}:\n${said}`);
}

async function validate(address: string): Promise<Row[]> {
  const goal = "no error";
  const what = "HTML of public pages by the W3C's validator";
  if (spawnSync("java", ["-version"]).error)
    return [{ what, measured: "not checked: no Java is installed", goal, met: false }];
  const pages = path.join(folder, "pages");
  mkdirSync(pages);
  let count = 0;
  for (const locale of locales)
    for (const page of validated) {
      const html = await (await fetch(`${address}/${locale}${page}`)).text();
      writeFileSync(path.join(pages, `${locale}${page.replace(/\W+/g, "-")}.html`), html);
      count += 1;
    }
  for (const frame of ["map", "count"]) {
    writeFileSync(
      path.join(pages, `frame-${frame}.html`),
      await (await fetch(`${address}/embed/${frame}`)).text(),
    );
    count += 1;
  }
  execFileSync(
    "npm",
    ["install", "--prefix", folder, "--no-save", "--ignore-scripts", "--no-audit", validator],
    {
      stdio: "ignore",
    },
  );
  const jar = path.join(folder, "node_modules/vnu-jar/build/dist/vnu.jar");
  const { stderr } = spawnSync(
    "java",
    // Its idea of CSS is older than `@property`: only what it says of HTML counts.
    [
      "-jar",
      jar,
      "--skip-non-html",
      "--errors-only",
      "--filterpattern",
      ".*CSS.*",
      "--format",
      "json",
      pages,
    ],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  const { messages } = JSON.parse(stderr) as {
    messages: { url: string; message: string; extract?: string }[];
  };
  for (const { url, message, extract } of messages.slice(0, 40))
    console.error(`${path.basename(url)}: ${message} ${extract ?? ""}`);
  return [
    { what, measured: `${messages.length} errors in ${count} pages`, goal, met: messages.length === 0 },
  ];
}
