/** A problem document (RFC 9457): what a route answers instead of data. `detail` is one sentence for a developer. */
export function problem(
  status: number,
  title: string,
  detail?: string,
  more: Record<string, unknown> = {},
): Response {
  return new Response(
    JSON.stringify({ type: "about:blank", title, status, ...(detail ? { detail } : {}), ...more }),
    {
      status,
      headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
    },
  );
}
