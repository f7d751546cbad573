import { answerOperations } from "@/lib/open-data/operations";
import { answer, preflight } from "@/lib/open-data/route";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Every country of the campaign with its standing. */
export const GET = (request: Request) => answer(answerOperations.countries, request);
