import type { Edtf } from "@/lib/calendar/edtf";
import type { EntryId, ProceedingFacts, Step } from "./entry";
import { isPlenary } from "./position";

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

/**
 * The stage of one country: the furthest step still alive on a text that would recognise.
 * Steps that continue each other form one chain, whose last step decides whether it is alive; a plenary vote
 * settles every chain that did not move after it. Texts of other wording are no step towards recognition.
 * @param proceedings those known at the day asked for, oldest first
 */
export function readStage(proceedings: ProceedingFacts[]): StageReading {
  const relevant = proceedings.filter((entry) => entry.wording === "recognises_genocide");
  if (relevant.length === 0) return { stage: "none", on: null, because: [] };

  // A chain is known by its first step; only links to steps that are themselves known here count.
  const chainOf = new Map<EntryId, EntryId>();
  const known = new Map(relevant.map((entry) => [entry.id, entry]));
  const rootOf = (entry: ProceedingFacts): EntryId => {
    let current = entry;
    const seen = new Set<EntryId>();
    for (;;) {
      const found = chainOf.get(current.id);
      if (found) return found;
      seen.add(current.id);
      const earlier = current.continuesId ? known.get(current.continuesId) : undefined;
      if (!earlier || seen.has(earlier.id)) return [...seen].sort()[0] as EntryId;
      if (!earlier.continuesId) return earlier.id;
      current = earlier;
    }
  };
  const lastOfChain = new Map<EntryId, { last: ProceedingFacts; furthest: Stage }>();
  for (const entry of relevant) {
    const root = rootOf(entry);
    chainOf.set(entry.id, root);
    const stage = stageOfStep[entry.step] ?? "none";
    const before = lastOfChain.get(root);
    lastOfChain.set(root, { last: entry, furthest: before ? furtherOf(before.furthest, stage) : stage });
  }

  const vote = relevant.findLast(
    (entry) => isPlenary(entry.body) && (entry.step === "adopted" || entry.step === "rejected"),
  );
  let best: StageReading | null = null;
  let ended: StageReading | null = null;
  for (const { last, furthest } of lastOfChain.values()) {
    if (vote && last.countsFrom <= vote.countsFrom) continue;
    const reading = { on: last.occurredOn, because: [last.id] };
    if (stageOfStep[last.step]) {
      // A debate or a new referral does not take back what the committee decided.
      const stage =
        last.step === "debated" ? furtherOf("tabled", furthest) : (stageOfStep[last.step] as Stage);
      if (!best || stages.indexOf(stage) > stages.indexOf(best.stage)) best = { stage, ...reading };
    } else if (last.step === "lapsed") ended = { stage: "lapsed", ...reading };
  }
  if (best) return best;
  if (vote && ended?.stage !== "lapsed") return { stage: "voted", on: vote.occurredOn, because: [vote.id] };
  return ended ?? { stage: "none", on: null, because: [] };
}

const furtherOf = (a: Stage, b: Stage) => (stages.indexOf(a) >= stages.indexOf(b) ? a : b);
