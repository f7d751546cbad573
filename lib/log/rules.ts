import { Refusal } from "@/lib/base/refusal";
import { type EntryKind, Rung } from "@/lib/db/generated/enums";

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

type State = Record<string, unknown>;
/** Whether a change of one field takes back what was said in it. */
type TakesBack = (before: State, after: State) => boolean;

const said = (state: State, field: string): string | null => {
  const value = state[field] ?? null;
  return value === null || value === "" ? null : JSON.stringify(value);
};

/** What was said is said no more, or otherwise. What was left open before and is said now takes nothing back. */
const restated =
  (field: string): TakesBack =>
  (before, after) =>
    said(before, field) !== null && said(before, field) !== said(after, field);

const ladder: readonly unknown[] = Object.values(Rung);
/** A letter climbs its ladder as news of it comes in. */
const climbs: TakesBack = (before, after) => ladder.indexOf(after.rung) > ladder.indexOf(before.rung);
/** What was planned has happened. */
const isHeld: TakesBack = (before, after) =>
  said(before, "engagementForm") !== null &&
  said(before, "scheduledFor") !== null &&
  said(after, "scheduledFor") === null;

const unless =
  (progress: TakesBack, takesBack: TakesBack): TakesBack =>
  (before, after) =>
    !progress(before, after) && takesBack(before, after);

/** Whether a country that was named is named no more; another may join. */
const countriesGone: TakesBack = (before, after) => {
  const named = (after.countries ?? []) as string[];
  return ((before.countries ?? []) as string[]).some((code) => !named.includes(code));
};

/**
 * The public facts of an entry, each with what is a correction of it, to be shown with its date and reason. Progress is
 * none: a letter arrives, a planned meeting takes place, an open count is found. The rest is wording, translation or
 * internal.
 */
const facts: Record<string, TakesBack> = {
  ...Object.fromEntries(
    [
      "bodyId",
      "certainty",
      "channel",
      "waveId",
      "packageId",
      "nature",
      "waitUntil",
      "answersId",
      "engagementForm",
      "place",
      "topic",
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
    ].map((field) => [field, restated(field)]),
  ),
  countries: countriesGone,
  occurredOn: unless(isHeld, restated("occurredOn")),
  scheduledFor: unless(isHeld, restated("scheduledFor")),
  rung: unless(climbs, restated("rung")),
  rungOn: unless(climbs, restated("rungOn")),
};

/** The facts of a published entry that a change takes back. */
export const correctedFacts = (before: State, after: State): string[] =>
  Object.entries(facts).flatMap(([field, takesBack]) => (takesBack(before, after) ? [field] : []));
