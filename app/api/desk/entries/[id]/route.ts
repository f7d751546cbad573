import { getLocale } from "next-intl/server";
import { actorOrProblem } from "@/lib/access/session";
import { problem } from "@/lib/base/problem";
import { idsIn, namesFor } from "@/lib/desk/form-options";
import { draftOf } from "@/lib/log/draft";
import { deskRecord } from "@/lib/log/queries";
import { versionsOf } from "@/lib/subject/versions";

/** An entry as its form holds it and who saved it last: what a refused save is compared with. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await actorOrProblem("desk:read");
  if (actor instanceof Response) return actor;
  const { id } = await params;
  const entry = (await deskRecord()).entry(id);
  if (!entry) return problem(404, "not-found");
  const draft = draftOf(entry);
  const [last] = await versionsOf("entry", id);
  return Response.json(
    {
      version: entry.version,
      entry: draft,
      changedBy: last?.actor ?? null,
      changedAt: entry.changedAt,
      names: await namesFor(idsIn(draft), entry.countries, await getLocale()),
    },
    { headers: { "Cache-Control": "private, no-store" } },
  );
}
