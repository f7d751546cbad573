/** So many at once, and one more each `refill` milliseconds. */
export type Allowance = { atOnce: number; refill: number };

const minute = 60_000;

/** Whatever a network sends to the form of reports, in the memory of one process. */
export const sendingAllowance: Allowance = { atOnce: 20, refill: minute / 2 };
/** Reports that a network files, on all instances together. */
export const reportAllowance: Allowance = { atOnce: 5, refill: 10 * minute };

/**
 * Takes one from an allowance.
 * @param wholeAt when nothing of the allowance will be missing any more, in milliseconds; null when nothing is
 * @param now in milliseconds
 * @returns for how many milliseconds there is none left (0 when one was taken), and when it will be whole
 */
export function takeOne(
  { atOnce, refill }: Allowance,
  wholeAt: number | null,
  now: number,
): { wait: number; wholeAt: number } {
  const latest = now + atOnce * refill;
  // What a clock that was ahead has noted must hold nobody up for longer.
  const before = Math.min(latest, Math.max(now, wholeAt ?? now));
  const after = before + refill;
  return after > latest ? { wait: Math.ceil(after - latest), wholeAt: before } : { wait: 0, wholeAt: after };
}
