import { answerOperations } from "@/lib/open-data/operations";
import { answer, preflight } from "@/lib/open-data/route";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Where every country stands on a day, and the count by the rule asked for. */
export const GET = (request: Request) => answer(answerOperations.standing, request);
