import { datasetOperations } from "@/lib/open-data/operations";
import { answer, preflight } from "@/lib/open-data/route";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Everything public, as a Data Package of CSV files. */
export const GET = (request: Request) => answer(datasetOperations.datasetZip, request);
