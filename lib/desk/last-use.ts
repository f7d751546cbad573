import type { Channel } from "@/lib/db/generated/enums";
import type { DeskEntry } from "@/lib/log/views";

/** With what a letter goes out: what the next one most likely shares with it. */
export type LastUse = { waveId: string; packageId: string; channel: Channel | "" };

type Logged = { kind: string; authorId: string | null; recordedAt: string; removed: unknown };
type Letter = Logged &
  Pick<Extract<DeskEntry, { kind: "dispatch" }>, "kind" | "wave" | "packageId" | "channel">;
const isLetter = (entry: Logged): entry is Letter => entry.kind === "dispatch";

/** Wave, package and channel of the letter that someone has logged last; null where they have logged none. */
export function lastUse(entries: readonly (Logged | Letter)[], personId: string): LastUse | null {
  let latest: Letter | null = null;
  for (const entry of entries)
    if (isLetter(entry) && entry.authorId === personId && !entry.removed)
      if (!latest || entry.recordedAt > latest.recordedAt) latest = entry;
  return (
    latest && {
      waveId: latest.wave?.id ?? "",
      packageId: latest.packageId ?? "",
      channel: latest.channel ?? "",
    }
  );
}
