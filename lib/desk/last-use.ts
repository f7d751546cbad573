import type { Channel } from "@/lib/db/generated/enums";

/** With what a letter goes out: what the next one most likely shares with it. */
export type LastUse = { waveId: string; packageId: string; channel: Channel | "" };

type Letter = {
  kind: string;
  authorId: string | null;
  recordedAt: string;
  removed: unknown;
  waveId?: string | null;
  packageId?: string | null;
  channel?: Channel | null;
};

/** Wave, package and channel of the letter that someone has logged last; null where they have logged none. */
export function lastUse(entries: readonly Letter[], personId: string): LastUse | null {
  let latest: Letter | null = null;
  for (const entry of entries)
    if (entry.kind === "dispatch" && entry.authorId === personId && !entry.removed)
      if (!latest || entry.recordedAt > latest.recordedAt) latest = entry;
  return (
    latest && {
      waveId: latest.waveId ?? "",
      packageId: latest.packageId ?? "",
      channel: latest.channel ?? "",
    }
  );
}
