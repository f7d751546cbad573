import { noteExport } from "@/lib/access/exports";
import { actorOrProblem } from "@/lib/access/session";
import { problem } from "@/lib/base/problem";
import { findFile } from "@/lib/documents/queries";
import { toldName } from "@/lib/files/file-name";
import { readKeptFile } from "@/lib/files/store";

/** A kept file, for signed-in staff: always as a download, never opened as a page of ours. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await actorOrProblem("desk:read");
  if (actor instanceof Response) return actor;
  const file = await findFile((await params).id);
  if (!file) return problem(404, "not-found");
  const bytes = await readKeptFile(file.sha256);
  if (!bytes)
    return problem(
      404,
      "not-found",
      "DATA_DIR does not hold this file: instances share one (docs/operations.md)",
    );
  await noteExport(actor, "file:export", file.id);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(toldName(file)).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
    },
  });
}
