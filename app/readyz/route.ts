import { databaseAnswers } from "@/lib/db/ready";

export const dynamic = "force-dynamic";

/** The database answers; 503 when it does not. */
export async function GET(): Promise<Response> {
  const ready = await databaseAnswers(3_000);
  return new Response(ready ? "ready\n" : "the database does not answer\n", {
    status: ready ? 200 : 503,
    headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
  });
}
