import { actorOrProblem } from "@/lib/access/session";
import { searchSources } from "@/lib/record/form-options";

/** Known sources by a part of their title, publisher or link. */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOrProblem("desk:read");
  if (actor instanceof Response) return actor;
  const text = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 200);
  return Response.json(
    { sources: await searchSources(text) },
    { headers: { "Cache-Control": "private, no-store" } },
  );
}
