import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import { newId } from "@/lib/base/ids";
import { Refusal } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { dropDraftsOf } from "@/lib/drafts/drafts";
import { act, type Context, type Decision } from "@/lib/ledger/act";
import { type EventAct, nobodyKnown } from "@/lib/ledger/events";
import { passwordProblem } from "@/lib/settings/password-rules";
import type { Change } from "@/lib/subject/change";
import { endSessionsOf } from "./end-sessions";
import { hashPassword, verifyPassword } from "./passwords";
import {
  AddPerson,
  BeginSession,
  ChangeOwnPassword,
  ChangePerson,
  ClaimSetup,
  EndOwnSession,
  Export,
  FirstAdministrator,
  RefuseSession,
  SetPassword,
  SetRole,
} from "./schema";
import { userSubject } from "./subjects";
import { liftWaits } from "./throttle";
import { afterFailure, type Counter, waitBefore } from "./throttle-rules";

type Written = { id: string; version: number };
type NewPerson = Pick<User, "email" | "name" | "role"> & { password: string };

/**
 * An act that changes other people's accounts. Whoever sits at an administrator's open session must know their
 * password as well.
 */
const managing = <Input extends { ownPassword?: string | undefined }, Value, const Name extends string>(
  name: Name,
  input: z.ZodType<Input>,
  decide: (input: Input, context: Context) => Promise<Decision<Value>>,
) =>
  act<Input, Value, Name>(name, {
    right: "person:manage",
    input,
    decide: async (given, context) => {
      const { tx, actor, now } = context;
      await lockPeople(tx);
      // The machine itself has none: its command line is behind another door.
      if (actor.id)
        await requirePassword(await personAt(tx, actor.id), given.ownPassword, "ownPassword", now);
      return decide(given, context);
    },
  });

/** Gives someone an account. */
export const addPerson = managing("person:add", AddPerson, async (input, { tx, now }) => {
  return create(tx, input, now, "person:add");
});

/** Gives someone another role. Their sessions end, so that the new rights hold from the next request. */
export const setRole = managing("person:role", SetRole, async (input, { tx, now }) => {
  const person = await personAt(tx, input.id);
  if (input.role !== "administrator") await requireAnotherAdministrator(tx, person);
  await endSessionsOf(tx, input.id, now);
  return changed(input, { role: input.role }, "person:role");
});

/** Shuts someone out from the next request on; {@link enablePerson} lets them in again. */
export const disablePerson = managing("person:disable", ChangePerson, async (input, { tx, now }) => {
  const person = await personAt(tx, input.id);
  if (person.disabledAt) throw new Refusal("person-disabled-already");
  await requireAnotherAdministrator(tx, person);
  await endSessionsOf(tx, input.id, now);
  await dropDraftsOf(tx, input.id);
  return changed(input, { disabledAt: now }, "person:disable");
});

/** Lets a disabled person sign in again. */
export const enablePerson = managing("person:enable", ChangePerson, async (input, { tx }) => {
  const person = await personAt(tx, input.id);
  if (!person.disabledAt) throw new Refusal("person-not-disabled");
  return changed(input, { disabledAt: null }, "person:enable");
});

/** Sets someone's password for them. All their sessions end, and so does the wait that guessing has brought. */
export const setPassword = managing("person:password", SetPassword, async (input, { tx, now }) => {
  const person = await personAt(tx, input.id);
  requireImpersonal(input.password, person);
  await endSessionsOf(tx, input.id, now);
  await liftWaits(tx, person.email);
  wrongGuesses.delete(person.id);
  return changed(input, { passwordHash: await hashPassword(input.password) }, "person:password");
});

/** Changes one's own password. All one's sessions end but the one that is kept, and so does the wait for new ones. */
export const changeOwnPassword = act("account:password", {
  right: "account:own",
  input: ChangeOwnPassword,
  decide: async (input, { tx, actor, now }) => {
    const person = await personAt(tx, actor.id ?? "");
    await requirePassword(person, input.current, "current", now);
    requireImpersonal(input.password, person);
    await liftWaits(tx, person.email);
    await endSessionsOf(tx, person.id, now, actor.sessionId);
    const passwordHash = await hashPassword(input.password);
    return changed({ id: person.id, version: person.version }, { passwordHash }, "account:password");
  },
});

/** Opens a session for someone who has just proved who they are. */
export const beginSession = act("session:begin", {
  right: "account:own",
  input: BeginSession,
  inner: true,
  decide: async ({ idHash, label }, { tx, actor, now }) => {
    const userId = actor.id ?? "";
    await tx.session.create({ data: { idHash, userId, label, createdAt: now, lastSeenAt: now } });
    return onlyNoted("session:begin", userId);
  },
});

/** Notes that a sign-in was refused. For the sign-in itself; see {@link noteRefusal} for how many it may note. */
export const refuseSession = act("session:refuse", {
  right: "account:own",
  input: RefuseSession,
  inner: true,
  decide: async ({ userId }) => onlyNoted("session:refuse", userId ?? nobodyKnown),
});

/** Notes that someone takes a report or a kept file along. */
export const exportSomething = act("desk:export", {
  right: "desk:read",
  input: Export,
  inner: true,
  decide: async ({ act, id }) => onlyNoted(act, id),
});

/** Ends one of one's own sessions. */
export const endOwnSession = act("session:end", {
  right: "account:own",
  input: EndOwnSession,
  decide: async (input, { tx, actor, now }) => {
    const { count } = await tx.session.updateMany({
      where: { idHash: input.sessionId, userId: actor.id ?? "", revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) throw new Refusal("not-found");
    return onlyNoted("session:end", actor.id ?? "");
  },
});

/** Gives the first administrator an account, once. */
export const createFirstAdministrator = act("person:first", {
  right: "person:manage",
  input: FirstAdministrator,
  inner: true,
  decide: async (input, { tx, now }) => {
    await lockPeople(tx);
    await requireNoAdministrator(tx);
    return create(tx, { ...input, role: "administrator" }, now, "person:first");
  },
});

/** The same by the one-time link; whoever comes second finds it closed. */
export const claimSetup = act("setup:claim", {
  right: "person:manage",
  input: ClaimSetup,
  inner: true,
  decide: async (input, { tx, now }) => {
    await lockPeople(tx);
    await requireNoAdministrator(tx);
    const { count } = await tx.setupCode.updateMany({
      where: { codeHash: setupCodeHash(input.code), usedAt: null, expiresAt: setupCodesAlive(now) },
      data: { usedAt: now },
    });
    if (count === 0) throw new Refusal("setup-code-unknown");
    return create(tx, { ...input, role: "administrator" }, now, "person:first");
  },
});

/** How long a one-time link holds, in minutes. */
export const setupMinutes = 60;

/** When a code that still holds ends: one that ends later than any made today comes from a clock that was ahead. */
export const setupCodesAlive = (now: Date): { gt: Date; lte: Date } => ({
  gt: now,
  lte: new Date(now.getTime() + 2 * setupMinutes * 60_000),
});

/** What is kept of a one-time code. */
export const setupCodeHash = (code: string): string => createHash("sha256").update(code).digest("hex");

// Kept in memory: a refusal undoes all that its transaction wrote, and a restart costs an attacker more than it gives.
const wrongGuesses = new Map<string, Counter>();

/** Holds what someone who is signed in gives as their password against it; guessing slows down here too. */
async function requirePassword(
  person: User,
  typed: string | undefined,
  field: string,
  now: Date,
): Promise<void> {
  if (!typed) throw new Refusal("required", field);
  const wait = waitBefore(wrongGuesses.get(person.id) ?? null, now);
  if (wait > 0) throw new Refusal("try-again-in", field, { seconds: Math.ceil(wait / 1000) });
  if (!(await verifyPassword(person.passwordHash, typed))) {
    wrongGuesses.set(person.id, afterFailure(wrongGuesses.get(person.id) ?? null, now));
    throw new Refusal("password-wrong", field);
  }
  wrongGuesses.delete(person.id);
}

function requireImpersonal(password: string, owner: User): void {
  if (passwordProblem(password, owner)) throw new Refusal("password-personal", "password");
}

/** One change of people at a time: who is the last administrator must not change while it is asked. */
async function lockPeople(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(7305419)`;
}

async function personAt(tx: Transaction, id: string): Promise<User> {
  await lockPeople(tx);
  const person = await tx.user.findUnique({ where: { id } });
  if (!person) throw new Refusal("not-found");
  return person;
}

async function requireAnotherAdministrator(tx: Transaction, person: User): Promise<void> {
  if (person.role !== "administrator" || person.disabledAt) return;
  const others = await tx.user.count({
    where: { role: "administrator", disabledAt: null, id: { not: person.id } },
  });
  if (others === 0) throw new Refusal("last-administrator");
}

async function requireNoAdministrator(tx: Transaction): Promise<void> {
  if ((await tx.user.count({ where: { role: "administrator" } })) > 0) throw new Refusal("setup-closed");
}

/** What stands on the log and changes nothing else. */
const onlyNoted = (act: EventAct, id: string): Decision<null> => ({
  changes: [],
  events: [{ act, id }],
  value: null,
});

async function create(tx: Transaction, person: NewPerson, now: Date, act: string) {
  if ((await tx.user.count({ where: { email: person.email } })) > 0)
    throw new Refusal("email-taken", "email");
  const id = newId();
  const { email, name, role } = person;
  const passwordHash = await hashPassword(person.password);
  const data = { email, name, role, passwordHash, createdAt: now };
  return {
    changes: [{ subject: userSubject, id, expect: null, act, data }] satisfies Change[],
    value: { id, version: 1 } satisfies Written,
  };
}

const changed = (input: Written, data: Record<string, unknown>, act: string) => ({
  changes: [{ subject: userSubject, id: input.id, expect: input.version, act, data }] satisfies Change[],
  value: { id: input.id, version: input.version + 1 } satisfies Written,
});
