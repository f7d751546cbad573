import type { Day, Edtf } from "@/lib/calendar/edtf";
import type { ActingBody, BodyKind, EntryId, ProceedingFacts } from "./entry";

/** What a country's bodies have said on the question, strongest first. */
export const positions = [
  "recognised_by_state",
  "recognised_by_parliament",
  "recognised_by_one_chamber",
  "related_resolution",
  "related_statement",
  "rejected",
  "none_known",
] as const;
export type Position = (typeof positions)[number];

/** An act that recognised and still holds. */
export type RecognisingAct = { entryId: EntryId; on: Edtf; countsFrom: Day; body: ActingBody };

/** The recognition of one country under one of the two rules of counting. */
export type Recognition = { on: Edtf; countsFrom: Day; acts: RecognisingAct[] };

export type PositionReading = {
  position: Position;
  on: Edtf | null;
  because: EntryId[];
  /** First act of any chamber or of the state that still holds. */
  anyChamber: Recognition | null;
  /** The act that made the recognition that of the whole parliament, or of the state. */
  allChambers: Recognition | null;
};

const stateBodies: ReadonlySet<BodyKind> = new Set<BodyKind>(["head_of_state", "government"]);

/** Plenary: a chamber, or the parliament as a whole. Committees and regional parliaments never speak for it. */
export const isPlenary = (body: ActingBody | null): boolean =>
  body !== null && (body.kind === "parliament" || body.kind === "chamber");

const isState = (body: ActingBody | null): boolean => body !== null && stateBodies.has(body.kind);

const wholeParliament = (body: ActingBody) => body.kind === "parliament" || body.chamberRole === "only";

/**
 * The ids of acts that a later `rescinded` step undid. A rescission undoes the act it continues, or, where
 * that is not said, every earlier act of the same body.
 */
function rescindedActs(proceedings: ProceedingFacts[]): Set<EntryId> {
  const byId = new Map(proceedings.map((entry) => [entry.id, entry]));
  const undone = new Set<EntryId>();
  for (const entry of proceedings) {
    if (entry.step !== "rescinded") continue;
    if (entry.continuesId) {
      // With the act fall those that it in turn continued.
      const seen = new Set<EntryId>([entry.id]);
      for (let next: EntryId | null = entry.continuesId; next && !seen.has(next); ) {
        seen.add(next);
        undone.add(next);
        next = byId.get(next)?.continuesId ?? null;
      }
    } else {
      for (const earlier of proceedings) {
        if (earlier.body?.id === entry.body?.id && earlier.countsFrom <= entry.countsFrom)
          undone.add(earlier.id);
      }
    }
  }
  return undone;
}

const reading = (position: Position, entry: ProceedingFacts | undefined) => ({
  position,
  on: entry?.occurredOn ?? null,
  because: entry ? [entry.id] : [],
});

/**
 * The position of one country from its proceedings.
 * @param proceedings those known at the day asked for, oldest first
 */
export function readPosition(proceedings: ProceedingFacts[]): PositionReading {
  const undone = rescindedActs(proceedings);
  const holding = proceedings.filter((entry) => entry.step === "adopted" && !undone.has(entry.id));

  const state: RecognisingAct[] = [];
  const whole: RecognisingAct[] = [];
  const chambers = new Map<string, RecognisingAct[]>();
  for (const entry of holding) {
    if (entry.wording !== "recognises_genocide" || entry.form === "petition") continue;
    const { body } = entry;
    const act = body && { entryId: entry.id, on: entry.occurredOn, countsFrom: entry.countsFrom, body };
    if (!act) continue;
    if (isState(body)) state.push(act);
    else if (isPlenary(body) && wholeParliament(body)) whole.push(act);
    else if (isPlenary(body)) {
      const role = body.chamberRole ?? body.id;
      chambers.set(role, [...(chambers.get(role) ?? []), act]);
    }
  }
  // Both chambers acting makes it the parliament's, from the day of the second.
  const firstOfEach = [...chambers.values()].map((acts) => acts[0]).filter((act) => act !== undefined);
  const both = chambers.has("lower") && chambers.has("upper") ? latestOf(firstOfEach) : null;

  const singles = [...chambers.values()].flat();
  const all = [...state, ...whole, ...singles].sort(byDay);
  const anyChamber = all[0] ? recognition(all[0], all) : null;

  const completing = [
    ...(state[0] ? [state[0]] : []),
    ...(whole[0] ? [whole[0]] : []),
    ...(both ? [both] : []),
  ].sort(byDay)[0];
  const allChambers = completing
    ? recognition(
        completing,
        both === completing ? [...firstOfEach].sort(byDay) : [...state, ...whole].sort(byDay),
      )
    : null;

  const shared = { anyChamber, allChambers };
  const of = (position: Position, acts: RecognisingAct[], on = acts[0]) => ({
    position,
    on: on?.on ?? null,
    because: acts.map((act) => act.entryId),
    ...shared,
  });
  if (state[0]) return of("recognised_by_state", state);
  if (whole[0] || both) {
    const acts = [...whole, ...(both ? singles : [])].sort(byDay);
    return of(
      "recognised_by_parliament",
      acts,
      [...(whole[0] ? [whole[0]] : []), ...(both ? [both] : [])].sort(byDay)[0],
    );
  }
  if (singles[0]) return of("recognised_by_one_chamber", [...singles].sort(byDay));

  const related = holding.filter(
    (entry) =>
      (isPlenary(entry.body) || isState(entry.body)) &&
      entry.form !== "petition" &&
      (entry.wording === "condemns" || entry.wording === "commemorates"),
  );
  const isStatement = (entry: ProceedingFacts) => entry.form === "statement" || entry.form === "declaration";
  const resolution = related.findLast((entry) => !isStatement(entry));
  if (resolution) return { ...reading("related_resolution", resolution), ...shared };
  const statement = related.findLast(isStatement);
  if (statement) return { ...reading("related_statement", statement), ...shared };

  const outcome = proceedings.findLast(
    (entry) =>
      isPlenary(entry.body) &&
      (entry.step === "adopted" || entry.step === "rejected") &&
      !undone.has(entry.id),
  );
  if (outcome?.step === "rejected") return { ...reading("rejected", outcome), ...shared };
  return { ...reading("none_known", undefined), ...shared };
}

const byDay = (a: RecognisingAct, b: RecognisingAct) =>
  a.countsFrom < b.countsFrom ? -1 : a.countsFrom > b.countsFrom ? 1 : a.entryId < b.entryId ? -1 : 1;

const latestOf = (acts: RecognisingAct[]) => [...acts].sort(byDay).at(-1) ?? null;

const recognition = (deciding: RecognisingAct, acts: RecognisingAct[]): Recognition => ({
  on: deciding.on,
  countsFrom: deciding.countsFrom,
  acts,
});
