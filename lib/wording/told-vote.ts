import type { Step } from "@/lib/db/generated/enums";
import type { PublicEntry, Vote } from "@/lib/log/views";

/** Steps that may decide nothing: of those, only a vote that was taken is told, never that there was none. */
const undecided: ReadonlySet<Step> = new Set([
  "tabled",
  "referred",
  "scheduled",
  "debated",
  "lapsed",
  "withdrawn",
]);
/** Steps of which readers ask for the vote, so that it is also said where it is not known. */
const decided: ReadonlySet<Step> = new Set(["adopted", "rejected"]);

/** What there is to say of an entry's vote; null where there is nothing. */
export function toldVote(entry: PublicEntry): Vote | null {
  if (entry.kind !== "proceeding") return null;
  const { step, vote } = entry;
  if (vote.kind === "counted" || vote.kind === "unanimous_consent" || decided.has(step)) return vote;
  if (undecided.has(step)) return null;
  return vote.kind === "without_a_vote" || Object.keys(vote.remark).length > 0 ? vote : null;
}
