/** The kinds of sheets, in the order in which they are offered. */
export const kindNames = [
  "contacts",
  "register",
  "bodies",
  "partners",
  "engagements",
  "entries",
  "tasks",
  "plans",
] as const;
export type KindName = (typeof kindNames)[number];
