import { tableOperations } from "@/lib/open-data/operations";
import { answer, preflight } from "@/lib/open-data/route";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Every public meeting, hearing, summit, statement and commemoration, as one table. */
export const GET = (request: Request) => answer(tableOperations.engagements, request);
