import { proceedingsAnswer } from "@/lib/open-data/build";
import { preflight, publicAnswer } from "@/lib/open-data/route";
import { AsOfQuery } from "@/lib/open-data/schema";
import { publicRecord } from "@/lib/record/queries";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Every public step in a parliament or government. */
export const GET = (request: Request) =>
  publicAnswer(request, AsOfQuery, async ({ asOf }, today) =>
    proceedingsAnswer(await publicRecord(), asOf ?? today),
  );
