import "server-only";
import { politely } from "@/lib/base/politely";
import type { Locale } from "@/lib/i18n/locales";
import { writtenInChild } from "./in-child";
import type { ChartPictures } from "./pictures";
import { pageJson, printable } from "./printable";
import type { Report } from "./report";
import { lastDayOf } from "./schema";

/** Languages as Word knows them, by which it checks spelling. */
export const wordLanguages: Record<Locale, string> = { en: "en-GB", uk: "uk-UA", crh: "crh-UA" };

/**
 * A report as DOCX, for staff to go on writing: headings, tables whose header stands on each page, links, and marks that lead
 * to the list of sources. The same report gives the same bytes.
 * @param pictures of its charts; one without a picture shows its table alone
 * @throws Error when it cannot be written, or takes over a minute
 */
export async function reportDocx(
  report: Report,
  pictures: ChartPictures,
  signal?: AbortSignal,
): Promise<Buffer<ArrayBuffer>> {
  const page = { ...(await politely(printable(report))), pictures, wordLanguages };
  const { bytes } = await writtenInChild("write-docx", [lastDayOf(report.choice)], pageJson(page), signal);
  return bytes;
}
