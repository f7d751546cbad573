import type { EntryKind, Rung } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/refusal";

/** Kinds that may not be published without a source: they are claims about what a parliament did or said. */
export const needsSource = (kind: EntryKind): boolean => kind === "proceeding" || kind === "response";

/** Notes are internal for ever. */
export const mayBePublic = (kind: EntryKind): boolean => kind !== "note";

/** Why an entry stays internal whatever anyone wants, or null: notes and drafts are never public. */
export function staysInternal(entry: { kind: EntryKind; rung?: Rung | null }): string | null {
  if (!mayBePublic(entry.kind)) return "notes-stay-internal";
  return entry.kind === "dispatch" && entry.rung === "drafted" ? "drafts-stay-internal" : null;
}

/**
 * @param sources how many usable sources the entry has, with a link or a kept copy
 * @throws Refusal when such an entry may not be public
 */
export function requirePublishable(entry: { kind: EntryKind; rung?: Rung | null }, sources: number): void {
  const internal = staysInternal(entry);
  if (internal) throw new Refusal(internal, entry.kind === "dispatch" ? "rung" : "kind");
  if (needsSource(entry.kind) && sources === 0) throw new Refusal("publish-needs-source", "sources");
}

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
  "scheduledFor",
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
