import type { LogReport } from "@/lib/audit/verify";
import desk from "@/lib/i18n/messages/en/desk.json";

/** What the verification found, in words for the console. */
export function differenceText({ seq, reason, subject }: Extract<LogReport, { ok: false }>): string {
  const about = subject ? `${subject.type} ${subject.id}` : null;
  const place = [about, seq === null ? null : `line ${seq} of the log`].filter(Boolean).join(", ");
  return `${place}: ${desk.audit.reasons[reason]}`;
}
