import { type Day, type Edtf, lastDay } from "@/lib/calendar/edtf";
import type { BodyKind, Step } from "@/lib/db/generated/enums";
import type { EntryId, ProceedingFacts } from "./entry";
import { isPlenary, rescindedSteps } from "./position";

/** How far a step towards recognition has come, least first. */
export const stages = [
  "none",
  "tabled",
  "in_committee",
  "committee_adopted",
  "scheduled",
  "voted",
  "lapsed",
] as const;
export type Stage = (typeof stages)[number];

export type StageReading = { stage: Stage; on: Edtf | null; because: EntryId[] };

/** Stages that put a country among those "under way". */
export const liveStages: ReadonlySet<Stage> = new Set<Stage>([
  "tabled",
  "in_committee",
  "committee_adopted",
  "scheduled",
]);

const stageOfStep: Partial<Record<Step, Stage>> = {
  tabled: "tabled",
  debated: "tabled",
  referred: "in_committee",
  committee_adopted: "committee_adopted",
  scheduled: "scheduled",
};

/** Steps of these bodies are no step of the country's own parliament or government. */
const elsewhere: ReadonlySet<BodyKind> = new Set<BodyKind>(["regional_parliament", "international_assembly"]);

/**
 * The stage of one country: the furthest step still alive on a text that would recognise.
 * Steps that continue each other form one chain, whose last step decides whether it is alive; a plenary vote
 * settles every chain before it, except one that lies with the other chamber. Texts of other wording are no step
 * towards recognition.
 * @param proceedings those known at the day asked for, in the order of the log
 * @param on the day asked for: what was called off until then leaves the stage where it was before
 */
export function readStage(proceedings: ProceedingFacts[], on: Day): StageReading {
  const relevant = proceedings.filter(
    (entry) =>
      entry.wording === "recognises_genocide" &&
      !(entry.body && elsewhere.has(entry.body.kind)) &&
      !(entry.calledOffOn && lastDay(entry.calledOffOn) <= on),
  );
  if (relevant.length === 0) return nothing;

  const roots = rootsOf(relevant);
  const chains = new Map<EntryId, { last: ProceedingFacts; furthest: Stage }>();
  for (const entry of relevant) {
    const root = roots.get(entry.id) ?? entry.id;
    const stage = stageOfStep[entry.step];
    const before = chains.get(root)?.furthest ?? "none";
    chains.set(root, { last: entry, furthest: stage ? furtherOf(before, stage) : "none" });
  }

  const undone = rescindedSteps(proceedings);
  const votes = relevant.filter(
    (entry) => isPlenary(entry.body) && (entry.step === "adopted" || entry.step === "rejected"),
  );
  let best: StageReading | null = null;
  let lapse: ProceedingFacts | null = null;
  for (const { last, furthest } of chains.values()) {
    const settled = votes.some((vote) => last.countsFrom <= vote.countsFrom && concerns(vote, last));
    const step = stageOfStep[last.step];
    if (step && !settled) {
      // A debate, or a report laid before the House, does not take back what came before it; a new referral does.
      const stage = last.step === "debated" || last.step === "tabled" ? furtherOf(step, furthest) : step;
      if (!best || stages.indexOf(stage) > stages.indexOf(best.stage))
        best = { stage, on: last.occurredOn, because: [last.id] };
    } else if (last.step === "lapsed" && !settled && !(lapse && lapse.countsFrom > last.countsFrom)) {
      lapse = last;
    }
  }
  if (best) return best;
  const vote = votes.findLast((entry) => !undone.has(entry.id));
  if (lapse && !(vote && vote.countsFrom >= lapse.countsFrom))
    return { stage: "lapsed", on: lapse.occurredOn, because: [lapse.id] };
  return vote ? { stage: "voted", on: vote.occurredOn, because: [vote.id] } : nothing;
}

const nothing: StageReading = { stage: "none", on: null, because: [] };

/** Whether a plenary vote settles what was last at this step: all but what lies with the other chamber. */
function concerns(vote: ProceedingFacts, last: ProceedingFacts): boolean {
  const chamber = vote.body;
  if (!chamber || !last.body || chamber.kind === "parliament" || chamber.chamberRole === "only") return true;
  if (last.body.id === chamber.id) return true;
  if (last.body.kind === "chamber") return false;
  if (last.body.kind !== "committee" || last.body.parentId === null) return true;
  return last.body.parentId === chamber.id || last.body.parentId === chamber.parentId;
}

/** The first of the steps that this one continues, itself when it continues none. */
function rootsOf(relevant: ProceedingFacts[]): Map<EntryId, EntryId> {
  const known = new Map(relevant.map((entry) => [entry.id, entry]));
  const roots = new Map<EntryId, EntryId>();
  for (const entry of relevant) {
    let root = entry;
    const seen = new Set<EntryId>([entry.id]);
    for (;;) {
      const earlier: ProceedingFacts | undefined = root.continuesId ? known.get(root.continuesId) : undefined;
      if (!earlier || seen.has(earlier.id)) break;
      seen.add(earlier.id);
      root = earlier;
    }
    // Only links that run in a circle do not end at a first step; any one of theirs serves as its name.
    const circular = root.continuesId !== null && known.has(root.continuesId);
    roots.set(entry.id, circular ? ([...seen].sort()[0] as EntryId) : root.id);
  }
  return roots;
}

const furtherOf = (a: Stage, b: Stage) => (stages.indexOf(a) >= stages.indexOf(b) ? a : b);
