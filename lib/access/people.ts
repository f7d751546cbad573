import "server-only";
import type { z } from "zod";
import { newId } from "@/lib/base/ids";
import { Refusal } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { act, type Context, type Decision } from "@/lib/ledger/act";
import type { EventAct } from "@/lib/ledger/events";
import { passwordProblem } from "@/lib/settings/password-rules";
import type { Change } from "@/lib/subject/change";
import { hashPassword, verifyPassword } from "./passwords";
import { userSubject } from "./subjects";
import { afterFailure, type Counter, waitBefore } from "./throttle-rules";

/** What acts on accounts share. */

type Written = { id: string; version: number };
type NewPerson = Pick<User, "email" | "name" | "role"> & { password: string };

/**
 * An act that changes other people's accounts. Whoever sits at an administrator's open session must know their
 * password as well.
 */
export const managing = <
  Input extends { ownPassword?: string | undefined },
  Value,
  const Name extends string,
>(
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

// Kept in memory: a refusal undoes all that its transaction wrote, and a restart costs an attacker more than it gives.
const wrongGuesses = new Map<string, Counter>();

/** A new password makes what was guessed before count no longer. */
export const forgetGuesses = (userId: string): void => void wrongGuesses.delete(userId);

/** Holds what someone who is signed in gives as their password against it; guessing slows down here too. */
export async function requirePassword(
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

/** @throws Refusal when a password says who its owner is */
export function requireImpersonal(password: string, owner: User): void {
  if (passwordProblem(password, owner)) throw new Refusal("password-personal", "password");
}

/** One change of people at a time: who is the last administrator must not change while it is asked. */
export async function lockPeople(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(7305419)`;
}

/** The account of that id, held until the transaction ends. */
export async function personAt(tx: Transaction, id: string): Promise<User> {
  await lockPeople(tx);
  const person = await tx.user.findUnique({ where: { id } });
  if (!person) throw new Refusal("not-found");
  return person;
}

/** @throws Refusal when nobody else could manage people any more */
export async function requireAnotherAdministrator(tx: Transaction, person: User): Promise<void> {
  if (person.role !== "administrator" || person.disabledAt) return;
  const others = await tx.user.count({
    where: { role: "administrator", disabledAt: null, id: { not: person.id } },
  });
  if (others === 0) throw new Refusal("last-administrator");
}

/** @throws Refusal once there is an administrator */
export async function requireNoAdministrator(tx: Transaction): Promise<void> {
  if ((await tx.user.count({ where: { role: "administrator" } })) > 0) throw new Refusal("setup-closed");
}

/** From now on none of the links opens anything by which someone may choose their password. */
export const revokeLinksOf = (tx: Transaction, userId: string, now: Date) =>
  tx.passwordLink.updateMany({
    where: { userId, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });

/** What stands on the log and changes nothing else. */
export const onlyNoted = (act: EventAct, id: string): Decision<null> => ({
  changes: [],
  events: [{ act, id }],
  value: null,
});

/** A new account. */
export async function created(
  tx: Transaction,
  person: NewPerson,
  now: Date,
  act: string,
  { passwordTemporary = false } = {},
) {
  if ((await tx.user.count({ where: { email: person.email } })) > 0)
    throw new Refusal("email-taken", "email");
  const id = newId();
  const { email, name, role } = person;
  const passwordHash = await hashPassword(person.password);
  const data = { email, name, role, passwordHash, passwordTemporary, createdAt: now };
  return {
    changes: [{ subject: userSubject, id, expect: null, act, data }] satisfies Change[],
    value: { id, version: 1 } satisfies Written,
  };
}

/** A change of someone's account, based on the version that is named. */
export const changed = (input: Written, data: Record<string, unknown>, act: string) => ({
  changes: [{ subject: userSubject, id: input.id, expect: input.version, act, data }] satisfies Change[],
  value: { id: input.id, version: input.version + 1 } satisfies Written,
});
