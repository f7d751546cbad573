import type { ProceedingFacts } from "./entry";
import { isPlenary, isRecognition, isRelated, rescindedSteps } from "./position";

/** What became of an act: of those that recognise and those that are near it, of a no, of one taken back, and of any other. */
export const actStatuses = ["recognising", "related", "rejected", "rescinded", "other"] as const;
export type ActStatus = (typeof actStatuses)[number];

/**
 * The acts among proceedings, by what they are on that day; a step that decides nothing is none. Those that recognise are those
 * behind the counts. What was rescinded stands with what rescinded it.
 * @param proceedings those known at the day asked for, in the order of the log, of any countries
 */
export function actsByStatus<Entry extends ProceedingFacts>(
  proceedings: readonly Entry[],
): Record<ActStatus, Entry[]> {
  const places = new Map(proceedings.map((entry, index) => [entry.id, index]));
  const found: Record<ActStatus, Set<Entry>> = {
    recognising: new Set(),
    related: new Set(),
    rejected: new Set(),
    rescinded: new Set(),
    other: new Set(),
  };
  for (const own of byCountry(proceedings)) {
    const undone = rescindedSteps(own);
    for (const entry of own) {
      const status = statusOf(entry, undone);
      if (status) found[status].add(entry);
    }
  }
  const inOrder = (entries: ReadonlySet<Entry>) =>
    [...entries].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  return {
    recognising: inOrder(found.recognising),
    related: inOrder(found.related),
    rejected: inOrder(found.rejected),
    rescinded: inOrder(found.rescinded),
    other: inOrder(found.other),
  };
}

function statusOf(entry: ProceedingFacts, undone: ReadonlySet<string>): ActStatus | null {
  const { step, body } = entry;
  if (step === "rescinded") return "rescinded";
  if (step === "committee_adopted" || step === "committee_rejected") return "other";
  if (step !== "adopted" && step !== "rejected") return null;
  if (undone.has(entry.id)) return "rescinded";
  if (step === "rejected") return isPlenary(body) ? "rejected" : "other";
  if (isRecognition(entry)) return "recognising";
  return isRelated(entry) ? "related" : "other";
}

/** The proceedings of each country, and those of none. */
function byCountry<Entry extends ProceedingFacts>(proceedings: readonly Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of proceedings)
    for (const country of entry.countries.length > 0 ? entry.countries : [""]) {
      const group = groups.get(country);
      if (group) group.push(entry);
      else groups.set(country, [entry]);
    }
  return [...groups.values()];
}
