import { noteExport } from "@/lib/access/exports";
import { actorOrProblem } from "@/lib/access/session";
import { today } from "@/lib/calendar/today";
import { findReportFile, findTooLong, findUnknown } from "@/lib/reports/queries";
import { parametersOf, readFileChoice } from "@/lib/reports/schema";
import { inPersonsTurn } from "@/lib/reports/turns";
import { tooLongProblem, tooMany, wrongParameters } from "./answers";

/** Who asked has gone: the work was ended, and the answer reaches nobody. */
const nobodyWaits = () => new Response(null, { status: 499 });

/** A report as a file: `?kind=&from=&to=&language=&audience=&format=pdf|docx|…`, see docs/reports.md. */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOrProblem("report:read");
  if (actor instanceof Response) return actor;
  const read = readFileChoice(new URL(request.url).searchParams, today());
  if ("issues" in read) return wrongParameters(read.issues);
  const unknown = await findUnknown(read.choice);
  if (unknown) return wrongParameters([unknown]);
  const long = await findTooLong(read.choice);
  if (long) return tooLongProblem(long);
  const { signal } = request;
  const file = await inPersonsTurn(actor.id, () => findReportFile(read.choice, read.format, signal)).catch(
    (error) => (signal.aborted ? nobodyWaits() : tooMany(error)),
  );
  if (file instanceof Response) return file;
  const { kind, audience, language, parts, ...of } = parametersOf(read.choice);
  const what = [
    kind,
    Object.values(of).join("/"),
    audience,
    language,
    read.format,
    ...(parts ? [parts] : []),
  ];
  await noteExport(actor, "report:export", what.join(" "));
  return new Response(file.bytes, {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "Content-Length": String(file.bytes.length),
      "Cache-Control": "private, no-store",
    },
  });
}
