import { createHmac, randomBytes } from "node:crypto";

/** Letters and digits that nobody mistakes for one another, on paper or on the phone; without vowels, no words. */
const alphabet = "23456789CDFGHJKMNPQRTVWX";

const shape = new RegExp(`^R-([${alphabet}]{4})-([${alphabet}]{2})$`);

const letters = (bytes: Uint8Array, count: number): string =>
  Array.from(bytes.subarray(0, count), (byte) => alphabet[byte % alphabet.length]).join("");

/** The last two letters follow from the first four and our secret: an invented or mistyped reference is seen as one. */
const seal = (body: string, secret: string): string =>
  letters(createHmac("sha256", secret).update(`error-report-reference ${body}`).digest(), 2);

/** A new reference such as `R-7K3M-Q2`; one of 331,776, so the caller sees to it that it is not taken. */
export function newReference(secret: string): string {
  const body = letters(randomBytes(4), 4);
  return `R-${body}-${seal(body, secret)}`;
}

/** Whether a text is a reference that we may have given. */
export function isReference(text: string, secret: string): boolean {
  const [, body, given] = shape.exec(text) ?? [];
  return body !== undefined && given === seal(body, secret);
}
