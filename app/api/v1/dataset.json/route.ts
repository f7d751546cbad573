import { datasetOperations } from "@/lib/open-data/operations";
import { answer, preflight } from "@/lib/open-data/route";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Everything public, in one request. */
export const GET = (request: Request) => answer(datasetOperations.datasetJson, request);
