import "server-only";
import type { z } from "zod";
import { streamed } from "@/lib/base/bytes";
import { problem } from "@/lib/base/problem";
import type { Day } from "@/lib/calendar/edtf";
import { licence } from "./campaign";
import type { Asked, Operation } from "./operation";
import { asked, produce } from "./produce";

/** Reading needs no key, sets no cookie, and is allowed from any origin. */
const open = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, Content-Disposition",
  "Cross-Origin-Resource-Policy": "cross-origin",
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
  response.headers.set("Link", '</api/v1/openapi.json>; rel="service-desc"');
  return response;
}

/** What an address answers under which there is nothing. */
export const nothingHere = (): Response =>
  openProblem(404, "Not found", "There is nothing public under this address.");

/** The parameters of a request as a schema reads them, or the problem document that says what is wrong. */
export function readQuery<Schema extends z.ZodType>(
  schema: (today: Day) => Schema,
  request: Request,
  today: Day,
): { query: z.infer<Schema>; refused?: undefined } | { refused: Response; query?: undefined } {
  const parameters = new URL(request.url).searchParams;
  const repeated = [...new Set(parameters.keys())].find((name) => parameters.getAll(name).length > 1);
  if (repeated !== undefined)
    return {
      refused: openProblem(400, "A parameter is given twice", `${repeated} is given more than once.`, {
        field: repeated,
      }),
    };
  const parsed = schema(today).safeParse(Object.fromEntries(parameters));
  if (parsed.success) return { query: parsed.data };
  const errors = parsed.error.issues.map((issue) => ({
    field: issue.code === "unrecognized_keys" ? (issue.keys[0] ?? "") : issue.path.join("."),
    detail: issue.code === "unrecognized_keys" ? "is not a parameter of this address" : issue.message,
  }));
  const [first] = errors;
  return {
    refused: openProblem(400, "A parameter is wrong", `${first?.field} ${first?.detail}.`, {
      field: first?.field,
      errors,
    }),
  };
}

const contentTypes: Record<string, string> = {
  "application/json": "application/json; charset=utf-8",
  "text/csv": "text/csv; charset=utf-8; header=present",
};

/** The licence, and where it is said what the answer holds. */
const linksOf = ({ mediaType }: Operation): string =>
  [
    `<${licence.url}>; rel="license"`,
    mediaType === "text/csv"
      ? '</api/v1/datapackage.json>; rel="describedby"; type="application/json"'
      : '</api/v1/openapi.json>; rel="service-desc"; type="application/json"',
  ].join(", ");

/** What is sent to who has not got it yet: 304 where the reader holds the same mark, and nothing is made then. */
export function openAnswer(
  request: Request,
  body: () => BodyInit,
  etag: string,
  own: Record<string, string>,
): Response {
  const headers = { ...open, "Cache-Control": "public, max-age=0, must-revalidate", ...own, ETag: etag };
  const held = request.headers.get("if-none-match");
  if (held?.split(",").some((item) => item.trim().replace(/^W\//, "") === etag || item.trim() === "*"))
    return new Response(null, { status: 304, headers });
  return new Response(body(), { headers });
}

/**
 * Answers one request of the public API: checks the parameters (400 with the field named), makes the answer, and
 * answers 304 where the reader already has it.
 * @param parameter the part of the path that varies
 */
export async function answer(
  operation: Operation,
  request: Request,
  parameter = "",
  from?: Asked,
): Promise<Response> {
  const source = from ?? (await asked());
  const { query, refused } = readQuery(operation.query, request, source.today);
  if (refused) return refused;
  const produced = await produce(operation, source, query, parameter);
  if (!produced) return nothingHere();
  const { body, etag, fileName } = produced;
  return openAnswer(request, () => streamed(body), etag, {
    "Content-Type": contentTypes[operation.mediaType] ?? operation.mediaType,
    ...(fileName ? { "Content-Disposition": `attachment; filename="${fileName}"` } : {}),
    Link: linksOf(operation),
  });
}
