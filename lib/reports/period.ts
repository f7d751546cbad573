import type { Day } from "@/lib/calendar/edtf";

/** Who a report is for: everyone, or the campaign itself. */
export type ReportAudience = "public" | "internal";

/** Both days belong to the period. */
export type Period = { from: Day; to: Day };
