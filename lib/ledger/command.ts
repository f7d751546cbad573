import "server-only";
import { z } from "zod";
import { InvalidInput } from "@/lib/base/invalid-input";
import { Refusal } from "@/lib/base/refusal";
import { type Day, isDay } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { database, patient, type Transaction, withoutLimit } from "@/lib/db/client";
import { refusedInOutage } from "@/lib/db/outage";
import { inWriteTurn } from "@/lib/db/write-turn";
import { append, type Change } from "./append";
import type { Actor, Caller } from "./caller";
import type { Event } from "./events";
import { may, type Permission } from "./permissions";
import { publicChanged } from "./public-changes";
import { actAsked, Confirmed, type Question, Unanswered } from "./questions";

export type Context = {
  tx: Transaction;
  actor: Actor;
  today: Day;
  now: Date;
  /** Asks whether something is meant that is probably a mistake. What is asked and not confirmed is not saved. */
  ask(questions: readonly Question[]): void;
};

/**
 * What a command wants written, and what it answers. Each change becomes a version and an audit line; an event, which
 * changes nothing that has versions, a line alone.
 */
export type Decision<Value> = { changes: Change[]; events?: Event[]; value: Value };

export type Command<Input, Value> = {
  (caller: Caller, input: unknown): Promise<Value>;
  permission: Permission;
  schema: z.ZodType<Input>;
};

/**
 * The only way to write. In this order, for every caller: who (re-read from the database) → may they → parse →
 * transaction → `run` → what it asked is answered → write what it returned, with version and audit line → commit →
 * say whether something public changed.
 * @throws Refusal when the database is in no state for it (`lib/db/outage.ts`), the caller may not, the input is wrong ({@link InvalidInput}), a rule forbids it or a question
 *   is open ({@link Unanswered}); nothing is written then
 * @param unhurried for what may take long: no limit of time ends its transaction
 */
export function command<Input, Value>(
  permission: Permission,
  schema: z.ZodType<Input>,
  run: (input: Input, context: Context) => Promise<Decision<Value>>,
  { unhurried = false }: { unhurried?: boolean } = {},
): Command<Input, Value> {
  const execute = async (caller: Caller, input: unknown): Promise<Value> => {
    try {
      return await attempt(caller, input);
    } catch (error) {
      // Rolled back: nothing was saved, and whoever typed it is told why.
      throw refusedInOutage(error);
    }
  };
  const attempt = async (caller: Caller, input: unknown): Promise<Value> => {
    const db = await database();
    const actor = await actorOf(caller);
    if (!actor) throw new Refusal("not-signed-in");
    if (!may(actor.role, permission)) throw new Refusal("not-allowed");
    const { confirmed, rest } = partedInput(input);
    const parsed = schema.safeParse(rest);
    if (!parsed.success) throw new InvalidInput(parsed.error);
    const now = new Date();
    const { value, touchedPublic } = await inWriteTurn(() =>
      db.$transaction(
        async (tx) => {
          const asked: Question[] = [];
          const ask = (questions: readonly Question[]) => void asked.push(...questions);
          const decision = await run(parsed.data, { tx, actor, today: requireDay(today()), now, ask });
          const open = asked.filter(({ key }) => !confirmed.has(key));
          if (open.length > 0) throw new Unanswered(open);
          const changes = withAnswers(decision, permission, asked);
          const written = await append(tx, changes, { actor, act: permission, now }, decision.events);
          return { value: decision.value, touchedPublic: written.touchedPublic };
        },
        unhurried ? withoutLimit : patient,
      ),
    );
    if (touchedPublic) publicChanged();
    return value;
  };
  return Object.assign(execute, { permission, schema });
}

/** What is confirmed stands beside the input of every command; the command's own schema need not know of it. */
function partedInput(input: unknown): { confirmed: ReadonlySet<string>; rest: unknown } {
  if (typeof input !== "object" || input === null || !("confirmed" in input))
    return { confirmed: new Set(), rest: input };
  const { confirmed, ...rest } = input;
  const parsed = z.object({ confirmed: Confirmed }).safeParse({ confirmed });
  if (!parsed.success) throw new InvalidInput(parsed.error);
  return { confirmed: parsed.data.confirmed, rest };
}

/** The changes, of which that of the subject itself tells in the name of its act what was asked and confirmed. */
function withAnswers(decision: Decision<unknown>, permission: string, asked: readonly Question[]): Change[] {
  if (asked.length === 0) return decision.changes;
  const subject = (decision.value as { id?: unknown } | null)?.id;
  return decision.changes.map((change) =>
    change.id === subject
      ? {
          ...change,
          act: actAsked(
            change.act ?? permission,
            asked.map(({ key }) => key),
          ),
        }
      : change,
  );
}

async function actorOf(caller: Caller): Promise<Actor | null> {
  if (!caller) return null;
  if ("visitor" in caller) return { id: null, role: "visitor", origin: "visitor" };
  if ("system" in caller) return { id: null, role: "administrator", origin: caller.system };
  const db = await database();
  const user = await db.user.findUnique({
    where: { id: caller.userId },
    select: { id: true, role: true, disabledAt: true },
  });
  return user && !user.disabledAt ? { id: user.id, role: user.role, origin: "desk" } : null;
}

function requireDay(text: string): Day {
  if (!isDay(text)) throw new Error(`the clock gave ${text}`);
  return text;
}
