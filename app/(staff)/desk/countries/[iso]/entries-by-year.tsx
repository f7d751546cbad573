import type { DeskEntry, DeskRecord } from "@/lib/log/views";
import type { ContactView } from "@/lib/parliaments/fields";
import type { MayWithEntry } from "./entry-card";
import { EntryRow } from "./entry-row";
import type { CountrySteps } from "./entry-steps";

/** Entries under the year they happened in, in the order given. */
export function EntriesByYear({
  entries,
  saved,
  ...rest
}: {
  entries: readonly DeskEntry[];
  record: DeskRecord;
  contacts: readonly ContactView[];
  may: MayWithEntry;
  steps: CountrySteps;
  /** The one that was just saved is open. */
  saved: string | null;
}) {
  const years = new Map<string, DeskEntry[]>();
  for (const entry of entries) {
    const year = entry.occurredOn.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years].map(([year, own]) => (
    <section key={year} aria-labelledby={`year-${year}`} className="grid gap-1">
      <h3 id={`year-${year}`} className="font-sans text-sm font-semibold text-muted tabular-nums">
        {year}
      </h3>
      <div className="overflow-hidden rounded-lg border border-line">
        {own.map((entry) => (
          <EntryRow key={entry.id} entry={entry} {...rest} open={entry.id === saved} />
        ))}
      </div>
    </section>
  ));
}
