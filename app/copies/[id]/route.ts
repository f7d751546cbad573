import { keptEnding } from "@/lib/files/file-name";
import { fileHeaders, maySee } from "@/lib/files/headers";
import { keptFileStream } from "@/lib/files/store";
import { locales } from "@/lib/i18n/locales";
import { openAnswer, preflight } from "@/lib/open-data/route";
import { findPublishedCopy } from "@/lib/sources/queries";
import { translator } from "@/lib/text/translator";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Said in each language: no page of ours tells which one its reader has chosen. */
const notPublic = () =>
  new Response(locales.map((locale) => `${translator(locale, "record")("entry.copyGone")}\n`).join(""), {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });

/**
 * The kept copy of a source, once staff have published it and as long as something public names the source. It goes
 * out under a name that says nothing of the one it was kept under, and is asked for anew each time: what is taken back is
 * gone at once.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const copy = await findPublishedCopy(id);
  const kept = copy && (await keptFileStream(copy.sha256));
  if (!copy || !kept) return notPublic();
  const name = `source-${id}.${keptEnding(copy.mediaType)}`;
  return openAnswer(request, kept.stream, `"${copy.sha256}"`, {
    ...fileHeaders(copy.mediaType, name, maySee(copy.mediaType, copy.remarks)),
    "Content-Length": String(kept.bytes),
    // Names and addresses in a letter are for those who check a source, not for those who search for a person.
    "X-Robots-Tag": "noindex",
  });
}
