/** What a page is told of a file that is being made of a sending. Plain values: they travel as lines of JSON. */

export type Progress = { at: "waiting" | "together" } | { at: "letters"; done: number; of: number };

/** How far it is; then that it can be fetched, or why there is none. */
export type MakingEvent =
  | Progress
  | { at: "made" }
  | { refused: { key: string; values: Record<string, string | number> } };
