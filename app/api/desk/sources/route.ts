import { actorOrProblem } from "@/lib/access/session";
import { knownSources, searchSources } from "@/lib/desk/form-options";

/** Known sources by a part of their title, publisher or link (`q`), or by their ids (`ids`). */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOrProblem("desk:read");
  if (actor instanceof Response) return actor;
  const { searchParams } = new URL(request.url);
  const ids = searchParams.get("ids")?.slice(0, 4000).split(",");
  const sources = ids
    ? await knownSources(ids)
    : await searchSources((searchParams.get("q") ?? "").slice(0, 200));
  return Response.json({ sources }, { headers: { "Cache-Control": "private, no-store" } });
}
