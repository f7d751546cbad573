import { noteExport } from "@/lib/access/exports";
import { actorOrProblem } from "@/lib/access/session";
import { problem } from "@/lib/base/problem";
import { today } from "@/lib/calendar/today";
import { readChartChoice } from "@/lib/reports/chart-choice";
import { findChartFile, findTooLong } from "@/lib/reports/queries";
import { parametersOf } from "@/lib/reports/schema";
import { inPersonsTurn } from "@/lib/reports/turns";
import { tooMany } from "../../too-many";
import { tooLongProblem, wrongParameters } from "../answers";

/** A chart of a report as a file: the report's parameters and `chart=&format=svg|png&look=light|dark|grey`. */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOrProblem("report:read");
  if (actor instanceof Response) return actor;
  const read = readChartChoice(new URL(request.url).searchParams, today());
  if ("issues" in read) return wrongParameters(read.issues);
  const { choice, file } = read;
  const long = await findTooLong(choice);
  if (long) return tooLongProblem(long);
  const made = await inPersonsTurn(actor.id, () => findChartFile(choice, file)).catch(tooMany);
  if (made instanceof Response) return made;
  if (!made) return problem(404, "Nothing to draw", "There is nothing that this chart could show.");
  const { kind, audience, language, parts: _, ...of } = parametersOf(choice);
  const what = [kind, Object.values(of).join("/"), audience, language, file.chart, file.format];
  await noteExport(actor, "report:export", what.join(" "));
  return new Response(made.bytes, {
    headers: {
      "Content-Type": made.mediaType,
      "Content-Disposition": `attachment; filename="${made.name}"`,
      "Content-Length": String(made.bytes.length),
      "Cache-Control": "private, no-store",
    },
  });
}
