import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import MailComposer from "nodemailer/lib/mail-composer";
import { turn } from "@/lib/base/politely";
import { Refusal } from "@/lib/base/refusal";
import type { FinishedLetter } from "@/lib/letter-texts/finished-letter";
import { mailHtml, mailText } from "./mail-text";
import { printedText } from "./printable";

export type Attachment = { name: string; mediaType: string; bytes: Uint8Array };

/** What attachments may come to, in megabytes: many mail programs and parliaments take no more. */
export const mostAttached = 20;

/** Whether all of them can go along in an e-mail; sizes in bytes. */
export const fitsMail = (sizes: readonly number[]): boolean =>
  sizes.reduce((sum, size) => sum + size, 0) <= mostAttached * 1024 * 1024;

/**
 * An e-mail as a file, which the mail program that staff use opens as a message still to be sent (`X-Unsent`): it says neither
 * who sends it nor when, which is for that program to fill in. The same letter with the same attachments gives the same bytes.
 * @throws Refusal `draft-too-large` when its attachments come to more than {@link mostAttached}
 */
export const emlDraft = async (
  letter: FinishedLetter,
  attachments: readonly Attachment[],
): Promise<Buffer<ArrayBuffer>> => buffer(emlPieces(letter, attachments)) as Promise<Buffer<ArrayBuffer>>;

/** The same in pieces, for those who hand on many: a draft with a package takes tens of megabytes. */
export async function* emlPieces(
  letter: FinishedLetter,
  attachments: readonly Attachment[],
): AsyncGenerator<Buffer> {
  if (!fitsMail(attachments.map(({ bytes }) => bytes.byteLength)))
    throw new Refusal("draft-too-large", undefined, { maximum: mostAttached });
  const subject = printedText(letter.subject).replaceAll("\n", " ");
  const text = withLineEnds(mailText(letter));
  const html = withLineEnds(mailHtml(letter));
  const message = new MailComposer({
    ...(letter.addressee.email ? { to: { name: "", address: mailAddress(letter.addressee.email) } } : {}),
    subject,
    text,
    html,
    attachments: attachments.map(({ name, mediaType, bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: Readable.from(pieces(bytes)),
      contentTransferEncoding: "base64",
    })),
    headers: { "X-Unsent": "1", "Content-Language": letter.language },
    // What parts the message must stand nowhere in it, and be the same each time.
    baseBoundary: await fingerprint([letter.addressee.email ?? "", subject, text, html], attachments),
    // Nothing is read from the disk or fetched, whatever a text looks like.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  yield* withoutDate(message.compile().createReadStream());
}

/** @throws Error for what is no address: those are checked where they are written down */
export function mailAddress(email: string): string {
  if (!/^[^\s@<>(),;:"\\[\]\p{Cc}]+@[^\s@<>(),;:"\\[\]\p{Cc}]+$/u.test(email))
    throw new Error("not an e-mail address");
  return email;
}

/** Lines of a message end with both. */
const withLineEnds = (text: string): string => text.replace(/\r?\n/g, "\r\n");
/** Bytes that are encoded or hashed without a pause. */
const unbroken = 256 * 1024;

/** Attachments are large, and others want to be served meanwhile. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.byteLength; at += unbroken) {
    const length = Math.min(unbroken, bytes.byteLength - at);
    yield Buffer.from(bytes.buffer, bytes.byteOffset + at, length);
    await turn();
  }
}

async function fingerprint(texts: readonly string[], attachments: readonly Attachment[]): Promise<string> {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length} ${text}`);
  for (const { name, bytes } of attachments) {
    hash.update(`${name} ${bytes.byteLength} `);
    for await (const piece of pieces(bytes)) hash.update(piece);
  }
  return hash.digest("hex").slice(0, 32);
}

/** The mail program that sends it gives it its date and its id; those of the library are of now and by chance. */
async function* withoutDate(message: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const piece of message) {
    if (!head) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) continue;
    const lines = head.subarray(0, end).toString("latin1");
    yield Buffer.from(lines.replace(/^(Date|Message-ID):.*\r\n(?:[ \t].*\r\n)*/gim, ""), "latin1");
    yield head.subarray(end);
    head = null;
  }
}
