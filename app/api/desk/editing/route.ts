import { getLocale } from "next-intl/server";
import { othersSaid } from "@/lib/access/others-said";
import { actorOrProblem } from "@/lib/access/session";
import { problem } from "@/lib/base/problem";
import { rightForDraft } from "@/lib/drafts/schema";

/** Who else is changing a thing just now, for everyone who can read it. */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOrProblem("desk:read");
  if (actor instanceof Response) return actor;
  const form = new URL(request.url).searchParams.get("form") ?? "";
  if (!rightForDraft(form)) return problem(404, "not-found");
  return Response.json(
    { others: await othersSaid(form, actor.id, await getLocale()) },
    { headers: { "Cache-Control": "private, no-store" } },
  );
}
