import type { Route } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { logNarrowed } from "@/lib/lists/log-list";
import type { DeskRecord } from "@/lib/log/views";
import { logHref } from "../view-href";
import { type LogAsked, queryOf } from "./log-address";

/** What the log is narrowed by; a press on one takes it off. */
export async function LogChips({
  asked,
  record,
  view,
}: {
  asked: LogAsked;
  record: DeskRecord;
  view: string | null;
}) {
  const t = await getTranslations("lists.log");
  const narrowed = logNarrowed(asked.filter, record, await getLocale());
  if (narrowed.length === 0) return null;
  const without = (field: string) => queryOf({ ...asked, filter: { ...asked.filter, [field]: null } });
  return (
    <ul aria-label={t("chips")} className="flex flex-wrap gap-2 text-sm">
      {narrowed.map(({ field, label, value }) => (
        <li key={field}>
          <Link
            href={logHref(without(field), { view }) as Route}
            aria-label={t("takeOff", { what: `${label}: ${value}` })}
            className="inline-flex min-h-8 items-center gap-2 rounded-full border border-line-strong bg-surface px-3 text-ink no-underline [overflow-wrap:anywhere] hover:bg-sunken"
          >
            <span>
              <span className="text-muted">{label}:</span> {value}
            </span>
            <span aria-hidden="true" className="text-muted">
              ×
            </span>
          </Link>
        </li>
      ))}
      {narrowed.length > 1 ? (
        <li>
          <Link href={"/desk/log" as Route} className="inline-flex min-h-8 items-center px-1">
            {t("clearAll")}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
