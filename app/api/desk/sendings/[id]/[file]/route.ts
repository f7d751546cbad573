import { getLocale } from "next-intl/server";
import { noteExport } from "@/lib/access/exports";
import { requireSameOrigin } from "@/lib/access/origin";
import { actorOrProblem } from "@/lib/access/session";
import { eventLines } from "@/lib/base/event-lines";
import { problem } from "@/lib/base/problem";
import { Refusal } from "@/lib/base/refusal";
import { today } from "@/lib/calendar/today";
import { fileHeaders } from "@/lib/files/headers";
import { endMaking, fetchMade, followMaking, type Make } from "@/lib/printing/making";
import type { MakingEvent } from "@/lib/printing/making-event";
import { fileOfSending, type Made, sendingFiles } from "@/lib/printing/sending-file";
import { translator } from "@/lib/text/translator";

type Props = { params: Promise<{ id: string; file: string }> };

/** What is asked for, by whom; or why there is no such thing for them. */
async function asked(request: Request, { params }: Props) {
  const actor = await actorOrProblem("entry:write");
  if (actor instanceof Response) return actor;
  const { id, file } = await params;
  const what = sendingFiles.find((name) => name === file);
  if (!what) return problem(404, "not-found");
  const query = new URL(request.url).searchParams;
  const how = {
    letter: query.get("letter") ?? undefined,
    format: query.get("format") ?? undefined,
    start: query.get("start") ?? undefined,
  };
  const locale = await getLocale();
  const taking = { by: actor.name ?? actor.email, on: today() };
  const which = { person: actor.id, subject: id, file: what, form: JSON.stringify([how, locale, taking]) };
  const make: Make<Made> = (telling) => fileOfSending(id, what, how, locale, taking, telling);
  return { actor, id, what, query, locale, which, make };
}

/**
 * A file of a sending: `zip`, `pdf`, `labels`, `envelopes`, `register`; of one letter `docx` and `eml`, with `?letter=`. With
 * `?tell` it is made and not sent: line by line of JSON it is told how far it is (`MakingEvent`), and waits for who fetches it.
 */
export async function GET(request: Request, props: Props): Promise<Response> {
  const wanted = await asked(request, props);
  if (wanted instanceof Response) return wanted;
  const { actor, id, what, query, locale, which, make } = wanted;
  if (query.has("tell")) return eventLines<MakingEvent>((say, gone) => followMaking(which, make, say, gone));
  try {
    const made = await fetchMade(which, make);
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
      status: statusOf[error.key] ?? 422,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
}

const statusOf: Readonly<Record<string, number>> = {
  "lists-in-turn": 429,
  "file-not-made": 500,
  "printing-ended": 503,
  "server-stopping": 503,
};

/** Ends the making of a file. */
export async function POST(request: Request, props: Props): Promise<Response> {
  try {
    requireSameOrigin(request.headers);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return problem(403, error.key);
  }
  const wanted = await asked(request, props);
  if (wanted instanceof Response) return wanted;
  endMaking(wanted.which);
  return new Response(null, { status: 204 });
}
