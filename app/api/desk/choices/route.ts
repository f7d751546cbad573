import { getLocale } from "next-intl/server";
import { actorOrProblem } from "@/lib/access/session";
import { problem } from "@/lib/base/problem";
import { choicesFor } from "@/lib/desk/form-options";

/** What the form of an entry can choose from once its countries are chosen. */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOrProblem("desk:read");
  if (actor instanceof Response) return actor;
  const codes = (new URL(request.url).searchParams.get("countries") ?? "").split(",").filter(Boolean);
  if (codes.length > 60 || codes.some((code) => !/^[A-Z]{2}$/.test(code)))
    return problem(400, "not-valid", "countries is a list of two-letter codes, separated by commas");
  return Response.json(await choicesFor(codes, await getLocale()), {
    headers: { "Cache-Control": "private, no-store" },
  });
}
