import "server-only";
import { Refusal } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import { act } from "@/lib/ledger/act";
import { GivenUp } from "./schema";

/** Has an effect that was given up tried again, as often as a new one. */
export const retryEffect = act("effect:retry", {
  right: "setting:manage",
  input: GivenUp,
  decide: async ({ id }, { tx, now }) => {
    const { effect } = await givenUp(tx, id);
    await tx.outbox.update({ where: { id }, data: { attempts: 0, failedAt: null, dueAt: now } });
    return { changes: [], events: [{ act: "effect:retry", id: effect }], value: { id } };
  },
});

/** Drops an effect that was given up: it is never carried out. */
export const dropEffect = act("effect:drop", {
  right: "setting:manage",
  input: GivenUp,
  decide: async ({ id }, { tx }) => {
    const { effect } = await givenUp(tx, id);
    await tx.outbox.delete({ where: { id } });
    return { changes: [], events: [{ act: "effect:drop", id: effect }], value: { id } };
  },
});

/** @throws Refusal `effect-gone` when someone else has dropped it, or has it tried again */
async function givenUp(tx: Transaction, id: string): Promise<{ effect: string }> {
  const [row] = await tx.$queryRaw<{ effect: string }[]>`
    SELECT "effect" FROM "Outbox" WHERE "id" = ${id} AND "failedAt" IS NOT NULL FOR UPDATE`;
  if (!row) throw new Refusal("effect-gone");
  return row;
}
