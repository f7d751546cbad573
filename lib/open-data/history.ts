import { filtered, type Work } from "@/lib/base/politely";
import type { Day } from "@/lib/calendar/edtf";
import type { PublicRecord } from "@/lib/log/views";
import { type CountingRule, chamberRules, scopes } from "@/lib/standing/counting";
import { type RecognitionStep, recognitionStepsWork } from "@/lib/standing/recognition-steps";

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
