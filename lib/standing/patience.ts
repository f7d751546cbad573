/** Settings of the campaign: the days after which silence counts, and the months for which a dialogue is one. */
export type Patience = { late: number; veryLate: number; dormant: number; dialogue: number };

/** Its numbers, in the order in which they are shown. */
export const patienceNumbers = ["late", "veryLate", "dormant", "dialogue"] as const;

/** What holds until an administrator sets other numbers. */
export const usualPatience: Patience = { late: 60, veryLate: 120, dormant: 365, dialogue: 24 };

/** Longest time that can be set, in days: ten years. */
export const longestPatience = 3650;

/** Longest time for which a dialogue can count, in months: ten years. */
export const longestDialogue = 120;

/** The key under which the setting is kept. */
export const patienceKey = "patience";

/** The numbers in force, from what is kept under {@link patienceKey}; a CHECK constraint holds its shape. */
export function patienceIn(kept: unknown): Patience {
  if (!kept || typeof kept !== "object") return usualPatience;
  const { late, veryLate, dormant, dialogue = usualPatience.dialogue } = kept as Patience;
  return { late, veryLate, dormant, dialogue };
}
