import { answerOperations } from "@/lib/open-data/operations";
import { answer, preflight } from "@/lib/open-data/route";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Every public step in a parliament or government. */
export const GET = (request: Request) => answer(answerOperations.proceedings, request);
