import { getLocale } from "next-intl/server";
import { actorOrProblem } from "@/lib/access/session";
import { findAtDesk } from "@/lib/desk/find-at-desk";

/** What the search box of the desk offers for what has been typed so far. */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOrProblem("desk:read");
  if (actor instanceof Response) return actor;
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  const groups = await findAtDesk(typed, actor.role, await getLocale(), "box");
  return Response.json({ groups }, { headers: { "Cache-Control": "private, no-store" } });
}
