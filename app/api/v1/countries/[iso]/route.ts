import { answerOperations } from "@/lib/open-data/operations";
import { answer, preflight } from "@/lib/open-data/route";

export const dynamic = "force-dynamic";
export const OPTIONS = preflight;

/** One country: its standing and every public entry it rests on. */
export const GET = async (request: Request, { params }: RouteContext<"/api/v1/countries/[iso]">) =>
  answer(answerOperations.country, request, (await params).iso);
