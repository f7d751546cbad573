import "server-only";
import type { Day } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { type PreviewPage, previewMark, previewOf } from "@/lib/embed/preview";
import type { Locale } from "@/lib/i18n/locales";
import { publicRecord, publicStandings } from "@/lib/log/queries";

/** What the head of a page says of its picture: the words for it, a mark that changes with it, and its own text. */
export async function pictureFor(locale: Locale, page: PreviewPage, asOf: Day = today()) {
  const preview = previewOf(await publicRecord(), await publicStandings(asOf), {
    page,
    asOf,
    today: today(),
    locale,
  });
  return { alt: preview.alt, mark: previewMark(preview), text: `${preview.when}. ${preview.detail}` };
}
