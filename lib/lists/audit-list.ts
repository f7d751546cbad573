import "server-only";
import { formatClock } from "@/lib/access/moments";
import { actName } from "@/lib/activity/said";
import { auditLines } from "@/lib/audit/queries";
import { dayOf } from "@/lib/calendar/today";
import type { Locale } from "@/lib/i18n/locales";
import { nobodyKnown } from "@/lib/ledger/events";
import { translator } from "@/lib/text/translator";
import { type AnyList, type Asked, cutOff, dateValue, mostRows } from "./asked";
import type { Column } from "./list";

type Line = Awaited<ReturnType<typeof auditLines>>["lines"][number];

/** Who wrote a line of the log: a person, or what it came from. */
export function auditDoer({ actor, origin }: Pick<Line, "actor" | "origin">, locale: Locale): string {
  const t = translator(locale, "desk");
  if (actor) return actor;
  if (origin === "visitor") return t("audit.visitor");
  return origin === "sign-in" ? t("audit.atSignIn") : t("audit.machine", { origin });
}

/** What a line is about, as the log names it. */
export const auditAbout = ({ about, subjectId }: Pick<Line, "about" | "subjectId">, locale: Locale): string =>
  about ?? (subjectId === nobodyKnown ? translator(locale, "desk")("audit.noAccount") : subjectId);

/** The lines of the audit log, the newest first. */
export async function auditList({ locale }: Asked): Promise<AnyList> {
  const { lines, length } = await auditLines(1, mostRows);
  return {
    name: "audit",
    title: translator(locale, "desk")("audit.title"),
    narrowed: cutOff(length > mostRows, locale),
    columns: columns(locale),
    rows: lines,
    locale,
  };
}

function columns(locale: Locale): Column<Line>[] {
  const t = translator(locale, "desk");
  const words = translator(locale, "lists");
  return [
    { key: "line", header: t("audit.line"), width: 10, value: ({ seq }) => seq },
    { key: "date", header: words("moment.date"), width: 12, value: ({ at }) => dateValue(dayOf(at)) },
    { key: "time", header: words("moment.time"), width: 8, value: ({ at }) => formatClock(new Date(at)) },
    { key: "who", header: t("audit.who"), width: 26, value: (line) => auditDoer(line, locale) },
    { key: "act", header: t("audit.act"), width: 30, value: ({ act }) => actName(act, locale) },
    { key: "kind", header: words("audit.kind"), width: 18, value: ({ subjectType }) => subjectType },
    { key: "subject", header: t("audit.subject"), width: 40, value: (line) => auditAbout(line, locale) },
    { key: "version", header: words("audit.version"), width: 10, value: ({ number }) => number },
  ];
}
