import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { act, type Context } from "@/lib/ledger/act";
import type { Event } from "@/lib/ledger/events";
import { addPerson } from "../acts";
import { endSessionsOf } from "../end-sessions";
import { generatePassword } from "../generate-password";
import { hashPassword } from "../passwords";
import { changed, forgetGuesses, managing, personAt, requireImpersonal, revokeLinksOf } from "../people";
import { ChangePerson, ChoosePassword, InvitePerson } from "../schema";
import { liftWaits } from "../throttle";
import { linkEnds, linksAlive, linkTokenHash, newLinkToken } from "./rules";

/**
 * Gives someone an account and answers the token of a one-time link by which they choose their own password: nobody else
 * ever knows it. The token is answered once and kept nowhere.
 */
export const invitePerson = act("person:invite", {
  right: "person:manage",
  input: InvitePerson,
  decide: async (input, context) => {
    // Until they have chosen one, they have one that nobody knows.
    const { id, version } = await context.perform(addPerson, { ...input, password: generatePassword() });
    return linkMade(context, id, version);
  },
});

/** Makes a link for someone who has an account: the one before was lost, or their password is forgotten. */
export const makePasswordLink = managing("person:link", ChangePerson, async (input, { tx, now }) => {
  const person = await personAt(tx, input.id);
  if (person.disabledAt) throw new Refusal("person-disabled");
  return linkMade({ tx, now }, person.id, person.version);
});

/** Sets one's password by such a link, once. All one's sessions end, and so does the wait that guessing has brought. */
export const choosePassword = act("account:choose", {
  right: "account:own",
  input: ChoosePassword,
  inner: true,
  beforePassword: true,
  decide: async ({ token, password }, { tx, actor, now }) => {
    const person = await personAt(tx, actor.id ?? "");
    requireImpersonal(password, person);
    const { count } = await tx.passwordLink.updateMany({
      where: {
        tokenHash: linkTokenHash(token),
        userId: person.id,
        usedAt: null,
        revokedAt: null,
        expiresAt: linksAlive(now),
      },
      data: { usedAt: now },
    });
    if (count === 0) throw new Refusal("password-link-unknown");
    await endSessionsOf(tx, person.id, now);
    await liftWaits(tx, person.email);
    forgetGuesses(person.id);
    const passwordHash = await hashPassword(password);
    return changed(person, { passwordHash, passwordTemporary: false }, "account:choose");
  },
});

/** A link for someone; those before it open nothing any more. */
async function linkMade({ tx, now }: Pick<Context, "tx" | "now">, userId: string, version: number) {
  await revokeLinksOf(tx, userId, now);
  const token = newLinkToken();
  await tx.passwordLink.create({
    data: { tokenHash: linkTokenHash(token), userId, createdAt: now, expiresAt: linkEnds(now) },
  });
  const events: Event[] = [{ act: "person:link", id: userId }];
  return { changes: [], events, value: { id: userId, version, token } };
}
