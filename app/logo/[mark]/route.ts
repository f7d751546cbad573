import { fileHeaders } from "@/lib/files/headers";
import { keptFileStream } from "@/lib/files/store";
import { logoPath } from "@/lib/log/publisher";
import { publicRecord } from "@/lib/log/queries";

export const dynamic = "force-dynamic";

/** The mark of whoever runs the campaign, for as long as the public site shows it; no other kept file is reached here. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ mark: string }> },
): Promise<Response> {
  const { mark } = await params;
  const logo = (await publicRecord()).publisher?.logo;
  const path = logo && logoPath(logo);
  const kept = logo && path === `/logo/${mark}` ? await keptFileStream(logo.sha256) : null;
  if (!logo || !kept)
    return new Response("404\n", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  return new Response(kept.stream(), {
    headers: {
      ...fileHeaders(logo.mediaType, mark, true),
      "Content-Length": String(kept.bytes),
      // The address changes with the picture.
      "Cache-Control": "public, max-age=31536000, immutable",
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
}
