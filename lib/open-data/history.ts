import type { Day } from "@/lib/calendar/edtf";
import { filtered, type Work } from "@/lib/politely";
import { type CountingRule, chamberRules, scopes } from "@/lib/record/counting";
import { type RecognitionStep, recognitionStepsWork } from "@/lib/record/recognition-steps";
import type { PublicRecord } from "@/lib/record/views";

/** A day on which a count changed, with the rule of the count. */
export type HistoryStep = RecognitionStep & { rule: CountingRule };

/** Every change of every count up to a day, rule by rule, oldest first. */
export function* countHistory(
  record: Pick<PublicRecord, "entries" | "targets">,
  upTo: Day,
): Work<HistoryStep[]> {
  const proceedings = yield* filtered(record.entries, ({ kind }) => kind === "proceeding");
  const history: HistoryStep[] = [];
  for (const scope of scopes)
    for (const chambers of chamberRules) {
      const rule = { scope, chambers };
      for (const step of yield* recognitionStepsWork(proceedings, record.targets, upTo, rule))
        history.push({ ...step, rule });
    }
  return history;
}
