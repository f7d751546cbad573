import type { Day, Edtf } from "@/lib/calendar/edtf";
import type { PublicRecord, Vote } from "@/lib/log/views";
import type { RecognisingAct } from "@/lib/standing/position";
import type { Standing } from "@/lib/standing/standing";

/**
 * A standing as one sentence: which message says it, and what goes into it. Words are the catalogue's
 * (`record.sentence.*`), so that each language has sentences of its own.
 */
export type StandingSentence = {
  key:
    | "state"
    | "parliament"
    | "bothChambers"
    | "oneChamber"
    | "related_resolution"
    | "related_statement"
    | "rejected"
    | "rescinded"
    | "none_known";
  bodyIds: string[];
  on: Edtf | null;
  vote: VotePhrase[];
};

/** The parts of ", 414 to 16, 2 abstained", in order. */
export type VotePhrase =
  | { key: "voteCounted"; for: number; against: number }
  | { key: "voteFor"; for: number }
  | { key: "voteAbstained"; abstained: number }
  | { key: "voteUnanimous" }
  | { key: "voteWithout" };

/** What is known of a vote, and no more: nothing is said of counts that are not known. */
export function votePhrases(vote: Vote): VotePhrase[] {
  if (vote.kind === "unanimous_consent") return [{ key: "voteUnanimous" }];
  if (vote.kind === "without_a_vote") return [{ key: "voteWithout" }];
  if (vote.kind !== "counted" || vote.for === null) return [];
  const phrases: VotePhrase[] =
    vote.against === null
      ? [{ key: "voteFor", for: vote.for }]
      : [{ key: "voteCounted", for: vote.for, against: vote.against }];
  if (vote.abstained !== null) phrases.push({ key: "voteAbstained", abstained: vote.abstained });
  return phrases;
}

/**
 * Says a standing in a sentence.
 * @param record the entries of the standing's reader
 * @param asOf the day of the standing
 */
export function standingSentence(
  { country, position }: Standing,
  { entry, entries }: Pick<PublicRecord, "entry" | "entries">,
  asOf: Day,
): StandingSentence {
  const voteOf = (id: string | undefined): VotePhrase[] => {
    const found = id ? entry(id) : undefined;
    return found?.kind === "proceeding" ? votePhrases(found.vote) : [];
  };
  const byActs = (key: StandingSentence["key"], acts: RecognisingAct[]): StandingSentence => ({
    key,
    bodyIds: [...new Set(acts.map((act) => act.body.id))],
    on: position.on,
    vote: acts.length === 1 ? voteOf(acts[0]?.entryId) : [],
  });
  const acts = position.anyChamber?.acts ?? [];
  const basis = acts.filter((act) => position.because.includes(act.entryId));
  switch (position.position) {
    case "recognised_by_state":
      return byActs("state", basis.slice(0, 1));
    case "recognised_by_parliament": {
      const whole = basis.filter((act) => act.body.kind === "parliament" || act.body.chamberRole === "only");
      return whole.length > 0 ? byActs("parliament", whole.slice(0, 1)) : byActs("bothChambers", basis);
    }
    case "recognised_by_one_chamber":
      return byActs("oneChamber", basis.slice(0, 1));
    case "none_known": {
      // An act that was taken back stays visible, so nobody can say that none is known.
      const undone = entries.findLast(
        (item) =>
          item.kind === "proceeding" &&
          item.step === "rescinded" &&
          item.wording === "recognises_genocide" &&
          item.countsFrom <= asOf &&
          item.countries.includes(country),
      );
      if (undone)
        return {
          key: "rescinded",
          bodyIds: undone.body ? [undone.body.id] : [],
          on: undone.occurredOn,
          vote: [],
        };
      return { key: "none_known", bodyIds: [], on: null, vote: [] };
    }
    default: {
      const act = entry(position.because[0] ?? "");
      return { key: position.position, bodyIds: act?.body ? [act.body.id] : [], on: position.on, vote: [] };
    }
  }
}
