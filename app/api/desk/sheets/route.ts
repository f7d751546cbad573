import { getLocale } from "next-intl/server";
import { requireSameOrigin } from "@/lib/access/origin";
import { actorOrProblem } from "@/lib/access/session";
import { eventLines } from "@/lib/base/event-lines";
import { Gates } from "@/lib/base/gate";
import { withoutHidden } from "@/lib/base/plain-text";
import { problem } from "@/lib/base/problem";
import { readForm } from "@/lib/base/read-form";
import { Refusal } from "@/lib/base/refusal";
import { refusedInOutage } from "@/lib/db/outage";
import { largestFile } from "@/lib/files/limits";
import type { SheetEvent } from "@/lib/sheets/answer";
import { largestSheet } from "@/lib/sheets/limits";
import { AskSheet } from "@/lib/sheets/schema";
import { lookAtSheet } from "@/lib/sheets/take";

/** Room for the name, the question and the frame around the file's bytes: ten thousand choices are half of it. */
const frame = 1024 * 1024;

// One sheet of a person is looked at at once, and another waits: pressing twice makes no queue.
const people = new Gates(1, 2, "sheets-in-turn");

/**
 * Looks at a sheet (`file` and `ask` of a multipart form) or takes it, and tells line by line of JSON how far it is and at
 * the end what it comes to (`SheetEvent`). Nothing of it is kept here: whoever goes on sends the file again. Who goes away
 * in the middle stops it, and nothing of it is written.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers);
    const actor = await actorOrProblem("entry:write");
    if (actor instanceof Response) return actor;
    const maximum = largestSheet / 1024 / 1024;
    const form = await readForm(request, largestSheet + frame, largestFile + frame);
    if (!form) return problem(413, "sheet-too-large", undefined, { maximum });
    const file = form.get("file");
    const ask = AskSheet.safeParse(jsonOf(form.get("ask")));
    if (!(file instanceof File) || !ask.success)
      return problem(400, "not-valid", "a multipart form of file and ask");
    if (file.size > largestSheet) return problem(413, "sheet-too-large", undefined, { maximum });
    const locale = await getLocale();
    const content = new Uint8Array(await file.arrayBuffer());
    const asking = {
      caller: { userId: actor.id, sessionId: actor.sessionId },
      ...{ locale, bytes: content, fileName: withoutHidden(file.name), ask: ask.data },
    };
    return eventLines<SheetEvent>(async (say, gone) => {
      try {
        const stopped = () => gone.aborted;
        say({ answer: await people.run(actor.id, () => lookAtSheet({ ...asking, say, stopped })) });
      } catch (error) {
        say({ refused: inWords(error) });
      }
    });
  } catch (error) {
    if (error instanceof Refusal)
      return problem(error.key === "foreign-origin" ? 403 : 422, error.key, undefined, error.values);
    throw error;
  }
}

function inWords(error: unknown): { key: string; values: Refusal["values"] } {
  const refused = refusedInOutage(error);
  if (refused instanceof Refusal) return { key: refused.key, values: refused.values };
  console.error(error);
  return { key: "not-valid", values: {} };
}

function jsonOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}
