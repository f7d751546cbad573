import { today } from "@/lib/calendar/today";
import { pictureOf } from "@/lib/embed/picture";
import { previewMark, previewOf } from "@/lib/embed/preview";
import { previewAsked } from "@/lib/embed/preview-address";
import { isLocale } from "@/lib/i18n/locales";
import { publicRecord, publicStandings } from "@/lib/log/queries";
import { openAnswer, openProblem } from "@/lib/open-data/route";

export const dynamic = "force-dynamic";

/** The picture that others show beside a link to a page of ours. */
export async function GET(request: Request, { params }: RouteContext<"/[locale]/preview/[...page]">) {
  const { locale, page: parts } = await params;
  const asked = isLocale(locale) ? previewAsked(parts) : null;
  const record = await publicRecord();
  const now = today();
  const day = asked?.asOf ?? now;
  const code = asked?.page.kind === "country" ? asked.page.code : null;
  const known =
    asked &&
    isLocale(locale) &&
    day <= now &&
    day >= (record.entries[0]?.countsFrom ?? now) &&
    (code === null || record.countries.some((country) => country.code === code));
  if (!known) return openProblem(404, "Not found", "There is no picture under this address.");

  const preview = previewOf(record, await publicStandings(day), {
    page: asked.page,
    asOf: day,
    today: today(),
    locale,
  });
  const mark = previewMark(preview);
  const etag = `"${mark}"`;
  const headers = { "Content-Type": "image/png", "Cache-Control": "public, max-age=600" };
  // A reader that holds the picture does not wait for it to be drawn.
  const held = openAnswer(request, () => "", etag, headers);
  if (held.status === 304) return held;
  const png = await pictureOf(preview, mark);
  if (!png) {
    const busy = openProblem(503, "Busy", "Too many pictures are being drawn; please try again in a while.");
    busy.headers.set("Retry-After", "10");
    return busy;
  }
  return openAnswer(request, () => png as BodyInit, etag, headers);
}
