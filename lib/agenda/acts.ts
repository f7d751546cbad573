import "server-only";
import { Refusal } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import { act } from "@/lib/ledger/act";
import { MakeCalendarAddress, RevokeCalendarAddress } from "./schema";
import { newToken, tokenHash } from "./token";

/**
 * Makes the address under which one's calendar program reads the desk's dates. It is answered once and kept nowhere; one
 * that was made before opens nothing any more.
 */
export const makeCalendarAddress = act("calendar:make", {
  right: "account:own",
  input: MakeCalendarAddress,
  decide: async ({ language }, { tx, actor, now }) => {
    if (!actor.id) throw new Refusal("not-allowed");
    await revoke(tx, actor.id, now);
    const token = newToken();
    await tx.calendarAddress.create({
      data: { tokenHash: tokenHash(token), userId: actor.id, language, createdAt: now },
    });
    return { changes: [], events: [{ act: "calendar:make", id: actor.id }], value: { token } };
  },
});

/** Shuts that address: whoever asks by it finds nothing from then on. */
export const revokeCalendarAddress = act("calendar:revoke", {
  right: "account:own",
  input: RevokeCalendarAddress,
  decide: async (_, { tx, actor, now }) => {
    const userId = actor.id ?? "";
    if ((await revoke(tx, userId, now)) === 0) throw new Refusal("not-found");
    return { changes: [], events: [{ act: "calendar:revoke", id: userId }], value: null };
  },
});

async function revoke(tx: Transaction, userId: string, now: Date): Promise<number> {
  const { count } = await tx.calendarAddress.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}
