import type { EntryKind } from "@/lib/db/generated/enums";

/** Kinds that may not be published without a source: they are claims about what a parliament did or said. */
export const needsSource = (kind: EntryKind): boolean => kind === "proceeding" || kind === "response";

/** Notes are internal for ever. */
export const mayBePublic = (kind: EntryKind): boolean => kind !== "note";

/**
 * Fields whose change on a published entry is a correction, to be shown with its date and reason.
 * The rest is wording, translation or internal.
 */
export const factualFields = [
  "countries",
  "bodyId",
  "occurredOn",
  "certainty",
  "channel",
  "rung",
  "rungOn",
  "waveId",
  "packageId",
  "nature",
  "waitUntil",
  "answersId",
  "engagementForm",
  "place",
  "stance",
  "step",
  "form",
  "wording",
  "titleOriginal",
  "reference",
  "voteKind",
  "votesFor",
  "votesAgainst",
  "votesAbstained",
  "votesNotVoting",
  "continuesId",
] as const;

/** The factual fields that differ between two states of an entry; unknown and absent are the same. */
export const changedFacts = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  factualFields.filter(
    (field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
  );
