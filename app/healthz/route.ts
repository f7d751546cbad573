export const dynamic = "force-dynamic";

/** The process is up and answers. */
export function GET(): Response {
  return new Response("ok\n", { headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" } });
}
