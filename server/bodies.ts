import { largestFile } from "@/lib/files/limits";
import { reportForm } from "./guard";

/** How much of a body an address can need, and for how long it may be sent. */
export type BodyRule = {
  /** In bytes. */
  most: number;
  /** In milliseconds. */
  within: number;
  /** Taken whole before anyone sees the request; else handed on as it comes, for those that count themselves. */
  whole: boolean;
  /** What a program is told beside the status, where a form of ours reads it. */
  told?: { title: string; maximum: number };
};

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;
const second = 1000;

/** Address, pass phrase and marks: a sign-in, a set-up, whatever is sent without a session. */
const small: BodyRule = { most: 16 * kilobyte, within: 10 * second, whole: true };
/** The longest form of the desk: an entry with its texts in three languages and its sources. */
const form: BodyRule = { most: megabyte, within: 30 * second, whole: true };
/** A file, with room for the frame around it. The route counts, and answers in the words of the form. */
const file: BodyRule = {
  most: largestFile + megabyte,
  within: 300 * second,
  whole: false,
  told: { title: "file-too-large", maximum: largestFile / megabyte },
};
/** The route keeps far less and drops the rest: whoever pasted too much is told on the page itself. */
const report: BodyRule = { most: 4 * megabyte, within: 60 * second, whole: false };

/** The rule for what is sent to an address. */
export function bodyRule(path: string, hasSession: boolean): BodyRule {
  if (reportForm.test(path)) return report;
  if (!hasSession || !/^\/(?:api\/)?desk(?:\/|$)/.test(path)) return small;
  return path === "/api/desk/files" || path === "/api/desk/sheets" ? file : form;
}

/** A number of bytes as it is said. */
export const inWords = (bytes: number): string =>
  bytes >= megabyte ? `${Math.floor(bytes / megabyte)} MB` : `${Math.floor(bytes / kilobyte)} KB`;
