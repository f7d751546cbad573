/**
 * Lists of contacts in the shapes in which parliaments and ministries publish them, and in which people keep them: odd heads,
 * merged cells, notes above and below, mixed dates, several encodings. The offices are made up; no person is named.
 */
export type Sample = {
  name: string;
  bytes: Uint8Array;
  /** What is told by hand, where a person would have to. */
  ask?: Record<string, unknown>;
  /** `refused` is the key for the whole file; otherwise what each row says: its verdict and a part of its line or of what is wrong. */
  expected:
    | { refused: string }
    | {
        kind: string;
        encoding?: string;
        rows: readonly (readonly [row: number, verdict: string, says: string])[];
      };
};
