import type { Day, Edtf } from "@/lib/calendar/edtf";
import type { BodyKind } from "@/lib/db/generated/enums";
import type { ActingBody, EntryId, ProceedingFacts } from "./entry";

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
 * The ids of steps that a later `rescinded` one undid: the one it continues, with those that it in turn continued as
 * far as they are of the same body or of its chambers. What the other chamber adopted stays. Where it is not said
 * what was rescinded, every earlier step of the same body and wording falls. A rescission that was itself rescinded
 * undoes nothing.
 * @param proceedings those known at the day asked for, in the order of the log
 */
export function rescindedSteps(proceedings: ProceedingFacts[]): Set<EntryId> {
  const undone = new Set<EntryId>();
  const rescissions = proceedings.filter((entry) => entry.step === "rescinded").reverse();
  if (rescissions.length === 0) return undone;
  const byId = new Map(proceedings.map((entry) => [entry.id, entry]));
  for (const rescission of rescissions) {
    if (undone.has(rescission.id)) continue;
    if (rescission.continuesId) {
      undoChain(rescission, rescission.continuesId, byId, undone);
      continue;
    }
    for (const earlier of proceedings) {
      if (
        earlier.id !== rescission.id &&
        earlier.body?.id === rescission.body?.id &&
        earlier.wording === rescission.wording &&
        earlier.countsFrom <= rescission.countsFrom
      )
        undone.add(earlier.id);
    }
  }
  return undone;
}

function undoChain(
  rescission: ProceedingFacts,
  named: EntryId,
  byId: Map<EntryId, ProceedingFacts>,
  undone: Set<EntryId>,
): void {
  const seen = new Set<EntryId>([rescission.id]);
  let actFound = false;
  for (let next: EntryId | null = named; next && !seen.has(next); ) {
    seen.add(next);
    const step = byId.get(next);
    if (!step) {
      undone.add(next);
      return;
    }
    const own = step.body?.id === rescission.body?.id || step.body?.parentId === rescission.body?.id;
    // The named act falls whoever adopted it; before it is reached there may be steps such as a scheduling.
    if (own || !actFound) undone.add(next);
    // To take back a rescission brings its act back, and reaches no further.
    if (step.step === "rescinded") return;
    actFound ||= step.step === "adopted" || step.step === "rejected";
    next = step.continuesId;
  }
}

/** Whether an act is a recognition that counts: adopted, naming genocide, by a chamber, a parliament or the state. */
export const isRecognition = (entry: ProceedingFacts): boolean =>
  entry.step === "adopted" &&
  entry.wording === "recognises_genocide" &&
  entry.form !== "petition" &&
  (isPlenary(entry.body) || isState(entry.body));

/** Whether an act is near a recognition and none: adopted by such a body, condemning or commemorating. */
export const isRelated = (entry: ProceedingFacts): boolean =>
  entry.step === "adopted" &&
  (entry.wording === "condemns" || entry.wording === "commemorates") &&
  entry.form !== "petition" &&
  (isPlenary(entry.body) || isState(entry.body));

const reading = (position: Position, entry: ProceedingFacts | undefined) => ({
  position,
  on: entry?.occurredOn ?? null,
  because: entry ? [entry.id] : [],
});

/**
 * The position of one country from its proceedings.
 * @param proceedings those known at the day asked for, in the order of the log
 */
export function readPosition(proceedings: ProceedingFacts[]): PositionReading {
  const places = new Map(proceedings.map((entry, index) => [entry.id, index]));
  const byPlace = (a: RecognisingAct, b: RecognisingAct) =>
    (places.get(a.entryId) ?? 0) - (places.get(b.entryId) ?? 0);
  const undone = rescindedSteps(proceedings);
  const holding = proceedings.filter((entry) => entry.step === "adopted" && !undone.has(entry.id));

  const state: RecognisingAct[] = [];
  const whole: RecognisingAct[] = [];
  const chambers = new Map<string, RecognisingAct[]>();
  for (const entry of holding) {
    if (!isRecognition(entry)) continue;
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
  const lower = chambers.get("lower")?.[0];
  const upper = chambers.get("upper")?.[0];
  const firstOfEach = lower && upper ? [lower, upper].sort(byPlace) : [];
  const both = firstOfEach.at(-1) ?? null;

  const singles = [...chambers.values()].flat();
  const all = [...state, ...whole, ...singles].sort(byPlace);
  const anyChamber = all[0] ? recognition(all[0], all) : null;

  const first = (...acts: (RecognisingAct | null | undefined)[]) =>
    acts.filter((act) => act != null).sort(byPlace)[0];
  const completing = first(state[0], whole[0], both);
  const allChambers = completing
    ? recognition(completing, both === completing ? firstOfEach : [...state, ...whole].sort(byPlace))
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
    const acts = [...whole, ...(both ? singles : [])].sort(byPlace);
    return of("recognised_by_parliament", acts, first(whole[0], both));
  }
  if (singles[0]) return of("recognised_by_one_chamber", [...singles].sort(byPlace));

  const related = holding.filter(isRelated);
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

const recognition = (deciding: RecognisingAct, acts: RecognisingAct[]): Recognition => ({
  on: deciding.on,
  countsFrom: deciding.countsFrom,
  acts,
});
