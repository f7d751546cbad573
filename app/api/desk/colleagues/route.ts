import { actorOrProblem } from "@/lib/access/session";
import { listColleagues } from "@/lib/mentions/queries";

/** Whom a note can name, by the words that stand after the `@`. */
export async function GET(): Promise<Response> {
  const actor = await actorOrProblem("desk:read");
  if (actor instanceof Response) return actor;
  return Response.json(
    { colleagues: await listColleagues(actor.id) },
    { headers: { "Cache-Control": "private, no-store" } },
  );
}
