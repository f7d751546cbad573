import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { formatDate } from "@/lib/i18n/dates";
import { pickText } from "@/lib/i18n/locales";
import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import type { ContactView } from "@/lib/parliaments/fields";
import { joined } from "@/lib/text/joined";
import { deskTitle } from "@/lib/wording/desk-title";
import { EntryCard, type MayWithEntry } from "./entry-card";
import { type CountrySteps, EntrySteps, staysInSight } from "./entry-steps";

/** An entry in two lines: when, what, by whom, its first words and what it rests on. It opens in its place, also without a script. */
export async function EntryRow({
  entry,
  record,
  contacts,
  may,
  steps,
  open = false,
}: {
  entry: DeskEntry;
  record: DeskRecord;
  contacts: readonly ContactView[];
  may: MayWithEntry;
  steps: CountrySteps;
  open?: boolean;
}) {
  const t = await getTranslations("finder.row");
  const card = await getTranslations("desk.card");
  const labels = await getTranslations("labels");
  const locale = await getLocale();
  const summary = pickText(entry.summary, locale);
  const words = summary ?? (entry.internalNote ? { text: entry.internalNote, lang: undefined } : null);
  const others = entry.countries.length - 1;
  const title = deskTitle(entry, record, locale);
  const inSight = may.write && staysInSight(entry, steps);
  return (
    <div data-entry={entry.id} className="border-line bg-surface not-first:border-t [overflow-wrap:anywhere]">
      <details open={open} data-row="" className="group open:bg-paper">
        <summary className="grid list-none gap-x-3 px-3 py-1.5 leading-5 group-open:bg-sunken hover:bg-sunken sm:grid-cols-[11rem_minmax(0,1fr)_auto]">
          <span className="flex items-baseline gap-1.5 text-sm whitespace-nowrap text-muted tabular-nums">
            <span aria-hidden="true" className="text-xs group-open:rotate-90">
              ▸
            </span>
            <time dateTime={entry.occurredOn}>{formatDate(entry.occurredOn, locale)}</time>
          </span>
          <span className="truncate text-sm font-medium">{title}</span>
          <span className="flex flex-wrap items-center gap-x-2 sm:justify-end">
            {entry.certainty === "confirmed" ? null : (
              <Badge tone="warn">{labels(`certainty.${entry.certainty}`)}</Badge>
            )}
            {entry.visibility === "public" ? (
              <Badge tone="good">{card("public")}</Badge>
            ) : (
              <Badge>{card("internal")}</Badge>
            )}
          </span>
          <span lang={words?.lang} className="truncate text-xs text-muted sm:col-start-2">
            {words?.text}
          </span>
          <span className="text-xs text-muted sm:text-right">
            {joined(
              [
                entry.kind === "note" ? null : t("sources", { count: entry.sources.length }),
                entry.attachments.length > 0 ? t("files", { count: entry.attachments.length }) : null,
                others > 0 ? t("others", { count: others }) : null,
              ],
              " · ",
            )}
          </span>
        </summary>
        <div className="border-t border-line">
          <EntryCard
            entry={entry}
            record={record}
            contacts={contacts}
            may={may}
            steps={inSight ? null : steps}
            heading="h4"
            inRow
          />
        </div>
      </details>
      {inSight ? (
        <div className="px-3 pb-2 empty:hidden sm:pl-[12.5rem]">
          <EntrySteps
            entry={entry}
            name={`${title}, ${formatDate(entry.occurredOn, locale)}`}
            steps={steps}
            dense
          />
        </div>
      ) : null}
    </div>
  );
}
