import type { Certainty, SourceKind } from "@/lib/db/generated/enums";

type Judged = { kind: SourceKind | null; publisher: string | null; url: string | null };

/**
 * How certain an entry may be called by its sources: `confirmed` by an official one or by two of different publishers,
 * `reported` by one that is neither, `assumed` without any. Of a dispatch the campaign's own page is the sender's record.
 * It is the most that may be said: two publishers that repeat one person's words do not confirm them.
 */
export function certaintyBy(sources: readonly Judged[], kind: string): Certainty {
  if (sources.length === 0) return "assumed";
  const official = sources.some(
    (source) => source.kind === "official" || (kind === "dispatch" && source.kind === "campaign"),
  );
  return official || new Set(sources.map(publisherOf)).size > 1 ? "confirmed" : "reported";
}

/** Two pages of one publisher are one voice; one that nobody named is told by its host. */
const publisherOf = ({ publisher, url }: Judged): string =>
  (publisher ?? (url ? new URL(url).hostname.replace(/^www\./, "") : "")).toLowerCase();

const order: readonly Certainty[] = ["assumed", "reported", "confirmed"];

/** Whether an entry is called more certain than its sources allow. */
export const saysTooMuch = (certainty: Certainty, sources: readonly Judged[], kind: string): boolean =>
  order.indexOf(certainty) > order.indexOf(certaintyBy(sources, kind));
