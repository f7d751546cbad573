import type { Standing } from "./standing";
import type { PublicRecord } from "./views";

/**
 * How a page may speak of a silence. Days are held against nobody who recognised before the letter, and against nobody
 * to whom the letter is only assumed to have gone.
 */
export type Silence =
  | { kind: "days"; days: number }
  | { kind: "assumed-letter" }
  | { kind: "recognised-before" }
  | { kind: "none" };

/** What there is to say of a country's silence; the axis itself is as domain rules have it. */
export function silenceOf(
  { conversation: { silentDays, because }, position }: Standing,
  record: Pick<PublicRecord, "entry">,
): Silence {
  if (silentDays === null) return { kind: "none" };
  if (position.anyChamber) return { kind: "recognised-before" };
  const letters = because.flatMap((id) => record.entry(id) ?? []);
  return letters.length > 0 && letters.every(({ certainty }) => certainty === "assumed")
    ? { kind: "assumed-letter" }
    : { kind: "days", days: silentDays };
}
