import { requireSameOrigin } from "@/lib/access/origin";
import { actorOrProblem } from "@/lib/access/session";
import { problem } from "@/lib/base/problem";
import { readForm } from "@/lib/base/read-form";
import { Refusal } from "@/lib/base/refusal";
import { isOutage } from "@/lib/db/outage";
import { addFile } from "@/lib/documents/acts";
import { largestFile } from "@/lib/files/limits";
import { perform } from "@/lib/ledger/perform";

/** Room for the name and the frame around the file's bytes. */
const frame = 64 * 1024;

/**
 * Takes one file (`file` of a multipart form) and keeps it. Answers its id; what is refused is a problem document whose
 * title is a key of the `refusals` catalogue.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers);
    const actor = await actorOrProblem("document:write");
    if (actor instanceof Response) return actor;
    const form = await readForm(request, largestFile + frame);
    if (!form) return problem(413, "file-too-large", undefined, { maximum: largestFile / 1024 / 1024 });
    const file = form.get("file");
    if (!(file instanceof File)) return problem(400, "file-empty", "a multipart form with one field, file");
    const kept = await perform({ userId: actor.id }, addFile, {
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
    return Response.json(kept, { status: 201, headers: { "Cache-Control": "private, no-store" } });
  } catch (error) {
    if (error instanceof Refusal) return problem(refusedWith(error.key), error.key, undefined, error.values);
    throw error;
  }
}

const refusedWith = (key: string) =>
  key === "not-signed-in"
    ? 401
    : key === "not-allowed" || key === "foreign-origin"
      ? 403
      : isOutage(key)
        ? 503
        : 422;
