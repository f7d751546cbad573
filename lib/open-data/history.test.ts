import fc from "fast-check";
import { expect, test } from "vitest";
import { atOnce } from "@/lib/base/politely";
import { countRecognitions } from "@/lib/standing/counting";
import { standing } from "@/lib/standing/standing";
import { day, log, targets, today } from "@/lib/testing/random-log";
import { countHistory } from "./history";

test("the history of every count gives that count on any day, for random logs", () => {
  fc.assert(
    fc.property(log, day, (entries, asOf) => {
      const record = { entries: entries as never, targets };
      const standings = standing(entries, asOf, today);
      const steps = atOnce(countHistory(record, today));
      const rules = new Set(steps.map(({ rule }) => JSON.stringify(rule)));
      for (const text of rules) {
        const rule = JSON.parse(text);
        const known = steps.filter((step) => JSON.stringify(step.rule) === text && step.on <= asOf);
        expect(known.at(-1)?.count ?? 0).toBe(countRecognitions(standings, targets, asOf, rule).count);
      }
    }),
    { numRuns: 100 },
  );
});
