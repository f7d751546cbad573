import { each } from "@/lib/base/politely";
import type { SourceView } from "@/lib/sources/view";
import { derived } from "./derived";

/** Every source that an entry names, once. */
export const entrySources = derived("entry-sources", function* (entries) {
  const sources = new Map<string, SourceView>();
  yield* each(entries, (entry) => {
    for (const source of entry.sources) sources.set(source.id, source);
  });
  return [...sources.values()].sort(byId);
});

export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
