import { createHash } from "node:crypto";
import { requireSameOrigin } from "@/lib/access/origin";
import { actorOrProblem } from "@/lib/access/session";
import { problem } from "@/lib/base/problem";
import { readForm } from "@/lib/base/read-form";
import { Refusal } from "@/lib/base/refusal";
import { largestFile } from "@/lib/files/limits";

/** Room for the frame around the file's bytes. */
const frame = 64 * 1024;

/** Reads a file (`file` of a multipart form), keeps nothing of it, and leads to what is known of its bytes. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers);
    const actor = await actorOrProblem("report:read");
    if (actor instanceof Response) return actor;
    const form = await readForm(request, largestFile + frame);
    if (!form) return problem(413, "file-too-large", undefined, { maximum: largestFile / 1024 / 1024 });
    const file = form.get("file");
    if (!(file instanceof File)) return problem(400, "not-valid", "a multipart form of file");
    const sha256 = createHash("sha256")
      .update(new Uint8Array(await file.arrayBuffer()))
      .digest("hex");
    return new Response(null, {
      status: 303,
      headers: { Location: `/desk/reports/issued?checked=${sha256}`, "Cache-Control": "no-store" },
    });
  } catch (error) {
    if (error instanceof Refusal) return problem(403, error.key);
    throw error;
  }
}
