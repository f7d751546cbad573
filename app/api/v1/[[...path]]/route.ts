import { operationAt } from "@/lib/open-data/operation-at";
import { answer, nothingHere, preflight } from "@/lib/open-data/route";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** Every address of the API, by the table of its operations (lib/open-data/operations.ts); any other is not found. */
export async function GET(request: Request): Promise<Response> {
  const found = operationAt(new URL(request.url).pathname);
  return found ? answer(found.operation, request, found.parameter) : nothingHere();
}
