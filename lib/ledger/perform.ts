import "server-only";
import type { InvalidInput } from "@/lib/base/invalid-input";
import { Refusal } from "@/lib/base/refusal";
import { type Day, isDay } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { database, patient, type Transaction, withoutLimit } from "@/lib/db/client";
import { refusedInOutage } from "@/lib/db/outage";
import { inWriteTurn } from "@/lib/db/write-turn";
import { type Scale, scaleOf, secondPersonNeeded } from "@/lib/four-eyes/scale";
import { clearErased } from "@/lib/outbox/clear-erased";
import type { Wanted } from "@/lib/outbox/effect";
import { noteEffects, wakeOutbox } from "@/lib/outbox/outbox";
import { type Sight, sightOf } from "@/lib/subject/sight";
import { takenValue } from "@/lib/subject/taken-value";
import type { Act, Attempt, Context, Outcome, Step } from "./act";
import { actorOf } from "./actor";
import { log, type Written, write } from "./append";
import type { Actor, Caller } from "./caller";
import type { Event } from "./events";
import { type Parsed, parsedStep } from "./parsed-step";
import { publicChanged } from "./public-changes";
import { actAsked, type Question, Unanswered } from "./questions";
import { RefusedSteps } from "./refused-steps";
import { may } from "./rights";

/**
 * The only way to write. In this order, for every caller: who (read again from the database) → may they → parse →
 * transaction → decide → what was asked is answered → write what was returned, with its version and audit line →
 * commit → effects, and readers are told when something public changed.
 * @throws Refusal when the database is in no state for it, the caller may not, the input is wrong ({@link InvalidInput}),
 *   a rule forbids it or a question is open ({@link Unanswered}); nothing is written then
 */
export async function perform<Input, Value>(
  caller: Caller,
  act: Act<Input, Value>,
  input: unknown,
): Promise<Value> {
  const [outcome] = await transact(caller, [[act, input]], { trial: false });
  if (!outcome?.ok) throw outcome?.refusal;
  return outcome.value as Value;
}

/**
 * Many acts in one transaction, all of them or none. Acts of one kind in a row are read and written at once.
 * @returns what each answers, in order
 * @throws RefusedSteps which names every step that was refused, and why; nothing is written then
 */
export async function performAll(caller: Caller, steps: readonly Step[]): Promise<unknown[]> {
  const outcomes = await transact(caller, steps, { trial: false });
  const refused = outcomes.flatMap((outcome, index) =>
    outcome.ok ? [] : { index, refusal: outcome.refusal },
  );
  if (refused.length > 0) throw new RefusedSteps(refused);
  return outcomes.map((outcome) => (outcome.ok ? outcome.value : null));
}

/**
 * What performing these acts would come to, step by step; nothing is written. A step that would be refused says why, and
 * those after it are looked at as if it had not been there.
 */
export const tryOut = (caller: Caller, steps: readonly Step[]): Promise<Outcome[]> =>
  transact(caller, steps, { trial: true });

/** Looks at the record as it would be: `needsSecond` says that a second person would have to confirm it. */
export type LookAhead = (tx: Transaction, needsSecond: boolean) => Promise<void>;

/** The same, and looks at the database as it would be once all is on the log; not where a step would be refused. */
export const lookAhead = (caller: Caller, steps: readonly Step[], look: LookAhead): Promise<Outcome[]> =>
  transact(caller, steps, { trial: true, look });

/** What was tried out is undone by it. */
class Undone extends Error {
  constructor(readonly outcomes: Outcome[]) {
    super("nothing was written");
  }
}

async function transact(
  caller: Caller,
  steps: readonly Step[],
  { trial, look }: { trial: boolean; look?: LookAhead },
): Promise<Outcome[]> {
  try {
    const db = await database();
    const actor = await actorOf(caller);
    if (!actor) throw new Refusal("not-signed-in");
    if (actor.passwordTemporary && !steps.every(([act]) => act.beforePassword))
      throw new Refusal("password-first");
    for (const [{ right }] of steps) if (!may(actor.role, right)) throw new Refusal("not-allowed");
    const parsed = steps.map((step) => parsedStep(step));
    const [only] = parsed;
    if (only?.refusal && parsed.length === 1) return [{ ok: false, refusal: only.refusal }];
    const unhurried = steps.some(([act]) => act.unhurried);
    const { outcomes, touchedPublic, effects } = await inWriteTurn(() =>
      db.$transaction(
        async (tx) => {
          const scene = sceneOf(tx, actor);
          const outcomes =
            only && parsed.length === 1
              ? [await answered(only, () => alone(scene, only, noAnswers))]
              : await run(scene, parsed, noAnswers);
          if (outcomes.some(({ ok }) => !ok)) throw new Undone(outcomes);
          const needsSecond = !steps.every(([act]) => act.secondPerson) && (await scene.scale.tips());
          if (look) {
            await log(tx, scene.written, [], scene);
            await look(tx, needsSecond);
          } else if (needsSecond) {
            const refusal = secondPersonNeeded();
            if (trial) throw new Undone(outcomes.map(() => ({ ok: false, refusal })));
            throw refusal;
          }
          if (trial) throw new Undone(outcomes);
          return { outcomes, ...(await close(scene)) };
        },
        unhurried ? withoutLimit : patient,
      ),
    );
    if (touchedPublic) publicChanged();
    if (effects > 0) wakeOutbox();
    return outcomes;
  } catch (error) {
    if (error instanceof Undone) return error.outcomes;
    // Rolled back: nothing was saved, and whoever typed it is told why.
    throw refusedInOutage(error);
  }
}

/** One transaction: what its acts see, what they have written, and what is still to follow. */
type Scene = {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: Day;
  sight: Sight;
  readonly scale: Scale;
  /** Decided and not yet in the tables. */
  pending: Written["change"][];
  written: Written[];
  events: Event[];
  effects: Wanted[];
};

function sceneOf(tx: Transaction, actor: Actor): Scene {
  const day = requireDay(today());
  return {
    ...{ tx, actor, now: new Date(), today: day, sight: sightOf(tx) },
    ...{ pending: [], written: [], events: [], effects: [], scale: scaleOf(tx, actor.id !== null, day) },
  };
}

/** Writes what was decided. */
async function settle(scene: Scene): Promise<void> {
  const changes = scene.pending;
  if (changes.length === 0) return;
  scene.pending = [];
  await scene.scale.look(changes);
  try {
    for (const item of await write(scene.tx, changes)) {
      scene.written.push(item);
      scene.sight.written(item.change.subject, item.change.id, item.snapshot);
    }
  } catch (error) {
    // Two who add the same at once: the database lets one of them through.
    throw takenValue(error, changes) ?? error;
  }
}

async function close(scene: Scene): Promise<{ touchedPublic: boolean; effects: number }> {
  await settle(scene);
  const { tx, written, events, effects, now } = scene;
  const erased = written.flatMap(({ change: { erase, subject } }) => (erase ? subject.model : []));
  if (erased.length > 0)
    effects.push({ effect: clearErased, payload: { models: [...new Set(erased)], at: now.toISOString() } });
  await noteEffects(tx, effects);
  return { ...(await log(tx, written, events, scene)), effects: effects.length };
}

/** Does some work so that nothing of it is left when it is refused. */
async function undoable<Value>(scene: Scene, work: () => Promise<Value>): Promise<Value> {
  const { tx } = scene;
  const before = { written: [...scene.written], events: [...scene.events], effects: [...scene.effects] };
  await tx.$executeRaw`SAVEPOINT step`;
  try {
    const value = await work();
    await tx.$executeRaw`RELEASE SAVEPOINT step`;
    return value;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT step`;
    await tx.$executeRaw`RELEASE SAVEPOINT step`;
    Object.assign(scene, before, { pending: [], sight: sightOf(tx) });
    throw error;
  }
}

/** What is confirmed beside what a step itself confirms, and how it comes where that is not as the actor came. */
type Answers = {
  all: boolean;
  keys: ReadonlySet<string>;
  origin?: string;
  inBulk?: boolean;
  author?: string;
};
const noAnswers: Answers = { all: false, keys: new Set() };

/** Performs steps one after the other; each answers for itself, and one that is refused leaves nothing behind. */
async function run(scene: Scene, steps: readonly Parsed[], answers: Answers): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  await settle(scene);
  for (let at = 0; at < steps.length; ) {
    const group = inBulk(steps, at);
    outcomes.push(...((await together(scene, group, answers)) ?? (await singly(scene, group, answers))));
    at += group.length;
  }
  return outcomes;
}

/** The steps from here on that may be read and written together. */
function inBulk(steps: readonly Parsed[], from: number): Parsed[] {
  const first = steps[from] as Parsed;
  const end = first.act.looks
    ? steps.findIndex(({ act }, index) => index > from && act !== first.act)
    : from + 1;
  return steps.slice(from, end < 0 ? undefined : end);
}

/** Performs steps of one act in bulk; null when the writing was refused, which does not say whose fault it is. */
async function together(scene: Scene, group: readonly Parsed[], answers: Answers): Promise<Outcome[] | null> {
  if (group.length === 1) return null;
  const outcomes: Outcome[] = [];
  try {
    await undoable(scene, async () => {
      const gathered = await prepared(scene, group);
      for (const step of group)
        outcomes.push(
          await answered(step, () => decided(scene, step, { ...answers, inBulk: true }, gathered)),
        );
      await settle(scene);
    });
    return outcomes;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function singly(scene: Scene, group: readonly Parsed[], answers: Answers): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of group)
    outcomes.push(await answered(step, () => undoable(scene, () => alone(scene, step, answers))));
  return outcomes;
}

async function answered({ refusal }: Parsed, work: () => Promise<Outcome>): Promise<Outcome> {
  if (refusal) return { ok: false, refusal };
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error };
    throw error;
  }
}

/** Reads at once what the decisions of these steps, all of one act, will look at. */
async function prepared({ tx, sight }: Scene, steps: readonly Parsed[]): Promise<unknown> {
  const { looks, gather } = (steps[0] as Parsed).act;
  const inputs = steps.flatMap(({ input, refusal }) => (refusal ? [] : [input]));
  // First what is gathered: a row that others may be changing is locked by it before it is looked at.
  const gathered = gather ? await gather(inputs, tx) : null;
  if (looks) await sight.prepare(inputs.flatMap(looks));
  return gathered;
}

async function alone(scene: Scene, step: Parsed, answers: Answers): Promise<Outcome> {
  const outcome = await decided(scene, step, answers, await prepared(scene, [step]));
  await settle(scene);
  return outcome;
}

/** Decides a step; what it decided waits to be written. */
async function decided(scene: Scene, step: Parsed, answers: Answers, gathered: unknown): Promise<Outcome> {
  const { act, input, confirmed } = step;
  const own = { ...answers, keys: new Set([...answers.keys, ...confirmed]) };
  const isConfirmed = ({ key }: Question) => own.all || own.keys.has(key);
  const asked: Question[] = [];
  const ask = (questions: readonly Question[]) => void asked.push(...questions);
  const decision = await act.decide(input, contextOf(scene, ask, own), gathered);
  const open = asked.filter((question) => !isConfirmed(question));
  if (open.length > 0) throw new Unanswered(open);
  const keys = asked.map(({ key }) => key);
  const subject = (decision.value as { id?: unknown } | null)?.id;
  for (const change of decision.changes) {
    const name = change.act ?? act.name;
    // That of the subject itself tells what was asked and confirmed.
    const said = change.id === subject ? actAsked(name, keys) : name;
    // Read before it is written, so that those after it see it as it will be.
    if (answers.inBulk && change.expect !== null) await scene.sight.see(change.subject, change.id);
    scene.pending.push({ ...change, act: said, origin: answers.origin ?? scene.actor.origin });
    scene.sight.decided(change);
  }
  act.takeIn?.(gathered, decision.changes, input);
  scene.events.push(...(decision.events ?? []));
  scene.effects.push(...(decision.effects ?? []));
  return { ok: true, value: decision.value, asked };
}

function contextOf(scene: Scene, ask: Context["ask"], answers: Answers): Context {
  const { tx, now, today } = scene;
  const actor = answers.author ? { ...scene.actor, author: answers.author } : scene.actor;
  const within = async (steps: readonly Step[], how: Answers): Promise<Outcome[]> => {
    if (answers.inBulk) throw new Error("an act that is performed in bulk performs no other");
    for (const [{ right }] of steps) if (!may(actor.role, right)) throw new Refusal("not-allowed");
    return run(
      scene,
      steps.map((step) => parsedStep(step)),
      how,
    );
  };
  return {
    ...{ tx, actor, now, today, ask },
    see: (subject, id) => scene.sight.see(subject, id),
    async perform(act, input, { author = answers.author } = {}) {
      const [outcome] = await within([[act, input]], author ? { ...answers, author } : answers);
      if (!outcome?.ok) throw outcome?.refusal;
      return outcome.value as never;
    },
    async attempt(act, input) {
      let tried: Attempt | undefined;
      const work = async () => {
        const [outcome] = await within([[act, input]], answers);
        tried = { outcome: outcome as Outcome, needsSecond: await scene.scale.tips() };
        throw new Refusal("unanswered");
      };
      await undoable(scene, work).catch((error: unknown) => {
        if (!tried) throw error;
      });
      return tried as Attempt;
    },
    performEach: (steps, { confirmAll = false, origin = answers.origin } = {}) =>
      within(steps, { ...noAnswers, all: confirmAll, ...(origin ? { origin } : {}) }),
  };
}

function requireDay(text: string): Day {
  if (!isDay(text)) throw new Error(`the clock gave ${text}`);
  return text;
}
