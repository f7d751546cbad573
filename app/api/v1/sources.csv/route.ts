import { tableOperations } from "@/lib/open-data/operations";
import { answer, preflight } from "@/lib/open-data/route";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Every source of something public, as one table. */
export const GET = (request: Request) => answer(tableOperations.sources, request);
