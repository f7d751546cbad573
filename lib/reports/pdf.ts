import "server-only";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { buffer, text } from "node:stream/consumers";
import { Gate } from "@/lib/base/gate";
import { isStopping, ownChild } from "@/lib/base/running-work";
import { svgOf } from "@/lib/charts/svg";
import { type Cell, runsOf } from "./cells";
import type { CountrySheet } from "./country-sheet";
import type { Chart, Report, ReportTable } from "./report";

/**
 * Where a link leads, in the seven bits that a PDF takes (ISO 32000-1, 12.6.4.7): `https://xn--…/%D0%94…`. A link is
 * printed only when it leads to the web; anything else stays text.
 */
function linkAddress(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).href;
}

/** A report as the template reads it: every cell in words. */
function printable(report: Report) {
  const inWords = (table: ReportTable) => ({
    ...table,
    rows: table.rows.map((row) => row.map((cell) => runsOf(cell, report.language))),
  });
  const printableChart = ({ caption, alternative, drawing, table }: Chart) => ({
    caption,
    alternative,
    svg: svgOf(drawing, "light"),
    table: inWords(table),
  });
  return {
    ...report,
    bars: report.bars && { ...report.bars, table: inWords(report.bars.table) },
    sections: report.sections.map(({ charts, ...section }) => ({
      ...section,
      ...(charts ? { charts: charts.map(printableChart) } : {}),
      tables: section.tables.map(inWords),
    })),
  };
}

/** A sheet as its template reads it. */
const printableSheet = (sheet: CountrySheet) => {
  const inWords = (cells: readonly Cell[]) => cells.map((cell) => runsOf(cell, sheet.language));
  return {
    ...sheet,
    standing: runsOf(sheet.standing, sheet.language),
    parts: sheet.parts.map((part) => ({ ...part, items: inWords(part.items) })),
    sources: { ...sheet.sources, items: inWords(sheet.sources.items) },
  };
};

const patience = 60_000;
// One at a time: each takes a processor and a few hundred megabytes for half a second.
const printing = new Gate(1, Number.POSITIVE_INFINITY);

/**
 * Prints a report as a tagged PDF (PDF/UA-1, unless a text holds a letter that no font here has; then without that
 * claim, which is logged). The same report gives the same bytes: the file carries no clock time, and its ids come from its content.
 * @throws Error with the compiler's own words when the page cannot be set, or takes over a minute
 */
export const printPdf = (report: Report): Promise<Buffer<ArrayBuffer>> =>
  printed(printable(report), "template");

/** Prints a country's sheet in the same way. @throws as {@link printPdf} does */
export const printSheet = (sheet: CountrySheet): Promise<Buffer<ArrayBuffer>> =>
  printed(printableSheet(sheet), "country-sheet");

type Template = "template" | "country-sheet";

function printed(printable: object, template: Template): Promise<Buffer<ArrayBuffer>> {
  const input = JSON.stringify(printable, (key, value) =>
    key === "href" ? linkAddress(String(value)) : value,
  ).normalize("NFC");
  return printing.run(async () => {
    // Those that waited when it was told to stop.
    if (isStopping()) throw new Error("the report was not printed: the server is stopping");
    return print(input, template);
  });
}

async function print(input: string, template: Template): Promise<Buffer<ArrayBuffer>> {
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "reports", "print.mjs");
  // It gets nothing of the environment: it needs no secret and no setting.
  const child = ownChild(
    spawn(process.execPath, [script, template], {
      env: { NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "pipe"],
      timeout: patience,
      killSignal: "SIGKILL",
    }),
  );
  // It may end before it has read everything; what it says at its end is what counts.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const [output, problems, [code]] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  const said = problems.trim();
  if (code !== 0) throw new Error(`the report could not be printed: ${said}`);
  if (said) console.error(`a report was printed without PDF/UA-1: ${said}`);
  return output;
}
