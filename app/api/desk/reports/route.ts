import { noteExport } from "@/lib/access/exports";
import { actorOrProblem } from "@/lib/access/session";
import { problem } from "@/lib/base/problem";
import { today } from "@/lib/calendar/today";
import { framingNamed } from "@/lib/reports/kept/framing";
import { findReportFile, findTooLong, findUnknown } from "@/lib/reports/queries";
import { parametersOf, readFileChoice } from "@/lib/reports/schema";
import { inPersonsTurn } from "@/lib/reports/turns";
import { tooMany } from "../too-many";
import { tooLongProblem, wrongParameters } from "./answers";

/** Who asked has gone: the work was ended, and the answer reaches nobody. */
const nobodyWaits = () => new Response(null, { status: 499 });

/**
 * A report as a file: `?kind=&from=&to=&language=&audience=&format=pdf|docx|…`, see docs/reports.md; with `saved=` or
 * `issued=` what stands around the figures of one that is kept.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOrProblem("report:read");
  if (actor instanceof Response) return actor;
  const parameters = new URL(request.url).searchParams;
  const framedBy = { saved: parameters.get("saved"), issued: parameters.get("issued") };
  for (const name of Object.keys(framedBy)) parameters.delete(name);
  const read = readFileChoice(parameters, today());
  if ("issues" in read) return wrongParameters(read.issues);
  const unknown = await findUnknown(read.choice);
  if (unknown) return wrongParameters([unknown]);
  const long = await findTooLong(read.choice);
  if (long) return tooLongProblem(long);
  const framing = await framingNamed(framedBy, read.choice.language);
  if (framing === null) return problem(404, "Not found", "There is no report of this id.");
  const { signal } = request;
  const make = () => findReportFile(read.choice, read.format, { framing, signal });
  const file = await inPersonsTurn(actor.id, make).catch((error) =>
    signal.aborted ? nobodyWaits() : tooMany(error),
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
