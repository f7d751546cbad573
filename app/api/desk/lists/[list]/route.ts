import { getLocale } from "next-intl/server";
import { noteExport } from "@/lib/access/exports";
import { actorOrProblem } from "@/lib/access/session";
import { politely } from "@/lib/base/politely";
import { problem } from "@/lib/base/problem";
import { today } from "@/lib/calendar/today";
import { fileName, type Taking } from "@/lib/lists/about";
import { listCsv } from "@/lib/lists/csv";
import { listNamed } from "@/lib/lists/find-list";
import type { List } from "@/lib/lists/list";
import { inPersonsTurn } from "@/lib/lists/turns";
import { listXlsx } from "@/lib/lists/xlsx";
import { tooMany } from "../../too-many";

const types = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
type Format = keyof typeof types;
const isFormat = (text: string | undefined): text is Format => text === "csv" || text === "xlsx";

/** A list of the desk as a file, with the filter of its page: `?format=csv|xlsx` and what the page's address says. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ list: string }> },
): Promise<Response> {
  const named = listNamed((await params).list);
  const actor = await actorOrProblem(named?.right ?? "desk:read");
  if (actor instanceof Response) return actor;
  if (!named) return problem(404, "not-found");
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { format } = query;
  if (!isFormat(format)) return problem(400, "not-valid", "format is csv or xlsx", { field: "format" });
  const day = today();
  const taking: Taking = { by: actor.name ?? actor.email, on: day };
  const asked = {
    query,
    asking: { userId: actor.id, today: day },
    role: actor.role,
    locale: await getLocale(),
  };
  const made = await inPersonsTurn(actor.id, async () => {
    const list = await named.find(asked);
    return list && { list, bytes: await bytesOf(list, taking, format) };
  }).catch(tooMany);
  if (made instanceof Response) return made;
  if (!made) return problem(404, "not-found");
  const { list, bytes } = made;
  // What was typed into a search stays off the log: it may be a person's name.
  await noteExport(actor, "list:export", `${list.name} ${format} ${list.rows.length}`);
  return new Response(bytes, {
    headers: {
      "Content-Type": types[format],
      "Content-Disposition": `attachment; filename="${fileName(list.name, taking, format)}"`,
      "Content-Length": String(bytes.length),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

const bytesOf = <Row>(list: List<Row>, taking: Taking, format: Format): Promise<Buffer<ArrayBuffer>> =>
  format === "csv" ? politely(listCsv(list, taking)) : listXlsx(list, taking);
