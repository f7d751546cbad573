import "server-only";
import { Refusal } from "@/lib/base/refusal";
import type { Day } from "@/lib/calendar/edtf";
import type { Transaction } from "@/lib/db/client";
import { changesTheCount, type Seen } from "@/lib/standing/effect";
import type { Change } from "@/lib/subject/change";
import { recognitionsIn } from "@/lib/subject/recognitions";
import { confirmingRoles, type FourEyesMode, fourEyesIn, fourEyesKey, isInForce } from "./setting";

/** The setting as it stands, whether it is in force, and how many could confirm. */
export type FourEyes = { mode: FourEyesMode; version: number; inForce: boolean; confirming: number };

/** Whether a second person confirms what changes the count, by the setting and the accounts as they are now. */
export async function fourEyesNow(tx: Transaction): Promise<FourEyes> {
  const kept = await tx.setting.findUnique({
    where: { key: fourEyesKey },
    select: { value: true, version: true },
  });
  const mode = fourEyesIn(kept?.value);
  const confirming = await tx.user.count({
    where: { role: { in: [...confirmingRoles] }, disabledAt: null },
  });
  return { mode, version: kept?.version ?? 0, inForce: isInForce(mode, confirming), confirming };
}

/**
 * Weighs what a transaction does to who is counted as having recognised: looks before something is written that may change it, and
 * again at the end. What the machine itself does (an import, an upgrade, the command line) is not weighed: whoever can reach
 * it can reach the database.
 * @param isPerson whether someone with an account does it
 */
export function scaleOf(tx: Transaction, isPerson: boolean, today: Day) {
  let inForce: boolean | null = null;
  let before: Seen | null = null;
  return {
    /** To be called before changes are written. */
    async look(changes: readonly Change[]): Promise<void> {
      if (!isPerson || before || inForce === false) return;
      inForce ??= (await fourEyesNow(tx)).inForce;
      if (!inForce) return;
      for (const subject of new Set(changes.map((change) => change.subject))) {
        const own = changes.filter((change) => change.subject === subject);
        if (!(await subject.weighs(tx, own))) continue;
        before = await recognitionsIn(tx, today);
        return;
      }
    },
    /** Whether what was written since then needs a second person. */
    tips: async (): Promise<boolean> =>
      before !== null && changesTheCount(before, await recognitionsIn(tx, today)),
  };
}
export type Scale = ReturnType<typeof scaleOf>;

/** What changes the count is not done by one person alone; they can propose it (lib/proposals). */
export const secondPersonNeeded = (): Refusal => new Refusal("second-person-needed");
