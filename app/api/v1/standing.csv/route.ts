import { tableOperations } from "@/lib/open-data/operations";
import { answer, preflight } from "@/lib/open-data/route";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Where every country stands on a day and whether it counts, as one table. */
export const GET = (request: Request) => answer(tableOperations.standing, request);
