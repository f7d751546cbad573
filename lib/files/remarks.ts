/**
 * What is to be known of a kept file before it is opened. Parliaments do send forms with scripts and letters with files
 * inside: such a file is evidence and is kept, and is named for what it is.
 */
export const fileRemarks = [
  /** A script, or an action that starts something. */
  "program",
  /** Other files inside it. */
  "embedded",
  /** Fetches something from elsewhere when it is opened, and so tells where it was opened. */
  "external",
  /** Encrypted, damaged or too large inside: what it holds is not known. */
  "unread",
  /** The place where a picture in it was taken; it cannot be taken out of this kind of file. */
  "position",
  /** The place where it was taken was removed before it was kept. */
  "position-removed",
] as const;
export type FileRemark = (typeof fileRemarks)[number];

/** The remarks as they are stored, in their order. */
export const remarksIn = (stored: unknown): FileRemark[] =>
  Array.isArray(stored) ? fileRemarks.filter((remark) => stored.includes(remark)) : [];
