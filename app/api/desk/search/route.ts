import { getLocale } from "next-intl/server";
import { actorOrProblem } from "@/lib/access/session";
import { findAtDesk } from "@/lib/desk/find-at-desk";
import { taskHits } from "@/lib/tasks/task-hits";

/** What the search box of the desk offers for what has been typed so far. */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOrProblem("desk:read");
  if (actor instanceof Response) return actor;
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  const locale = await getLocale();
  const groups = await findAtDesk(typed, actor.role, locale, "box", await taskHits(locale));
  return Response.json({ groups }, { headers: { "Cache-Control": "private, no-store" } });
}
