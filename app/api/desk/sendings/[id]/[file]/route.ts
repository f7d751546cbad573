import { getLocale } from "next-intl/server";
import { noteExport } from "@/lib/access/exports";
import { actorOrProblem } from "@/lib/access/session";
import { problem } from "@/lib/base/problem";
import { Refusal } from "@/lib/base/refusal";
import { today } from "@/lib/calendar/today";
import { fileHeaders } from "@/lib/files/headers";
import { inPersonsTurn } from "@/lib/lists/turns";
import { fileOfSending, sendingFiles } from "@/lib/printing/sending-file";
import { translator } from "@/lib/text/translator";

type Props = { params: Promise<{ id: string; file: string }> };

/** A file of a sending: `zip`, `pdf`, `labels`, `envelopes`, `register`; of one letter `docx` and `eml`, with `?letter=`. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const actor = await actorOrProblem("entry:write");
  if (actor instanceof Response) return actor;
  const { id, file } = await params;
  const what = sendingFiles.find((name) => name === file);
  if (!what) return problem(404, "not-found");
  const query = new URL(request.url).searchParams;
  const asked = {
    letter: query.get("letter") ?? undefined,
    format: query.get("format") ?? undefined,
    start: query.get("start") ?? undefined,
  };
  const locale = await getLocale();
  const taking = { by: actor.name ?? actor.email, on: today() };
  try {
    const made = await inPersonsTurn(actor.id, () => fileOfSending(id, what, asked, locale, taking));
    if (!made) return problem(404, "not-found");
    await noteExport(actor, "file:export", `sending ${id} ${what}`);
    return new Response(made.content, {
      headers: { ...fileHeaders(made.mediaType, made.name, false), "Cache-Control": "private, no-store" },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Told in words on a page of its own: who asked had pressed a link.
    const said = translator(locale, "refusals")(error.key, error.values);
    return new Response(`${said}\n`, {
      status: error.key === "lists-in-turn" ? 429 : 422,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
}
