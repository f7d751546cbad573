import { noteExport } from "@/lib/access/exports";
import { actorOrProblem } from "@/lib/access/session";
import { problem } from "@/lib/base/problem";
import { findFile } from "@/lib/documents/queries";
import { toldName } from "@/lib/files/file-name";
import { fileHeaders, maySee } from "@/lib/files/headers";
import { remarksIn } from "@/lib/files/remarks";
import { readKeptFile } from "@/lib/files/store";

/** A kept file, for signed-in staff: as a download, or with `?open` in the browser where that is safe. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await actorOrProblem("desk:read");
  if (actor instanceof Response) return actor;
  const file = await findFile((await params).id);
  if (!file) return problem(404, "not-found");
  const remarks = remarksIn(file.remarks);
  const inline = new URL(request.url).searchParams.has("open") && maySee(file.mediaType, remarks);
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
      ...fileHeaders(file.mediaType, toldName(file), inline),
      "Content-Length": String(bytes.byteLength),
      "Cache-Control": "private, no-store",
    },
  });
}
