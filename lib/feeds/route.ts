import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Day } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { nothingHere, openAnswer, readQuery } from "@/lib/open-data/route";

/** A text and what kind of text it is. */
export type Written = { text: string; type: string; name?: string };

/**
 * Answers as the public API does (400 with the field named, 404, 304, any origin), with a text of another kind.
 * @param build gives null for something unknown, which becomes a 404
 */
export async function textAnswer<Schema extends z.ZodType>(
  request: Request,
  schema: (today: Day) => Schema,
  build: (query: z.infer<Schema>, today: Day) => Promise<Written | null>,
): Promise<Response> {
  const now = today();
  const { query, refused } = readQuery(schema, request, now);
  if (refused) return refused;
  const written = await build(query, now);
  if (!written) return nothingHere();
  const etag = `"${createHash("sha256").update(written.text).digest("base64url").slice(0, 27)}"`;
  return openAnswer(request, () => written.text, etag, {
    "Content-Type": written.type,
    ...(written.name ? { "Content-Disposition": `inline; filename="${written.name}"` } : {}),
  });
}
