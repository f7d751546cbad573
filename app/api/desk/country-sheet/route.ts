import { noteExport } from "@/lib/access/exports";
import { actorOrProblem } from "@/lib/access/session";
import { problem } from "@/lib/base/problem";
import { isLocale } from "@/lib/i18n/locales";
import { findCountrySheetFile } from "@/lib/reports/queries";
import { inPersonsTurn } from "@/lib/reports/turns";
import { tooMany } from "../too-many";

/** A country's sheet as a PDF: `?country=PL&language=en|uk|crh`. It holds nothing that is not public. */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOrProblem("report:read");
  if (actor instanceof Response) return actor;
  const { searchParams } = new URL(request.url);
  const country = searchParams.get("country") ?? "";
  const language = searchParams.get("language") ?? "";
  if (!isLocale(language))
    return problem(400, "A parameter is not valid", "language: one of en, uk, crh.", { field: "language" });
  const file = await inPersonsTurn(actor.id, () => findCountrySheetFile(country, language)).catch(tooMany);
  if (file instanceof Response) return file;
  if (!file) return problem(404, "Not found", "There is no such country in the record.");
  await noteExport(actor, "report:export", `sheet ${country} ${language} pdf`);
  return new Response(file.bytes, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "Content-Length": String(file.bytes.length),
      "Cache-Control": "private, no-store",
    },
  });
}
