import { z } from "zod";

/**
 * Rows of the shipped campaign that an upgrade left to staff. `changed`: both have changed the same field. `alike`: a new
 * entry is probably one that staff have logged. `refused`: a rule does not let it in as things stand. `retired`: the
 * shipped campaign holds it no more, and staff have built on it.
 */
export const reasons = ["changed", "alike", "refused", "retired"] as const;
export const Undecided = z.object({
  section: z.string(),
  id: z.string(),
  reason: z.enum(reasons),
  /** Where staff have decided to keep their own: what was shipped then. It is asked again only when that is another. */
  kept: z.string().optional(),
});
export type Undecided = z.infer<typeof Undecided>;

/** Whether two of them speak of one row. */
export const isSameRow = (one: Pick<Undecided, "section" | "id">, other: Pick<Undecided, "section" | "id">) =>
  one.section === other.section && one.id === other.id;

/** The setting that holds them. */
export const undecidedKey = "shipped undecided";

/** What such a setting holds; nothing where it holds something else. */
export const undecidedIn = (value: unknown): Undecided[] => {
  const parsed = z.array(Undecided).safeParse(value);
  return parsed.success ? parsed.data : [];
};
