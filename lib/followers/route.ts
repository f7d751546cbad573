import "server-only";
import type { z } from "zod";
import type { Day } from "@/lib/calendar/edtf";
import { publicAnswer } from "@/lib/open-data/route";

/** A text and what kind of text it is. */
export type Written = { text: string; type: string; name?: string };

/**
 * Answers as the public API does (400 with the field named, 404, 304, any origin), with a text of another kind than
 * JSON.
 * @param build gives null for something unknown, which becomes a 404
 */
export async function textAnswer<Schema extends z.ZodType>(
  request: Request,
  schema: (today: Day) => Schema,
  build: (query: z.infer<Schema>, today: Day) => Promise<Written | null>,
): Promise<Response> {
  let written: Written | null = null;
  const answer = await publicAnswer(request, schema, async (query, today) => {
    written = await build(query, today);
    return written;
  });
  // What was built makes the mark (ETag); what is sent is its text.
  const built = written as Written | null;
  if (!built || (answer.status !== 200 && answer.status !== 304)) return answer;
  const headers = new Headers(answer.headers);
  headers.set("Content-Type", built.type);
  headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  if (built.name) headers.set("Content-Disposition", `inline; filename="${built.name}"`);
  return new Response(answer.status === 304 ? null : built.text, { status: answer.status, headers });
}
