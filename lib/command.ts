import "server-only";
import type { z } from "zod";
import { may, type Permission, type Visitor } from "@/lib/access/permissions";
import { type Day, isDay } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import { database, patient, type Transaction, withoutLimit } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { inWriteTurn } from "@/lib/db/write-turn";
import { InvalidInput } from "@/lib/invalid-input";
import { append, type Change } from "@/lib/record/append";
import { refreshPublicPages } from "@/lib/refresh";
import { Refusal } from "@/lib/refusal";

/**
 * Who asks: someone with an account, the machine itself (start, import, command line), a reader of the public pages, or
 * nobody. Nobody is refused everything; a reader, everything but what readers may (`lib/access/permissions.ts`). Only
 * the route that takes a reader's form names one: a request that merely has no session is nobody's.
 */
export type Caller =
  | { userId: string }
  | { system: "seed" | "import" | "command-line" | "setup" }
  | { visitor: true }
  | null;

export type Actor = { id: string | null; role: Role | Visitor; origin: string };
export type Context = { tx: Transaction; actor: Actor; today: Day; now: Date };

/** What a command wants written, and what it answers. Each change becomes a version and an audit line. */
export type Decision<Value> = { changes: Change[]; value: Value };

export type Command<Input, Value> = {
  (caller: Caller, input: unknown): Promise<Value>;
  permission: Permission;
  schema: z.ZodType<Input>;
};

/**
 * The only way to write. In this order, for every caller: who (re-read from the database) → may they → parse →
 * transaction → `run` → write what it returned, with version and audit line → commit → refresh public pages.
 * @throws Refusal when the caller may not, the input is wrong ({@link InvalidInput}) or a rule forbids it;
 *   nothing is written then
 * @param unhurried for what may take long: no limit of time ends its transaction
 */
export function command<Input, Value>(
  permission: Permission,
  schema: z.ZodType<Input>,
  run: (input: Input, context: Context) => Promise<Decision<Value>>,
  { unhurried = false }: { unhurried?: boolean } = {},
): Command<Input, Value> {
  const execute = async (caller: Caller, input: unknown): Promise<Value> => {
    const db = await database();
    const actor = await actorOf(caller);
    if (!actor) throw new Refusal("not-signed-in");
    if (!may(actor.role, permission)) throw new Refusal("not-allowed");
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw new InvalidInput(parsed.error);
    const now = new Date();
    const { value, touchedPublic } = await inWriteTurn(() =>
      db.$transaction(
        async (tx) => {
          const decision = await run(parsed.data, { tx, actor, today: requireDay(today()), now });
          const written = await append(tx, decision.changes, { actor, act: permission, now });
          return { value: decision.value, touchedPublic: written.touchedPublic };
        },
        unhurried ? withoutLimit : patient,
      ),
    );
    if (touchedPublic && caller && "userId" in caller) await refreshPublicPages();
    return value;
  };
  return Object.assign(execute, { permission, schema });
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
