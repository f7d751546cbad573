import "server-only";
import { politely } from "@/lib/base/politely";
import { breakable } from "./breakable";
import { type Cell, runsOf } from "./cells";
import type { CountrySheet } from "./country-sheet";
import { writtenInChild } from "./in-child";
import { pageJson, printable } from "./printable";
import type { Report } from "./report";

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

/**
 * Prints a report as a tagged PDF (PDF/UA-1, unless a text holds a letter that no font here has; then without that
 * claim, which its first page says and the log too). The same report gives the same bytes: the file carries no clock time, and its ids come from its content.
 * @throws Error with the compiler's own words when the page cannot be set, or takes over a minute
 */
export const printPdf = async (report: Report, signal?: AbortSignal): Promise<Buffer<ArrayBuffer>> =>
  printed(await politely(printable(report)), "template", signal);

/** Prints a country's sheet in the same way. @throws as {@link printPdf} does */
export const printSheet = (sheet: CountrySheet): Promise<Buffer<ArrayBuffer>> =>
  printed(printableSheet(sheet), "country-sheet");

async function printed(
  page: object,
  template: "template" | "country-sheet",
  signal?: AbortSignal,
): Promise<Buffer<ArrayBuffer>> {
  const { bytes, said } = await writtenInChild("print", [template], pageJson(page, breakable), signal);
  if (said) console.error(`a report was printed without PDF/UA-1, and says so: ${said}`);
  return bytes;
}
