import type { Day } from "@/lib/calendar/edtf";
import type { Scope } from "@/lib/standing/counting";

/**
 * Key among `labels.scope` of whom a count is about. On a day of the past the countries of the campaign are those of today's
 * list: nobody had been asked before the first letter.
 */
export const scopeLabel = (scope: Scope, asOf: Day, today: Day): Scope | "targets-past" =>
  scope === "targets" && asOf < today ? "targets-past" : scope;
