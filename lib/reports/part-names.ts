/** The parts that a report may have, beside its first page, its sources and how it was made. */
export const partNames = [
  "counts",
  "recognitions",
  "proceedings",
  "packages",
  "answers",
  "next",
  "engagements",
  "changes",
  "notes",
] as const;
export type PartName = (typeof partNames)[number];
