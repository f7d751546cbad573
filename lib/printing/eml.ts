import "server-only";
import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
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
export async function emlDraft(
  letter: FinishedLetter,
  attachments: readonly Attachment[],
): Promise<Buffer<ArrayBuffer>> {
  if (!fitsMail(attachments.map(({ bytes }) => bytes.byteLength)))
    throw new Refusal("draft-too-large", undefined, { maximum: mostAttached });
  const subject = printedText(letter.subject).replaceAll("\n", " ");
  const text = mailText(letter);
  const html = mailHtml(letter);
  const message = new MailComposer({
    ...(letter.addressee.email ? { to: { name: "", address: mailAddress(letter.addressee.email) } } : {}),
    subject,
    text,
    html,
    attachments: attachments.map(({ name, mediaType, bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: asBuffer(bytes),
      contentTransferEncoding: "base64",
    })),
    headers: { "X-Unsent": "1", "Content-Language": letter.language },
    // What parts the message must stand nowhere in it, and be the same each time.
    baseBoundary: fingerprint([letter.addressee.email ?? "", subject, text, html], attachments),
    newline: "windows",
    // Nothing is read from the disk or fetched, whatever a text looks like.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return withoutDate(await message.compile().build());
}

/** @throws Error for what is no address: those are checked where they are written down */
export function mailAddress(email: string): string {
  if (!/^[^\s@<>(),;:"\\[\]\p{Cc}]+@[^\s@<>(),;:"\\[\]\p{Cc}]+$/u.test(email))
    throw new Error("not an e-mail address");
  return email;
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function fingerprint(texts: readonly string[], attachments: readonly Attachment[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length} ${text}`);
  for (const { name, bytes } of attachments) hash.update(`${name} ${bytes.byteLength} `).update(bytes);
  return hash.digest("hex").slice(0, 32);
}

/** The mail program that sends it gives it its date and its id; those of the library are of now and by chance. */
function withoutDate(message: Buffer): Buffer<ArrayBuffer> {
  const end = message.indexOf("\r\n\r\n");
  const head = message
    .subarray(0, end)
    .toString("latin1")
    .replace(/^(Date|Message-ID):.*\r\n(?:[ \t].*\r\n)*/gim, "");
  return Buffer.concat([Buffer.from(head, "latin1"), message.subarray(end)]);
}
