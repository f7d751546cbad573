import { lastDay } from "@/lib/calendar/edtf";
import type { EntryInput } from "./schema";

/** Lists of an entry, which lie in tables of their own. */
export const entryLists = ["countries", "sources", "attachments", "alsoAnswers"] as const;
export const isEntryList = (name: string): boolean => (entryLists as readonly string[]).includes(name);

/** An entry's own columns, as the database keeps them. */
export const columnsOf = (entry: EntryInput): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(entry).filter(([name]) => !isEntryList(name))),
  countsFrom: lastDay(entry.occurredOn),
});

/** What an entry points at, each once: countries by code, the rest in the order given. */
export const linksOf = (entry: EntryInput, sourceIds: string[]) => ({
  countries: [...new Set(entry.countries)].map((code) => ({ id: code })),
  sources: sourceIds.map((id) => ({ id })),
  attachments: [...new Set(entry.attachments)].map((id) => ({ id })),
  alsoAnswers: entry.kind === "response" ? entry.alsoAnswers.map((id) => ({ id })) : [],
});
