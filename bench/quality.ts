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
  categories: Record<string, { score: number }>;
  audits: Record<string, { numericValue: number }>;
};

/** Each page in each language, as the run with the middle one of its paints shows it: single runs differ by a fifth. */
function measure(address: string): Row[] {
  return measured.flatMap((page) =>
    locales.map((locale) => {
      const url = `${address}/${locale}${page}`;
      // Rendered before it is measured, as for any visitor but the first.
      execFileSync("curl", ["-sf", "-o", os.devNull, "-H", "Accept-Encoding: br", url]);
      const runs = [run(url), run(url), run(url)].sort((one, other) => paintOf(one) - paintOf(other));
      const middle = runs[1] as Report;
      const scores = ["performance", "accessibility", "best-practices", "seo"].map((name) =>
        Math.round((middle.categories[name]?.score ?? 0) * 100),
      );
      const paint = paintOf(middle) / 1000;
      const shift = Math.max(
        ...runs.map(({ audits }) => audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN),
      );
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
}

function paintOf({ audits }: Report): number {
  return audits["largest-contentful-paint"]?.numericValue ?? Number.NaN;
}

/** One run of Lighthouse in its mobile preset; it loses the browser's trace now and then, and is asked again. */
function run(url: string): Report {
  const file = path.join(folder, "report.json");
  const tryOnce = () =>
    spawnSync(
      "npx",
      [
        ...["--yes", lighthouse, url, "--quiet", "--output=json", `--output-path=${file}`],
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
      ],
      { env: { ...process.env, ...(chromium ? { CHROME_PATH: chromium } : {}) }, encoding: "utf8" },
    );
  let tried = tryOnce();
  for (let times = 1; tried.status !== 0 && times < 3; times++) tried = tryOnce();
  if (tried.status !== 0) throw new Error(`Lighthouse could not measure ${url}:\n${tried.stderr}`);
  return JSON.parse(readFileSync(file, "utf8")) as Report;
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
