import type { FileRemark } from "./remarks";

/** E-mail as most programs save it: the text of the message (.eml). */

/** A saved e-mail as text: nothing of it is run, drawn or fetched. */
export type MessageText = {
  subject: string | null;
  from: string | null;
  to: string | null;
  /** The moment of sending (ISO 8601). */
  date: string | null;
  /** As plain text; null where the message has none. */
  text: string | null;
};

/** So many bytes hold the header of any message. */
const longestHeader = 256 * 1024;
const headerLine = /^([!-9;-~]+):(?:\s|$)/;

/** The header of a message, names in small letters; null when the text does not begin with one. */
function headerOf(bytes: Uint8Array): Map<string, string> | null {
  // One byte, one character: the header of an old program may be in any encoding.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, longestHeader))
    .toString("latin1")
    .replace(/^\u00EF\u00BB\u00BF/, "");
  const fields = new Map<string, string>();
  let last: string | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === "") return fields;
    if (line.includes("\0")) return null;
    // The line that a mailbox file puts before each message.
    if (index === 0 && line.startsWith("From ")) continue;
    if (/^[ \t]/.test(line) && last) {
      fields.set(last, `${fields.get(last)} ${line.trim()}`);
      continue;
    }
    const name = headerLine.exec(line)?.[1]?.toLowerCase();
    if (!name) return null;
    last = name;
    if (!fields.has(name)) fields.set(name, line.slice(name.length + 1).trim());
  }
  return null;
}

/** Whether the bytes are a message as RFC 5322 has it: it has no sign of its own, so its header must be whole. */
export function isMessage(bytes: Uint8Array): boolean {
  const header = headerOf(bytes);
  const hasOneOf = (...names: string[]) => names.some((name) => header?.has(name));
  return (
    hasOneOf("from") &&
    hasOneOf("date", "received") &&
    hasOneOf("to", "cc", "subject", "message-id", "mime-version", "delivered-to")
  );
}

/** A message holds other files when a part of it is an attachment. */
export function remarksOfMessage(bytes: Uint8Array): FileRemark[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const attached =
    /^content-disposition:\s*attachment/im.test(text) ||
    /^content-type:\s*(application|message)\//im.test(text) ||
    /^begin [0-7]{3} \S/m.test(text);
  return attached ? ["embedded"] : [];
}
