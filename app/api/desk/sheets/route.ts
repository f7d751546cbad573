import { getLocale } from "next-intl/server";
import { requireSameOrigin } from "@/lib/access/origin";
import { actorOrProblem } from "@/lib/access/session";
import { Gates } from "@/lib/base/gate";
import { withoutHidden } from "@/lib/base/plain-text";
import { problem } from "@/lib/base/problem";
import { readAtMost } from "@/lib/base/read-at-most";
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
    const bytes = await readAtMost(request, largestSheet + frame, largestFile + frame);
    if (!bytes) return problem(413, "sheet-too-large", undefined, { maximum });
    const type = request.headers.get("content-type") ?? "";
    const form = await new Response(bytes, { headers: { "Content-Type": type } })
      .formData()
      .catch(() => null);
    const file = form?.get("file");
    const ask = AskSheet.safeParse(jsonOf(form?.get("ask")));
    if (!(file instanceof File) || !ask.success)
      return problem(400, "not-valid", "a multipart form of file and ask");
    if (file.size > largestSheet) return problem(413, "sheet-too-large", undefined, { maximum });
    const locale = await getLocale();
    const content = new Uint8Array(await file.arrayBuffer());
    return told((say, stopped) =>
      people.run(actor.id, async () => ({
        answer: await lookAtSheet({
          caller: { userId: actor.id, sessionId: actor.sessionId },
          ...{ locale, bytes: content, fileName: withoutHidden(file.name), ask: ask.data, say, stopped },
        }),
      })),
    );
  } catch (error) {
    if (error instanceof Refusal)
      return problem(error.key === "foreign-origin" ? 403 : 422, error.key, undefined, error.values);
    throw error;
  }
}

type Work = (say: (event: SheetEvent) => void, stopped: () => boolean) => Promise<SheetEvent>;

/** Events as lines, as they come. */
function told(work: Work): Response {
  const encoder = new TextEncoder();
  let gone = false;
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (event: SheetEvent) => {
        if (!gone) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
      };
      try {
        say(await work(say, () => gone));
      } catch (error) {
        const refused = refusedInOutage(error);
        if (!(refused instanceof Refusal)) console.error(error);
        say({
          refused:
            refused instanceof Refusal
              ? { key: refused.key, values: refused.values }
              : { key: "not-valid", values: {} },
        });
      }
      if (!gone) controller.close();
    },
    cancel() {
      gone = true;
    },
  });
  return new Response(stream, {
    // Not to be put together or compressed on its way: each line is to come when it is said.
    headers: {
      "Content-Type": "application/x-ndjson; charset=utf-8",
      "Cache-Control": "private, no-store, no-transform",
    },
  });
}

function jsonOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}
