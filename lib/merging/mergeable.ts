/** What a merge comes to: how many of each kind pointed at the one and point at the other now. */
export type Merged = { id: string; version: number; moved: Record<string, number> };

/** What can be merged, and the act that does it. */
export const mergeActs = {
  body: "body:merge",
  partner: "partner:merge",
  document: "document:merge",
  documentVersion: "document:merge-version",
  package: "package:merge",
  wave: "wave:merge",
  source: "source:merge",
} as const;
export type Mergeable = keyof typeof mergeActs;
