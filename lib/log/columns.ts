import { lastDay } from "@/lib/calendar/edtf";
import type { EntryInput } from "./schema";

/** An entry's own columns, as the database keeps them. */
export function columnsOf(entry: EntryInput): Record<string, unknown> {
  const { countries: _countries, sources: _sources, attachments: _attachments, ...columns } = entry;
  return { ...columns, countsFrom: lastDay(entry.occurredOn) };
}

/** What an entry points at, each once: countries by code, the rest in the order given. */
export const linksOf = (entry: EntryInput, sourceIds: string[]) => ({
  countries: [...new Set(entry.countries)].map((code) => ({ id: code })),
  sources: sourceIds.map((id) => ({ id })),
  attachments: [...new Set(entry.attachments)].map((id) => ({ id })),
});
