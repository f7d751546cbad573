import { linesOf } from "@/components/form/lines-of";
import type { SheetAnswer, SheetEvent } from "@/lib/sheets/answer";
import type { KindName } from "@/lib/sheets/kinds/names";
import type { Choice } from "@/lib/sheets/schema";

/** What is asked of a sheet: see `AskSheet`. */
export type Asked = {
  kind: KindName | null;
  sheet?: string;
  encoding?: string;
  separator?: string;
  head?: number;
  told: Record<string, string>;
  choices: Record<string, Choice>;
  correctionReason: Record<string, string>;
  take?: boolean;
  seen?: string;
};
export const asked: Asked = { kind: null, told: {}, choices: {}, correctionReason: {} };

export type Progress =
  | Exclude<SheetEvent, { answer: SheetAnswer } | { refused: unknown }>
  | { at: "sending" };
export type Answered =
  | { answer: SheetAnswer }
  | { refused: { key: string; values: Record<string, string | number> } }
  | { lost: true };

/**
 * Sends a sheet with what is asked about it, and hears how far it is.
 * @param stop ends it: nothing is written then
 */
export async function askSheet(
  file: File,
  what: Asked,
  onProgress: (progress: Progress) => void,
  stop: AbortSignal,
): Promise<Answered> {
  const form = new FormData();
  form.append("file", file);
  form.append("ask", JSON.stringify(what));
  onProgress({ at: "sending" });
  try {
    const answer = await fetch("/api/desk/sheets", { method: "POST", body: form, signal: stop });
    if (!answer.ok || !answer.body) return { refused: await refusalOf(answer) };
    let last: SheetEvent | null = null;
    for await (const line of linesOf(answer.body)) {
      last = JSON.parse(line) as SheetEvent;
      if ("at" in last) onProgress(last);
    }
    return last && ("answer" in last || "refused" in last) ? last : { lost: true };
  } catch {
    return stop.aborted ? { refused: { key: "import-stopped", values: {} } } : { lost: true };
  }
}

async function refusalOf(
  answer: Response,
): Promise<{ key: string; values: Record<string, string | number> }> {
  const said = (await answer.json().catch(() => null)) as { title?: string; maximum?: number } | null;
  if (answer.status === 401) return { key: "not-signed-in", values: {} };
  return { key: said?.title ?? "not-valid", values: said?.maximum ? { maximum: said.maximum } : {} };
}
