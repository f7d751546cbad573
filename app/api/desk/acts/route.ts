import { requireSameOrigin } from "@/lib/access/origin";
import { actorOrProblem } from "@/lib/access/session";
import { answerActs, refused } from "@/lib/acts/door";
import { Refusal } from "@/lib/base/refusal";
import { refusedInOutage } from "@/lib/db/outage";

/** Performs acts by their names, in the name of whoever is signed in: docs/desk-api.md. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers);
    const actor = await actorOrProblem("desk:read");
    if (actor instanceof Response) return actor;
    return await answerActs(request, { userId: actor.id, sessionId: actor.sessionId });
  } catch (error) {
    const refusal = refusedInOutage(error);
    if (refusal instanceof Refusal) return refused(refusal);
    throw error;
  }
}
