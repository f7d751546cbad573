import { actorOrProblem } from "@/lib/access/session";
import { problem } from "@/lib/base/problem";
import { Refusal } from "@/lib/base/refusal";
import { findFile } from "@/lib/documents/queries";
import { hasPreview } from "@/lib/files/drawable";
import { type PreviewSize, previewOf, previewSides } from "@/lib/files/preview";
import { readKeptFile } from "@/lib/files/store";

const isSize = (size: string): size is PreviewSize => Object.hasOwn(previewSides, size);

/** A small picture of a kept file, for signed-in staff: `?size=small` for lists, `large` for its page. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await actorOrProblem("desk:read");
  if (actor instanceof Response) return actor;
  const size = new URL(request.url).searchParams.get("size") ?? "small";
  if (!isSize(size)) return problem(400, "not-valid", "size is small or large");
  const file = await findFile((await params).id);
  if (!file || !hasPreview(file.mediaType)) return problem(404, "not-found");
  try {
    const preview = await previewOf(file, size, () => readKeptFile(file.sha256));
    if (!preview) return problem(404, "not-found");
    return new Response(preview, {
      headers: {
        "Content-Type": "image/webp",
        "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return problem(503, error.key);
    throw error;
  }
}
