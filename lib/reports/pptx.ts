import "server-only";
import { wordLanguages } from "./docx";
import { writtenInChild } from "./in-child";
import type { ChartPictures } from "./pictures";
import type { Report } from "./report";
import { lastDayOf } from "./schema";
import { slidesOf } from "./slides";

/**
 * A report as slides, one figure each. The same report gives the same bytes.
 * @param pictures of its charts; one without a picture shows its table, where that is short
 * @throws Error when it cannot be written, or takes over a minute
 */
export async function reportPptx(
  report: Report,
  pictures: ChartPictures,
  signal?: AbortSignal,
): Promise<Buffer<ArrayBuffer>> {
  const { title, period, mark, audience, campaign, headline, language, words } = report;
  const told = {
    ...{ title, period, mark, audience, campaign, headline, pictures },
    licence: words.licence,
    language: wordLanguages[language],
    slides: slidesOf(report, ({ id }) => id in pictures),
  };
  const { bytes } = await writtenInChild(
    "write-pptx",
    [lastDayOf(report.choice)],
    JSON.stringify(told).normalize("NFC"),
    signal,
  );
  return bytes;
}
