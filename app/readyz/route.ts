import { readiness } from "@/lib/log/ready";

export const dynamic = "force-dynamic";

/** The database answers and the record loads; 503 when not. While it stops, server/front.ts answers in its place. */
export async function GET(): Promise<Response> {
  const found = await readiness(3_000);
  return new Response(`${found}\n`, {
    status: found === "ready" ? 200 : 503,
    headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
  });
}
