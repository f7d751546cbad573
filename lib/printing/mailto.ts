import type { FinishedLetter } from "@/lib/letter-texts/finished-letter";
import { mailText } from "./mail-text";
import { printedText } from "./printable";

/** Some mail programs cut off, or do not open, what is longer: Outlook, and Windows itself. */
export const longestLink = 2_000;
/** Of that, what the subject may take. */
const longestSubject = 900;
const more = "[…]";

/**
 * A link by which the browser opens the mail program with address, subject and text filled in (RFC 6068). A letter that is too
 * long for that, as most in Cyrillic are, is cut at the end of a paragraph, else of a word, and says so by `[…]`.
 * @returns `whole` is false where something was cut: then the draft (`emlDraft`) is the better way
 */
export function mailtoLink(letter: FinishedLetter): { href: string; whole: boolean } {
  const to = letter.addressee.email ? encodeURIComponent(letter.addressee.email).replaceAll("%40", "@") : "";
  const subject = fitting(printedText(letter.subject), longestSubject, "…");
  const start = `mailto:${to}?subject=${encoded(subject.text)}&body=`;
  const body = fitting(mailText(letter).trimEnd(), longestLink - start.length, more);
  return { href: `${start}${encoded(body.text)}`, whole: subject.whole && body.whole };
}

/** Line ends are CRLF there, and half a character is none. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\r?\n/g, "\r\n").replace(/\p{Surrogate}/gu, ""));

/** The text, or as much of its beginning as takes so many characters when it is encoded, with a mark that something follows. */
function fitting(text: string, room: number, mark: string): { text: string; whole: boolean } {
  if (encoded(text).length <= room) return { text, whole: true };
  for (const [between, joint] of [
    ["\n\n", "\n\n"],
    [" ", " "],
    ["", ""],
  ] as const) {
    const parts = between === "" ? [...text] : text.split(between);
    let kept = 0;
    let left = room - encoded(`${joint}${mark}`).length;
    while (kept < parts.length) {
      const length = encoded(`${kept > 0 ? between : ""}${parts[kept]}`).length;
      if (length > left) break;
      left -= length;
      kept += 1;
    }
    // A form of address alone is no text.
    if (kept > (between === "\n\n" ? 1 : 0))
      return { text: `${parts.slice(0, kept).join(between)}${joint}${mark}`, whole: false };
  }
  return { text: "", whole: false };
}
