import { descriptionOperations } from "@/lib/open-data/operations";
import { answer, preflight } from "@/lib/open-data/route";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** The API, described for machines. */
export const GET = (request: Request) => answer(descriptionOperations.openApi, request);
