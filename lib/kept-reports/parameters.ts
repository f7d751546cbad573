import type { Day } from "@/lib/calendar/edtf";
import type { ReportSpan } from "@/lib/db/generated/enums";
import { daysOf } from "./span";

/** The parameters of a saved report as they are when it is made today: its days may go with the day. */
export function parametersOn(
  { parameters, span }: { parameters: Record<string, string>; span: ReportSpan | null },
  today: Day,
): Record<string, string> {
  if (!span) return parameters;
  const { from, to } = daysOf(span, today);
  if ("year" in parameters) return { ...parameters, year: from.slice(0, 4) };
  if ("on" in parameters) return { ...parameters, on: to };
  return { ...parameters, from, to };
}
