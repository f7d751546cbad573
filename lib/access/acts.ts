import "server-only";
import { createHash } from "node:crypto";
import { Refusal } from "@/lib/base/refusal";
import { dropDraftsOf } from "@/lib/drafts/drafts";
import { act } from "@/lib/ledger/act";
import { nobodyKnown } from "@/lib/ledger/events";
import { endSessionsOf } from "./end-sessions";
import { hashPassword } from "./passwords";
import {
  changed,
  created,
  forgetGuesses,
  lockPeople,
  managing,
  onlyNoted,
  personAt,
  requireAnotherAdministrator,
  requireImpersonal,
  requireNoAdministrator,
  requirePassword,
  revokeLinksOf,
} from "./people";
import {
  AddPerson,
  BeginSession,
  ChangeOwnName,
  ChangeOwnPassword,
  ChangePerson,
  ClaimSetup,
  EditPerson,
  EndOwnSession,
  Export,
  FirstAdministrator,
  RefuseSession,
  SetPassword,
  SetRole,
} from "./schema";
import { liftWaits } from "./throttle";

/** Gives someone an account with a first password, which they change when they sign in. */
export const addPerson = managing("person:add", AddPerson, async (input, { tx, actor, now }) => {
  return created(tx, input, now, "person:add", { passwordTemporary: actor.id !== null });
});

/** Changes someone's name and the address with which they sign in. */
export const editPerson = managing("person:edit", EditPerson, async (input, { tx }) => {
  const { name, email } = input;
  const person = await personAt(tx, input.id);
  // Whatever was guessed was guessed for the address before.
  if (email !== person.email) await liftWaits(tx, person.email);
  return changed(input, { name, email }, "person:edit");
});

/** Changes one's own name, by which colleagues find what one has done. */
export const changeOwnName = act("account:name", {
  right: "account:own",
  input: ChangeOwnName,
  decide: async ({ name }, { tx, actor }) => {
    const person = await personAt(tx, actor.id ?? "");
    return changed(person, { name }, "account:name");
  },
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
  await revokeLinksOf(tx, input.id, now);
  return changed(input, { disabledAt: now }, "person:disable");
});

/** Lets a disabled person sign in again. */
export const enablePerson = managing("person:enable", ChangePerson, async (input, { tx }) => {
  const person = await personAt(tx, input.id);
  if (!person.disabledAt) throw new Refusal("person-not-disabled");
  return changed(input, { disabledAt: null }, "person:enable");
});

/**
 * Sets someone's password for them; it is good for one sign-in, where they choose another. All their sessions and
 * links end, and so does the wait that guessing has brought.
 */
export const setPassword = managing("person:password", SetPassword, async (input, { tx, actor, now }) => {
  const person = await personAt(tx, input.id);
  requireImpersonal(input.password, person);
  await endSessionsOf(tx, input.id, now);
  await revokeLinksOf(tx, input.id, now);
  await liftWaits(tx, person.email);
  forgetGuesses(person.id);
  const passwordHash = await hashPassword(input.password);
  // Whoever has the machine in hand, and whoever sets their own, knows it alone.
  const passwordTemporary = actor.id !== null && actor.id !== person.id;
  return changed(input, { passwordHash, passwordTemporary }, "person:password");
});

/** Changes one's own password. All one's links and sessions end but the one that is kept, and so does the wait for new ones. */
export const changeOwnPassword = act("account:password", {
  right: "account:own",
  input: ChangeOwnPassword,
  beforePassword: true,
  decide: async (input, { tx, actor, now }) => {
    const person = await personAt(tx, actor.id ?? "");
    await requirePassword(person, input.current, "current", now);
    requireImpersonal(input.password, person);
    if (input.password === input.current) throw new Refusal("password-same", "password");
    await liftWaits(tx, person.email);
    await endSessionsOf(tx, person.id, now, actor.sessionId);
    // Whoever else has a link must not put another password over this one.
    await revokeLinksOf(tx, person.id, now);
    const passwordHash = await hashPassword(input.password);
    return changed(person, { passwordHash, passwordTemporary: false }, "account:password");
  },
});

/** Opens a session for someone who has just proved who they are. */
export const beginSession = act("session:begin", {
  right: "account:own",
  input: BeginSession,
  inner: true,
  beforePassword: true,
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
  beforePassword: true,
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
    return created(tx, { ...input, role: "administrator" }, now, "person:first");
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
    return created(tx, { ...input, role: "administrator" }, now, "person:first");
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
