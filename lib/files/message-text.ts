import PostalMime, { type Address } from "postal-mime";
import { withoutHidden, withoutHiddenInLines } from "@/lib/base/plain-text";
import type { MessageText } from "./message";
import { textOfOutlookMessage } from "./outlook";

/** So much of a message is read: its header and its text; what is attached comes after. */
const mostRead = 1024 * 1024;
const longestText = 20_000;
const longestLine = 1000;

/** What a kept message says; null for another kind of file, or where it cannot be read. */
export async function messageText(bytes: Uint8Array, mediaType: string): Promise<MessageText | null> {
  if (mediaType === "application/vnd.ms-outlook") return tidied(textOfOutlookMessage(bytes, longestText));
  if (mediaType !== "message/rfc822") return null;
  // Whatever someone sends may be broken: then there is no preview of it.
  const mail = await PostalMime.parse(bytes.subarray(0, mostRead), {
    maxNestingDepth: 20,
    maxHeadersSize: mostRead,
    maxRfc822NestingDepth: 2,
  }).catch(() => null);
  return (
    mail &&
    tidied({
      subject: mail.subject ?? null,
      from: mail.from ? nameOf(mail.from) : null,
      to: mail.to?.map(nameOf).join(", ") ?? null,
      date: mail.date && !Number.isNaN(Date.parse(mail.date)) ? new Date(mail.date).toISOString() : null,
      text: mail.text ?? null,
    })
  );
}

const nameOf = ({ name, address, group }: Address): string =>
  group ? name : address ? (name ? `${name} <${address}>` : address) : name;

/** Nothing that cannot be seen, nothing without end. */
function tidied(message: MessageText | null): MessageText | null {
  if (!message) return null;
  const line = (text: string | null) => (text && withoutHidden(text).slice(0, longestLine).trim()) || null;
  const { subject, from, to, date, text } = message;
  return {
    subject: line(subject),
    from: line(from),
    to: line(to),
    date,
    text: (text && withoutHiddenInLines(text).slice(0, longestText).trim()) || null,
  };
}
