import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Day } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { problem } from "@/lib/problem";

/** Reading needs no key, sets no cookie, and is allowed from any origin. */
const open = {
  "Access-Control-Allow-Origin": "*",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** Answers a preflight request of any origin. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...open,
      "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Headers": "If-None-Match",
      "Access-Control-Max-Age": "86400",
    },
  });

/** A problem document that any origin may read. */
export function openProblem(...details: Parameters<typeof problem>): Response {
  const response = problem(...details);
  for (const [name, value] of Object.entries(open)) response.headers.set(name, value);
  return response;
}

/**
 * Answers one request of the public API: checks the parameters (400 with the field named), builds the answer, and
 * answers 304 where the reader already has it.
 * @param build gives null for something unknown, which becomes a 404
 */
export async function publicAnswer<Schema extends z.ZodType>(
  request: Request,
  schema: (today: Day) => Schema,
  build: (query: z.infer<Schema>, today: Day) => Promise<unknown | null>,
): Promise<Response> {
  const now = today();
  const asked = new URL(request.url).searchParams;
  const repeated = [...new Set(asked.keys())].find((name) => asked.getAll(name).length > 1);
  if (repeated)
    return openProblem(400, "A parameter is given twice", `${repeated} is given more than once.`, {
      field: repeated,
    });
  const parsed = schema(now).safeParse(Object.fromEntries(asked));
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => ({
      field: issue.code === "unrecognized_keys" ? (issue.keys[0] ?? "") : issue.path.join("."),
      detail: issue.code === "unrecognized_keys" ? "is not a parameter of this address" : issue.message,
    }));
    const [first] = errors;
    return openProblem(400, "A parameter is wrong", `${first?.field} ${first?.detail}.`, {
      field: first?.field,
      errors,
    });
  }
  const answer = await build(parsed.data, now);
  if (answer === null) return openProblem(404, "Not found", "There is nothing public under this address.");
  const text = `${JSON.stringify(answer)}\n`;
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = {
    ...open,
    "Content-Type": "application/json; charset=utf-8",
    ETag: etag,
    "Cache-Control": "public, max-age=0, must-revalidate",
  };
  const held = request.headers.get("if-none-match");
  if (held?.split(",").some((item) => item.trim().replace(/^W\//, "") === etag || item.trim() === "*"))
    return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}
