import { descriptionOperations } from "@/lib/open-data/operations";
import { answer, preflight } from "@/lib/open-data/route";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** The columns of the CSV files that stand alone. */
export const GET = (request: Request) => answer(descriptionOperations.dataPackage, request);
