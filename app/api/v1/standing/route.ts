import { standingsAnswer } from "@/lib/open-data/build";
import { preflight, publicAnswer } from "@/lib/open-data/route";
import { StandingQuery } from "@/lib/open-data/schema";
import { usualRule } from "@/lib/record/counting";
import { publicRecord, publicStandings } from "@/lib/record/queries";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Where every country stands on a day, and the count by the rule asked for. */
export const GET = (request: Request) =>
  publicAnswer(request, StandingQuery, async ({ asOf, scope, chambers }, today) => {
    const day = asOf ?? today;
    const rule = { scope: scope ?? usualRule.scope, chambers: chambers ?? usualRule.chambers };
    return standingsAnswer(await publicRecord(), await publicStandings(day), day, rule);
  });
