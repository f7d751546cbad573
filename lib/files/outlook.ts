import { type Compound, openCompound } from "./compound";
import type { MessageText } from "./message";
import type { FileRemark } from "./remarks";

/** A message as Outlook saves it ([MS-OXMSG]): a compound file whose streams are named after what they hold. */

/** What makes a compound file one of Office: those are not kept. */
const ofOffice = ["WordDocument", "Workbook", "PowerPoint Document", "_VBA_PROJECT"];

/** The compound file, if it is a message. */
function openMessage(bytes: Uint8Array): Compound | null {
  const compound = openCompound(bytes);
  if (!compound?.top.get("__properties_version1.0")?.isStream) return null;
  const isMessage = compound.top.has("__nameid_version1.0");
  return isMessage && !ofOffice.some((name) => compound.names.includes(name)) ? compound : null;
}

/** Whether a compound file is a message: Word's and Excel's old files are compound files too, and are not kept. */
export const isOutlookMessage = (bytes: Uint8Array): boolean => openMessage(bytes) !== null;

export const remarksOfOutlookMessage = (bytes: Uint8Array): FileRemark[] =>
  openMessage(bytes)?.names.some((name) => name.startsWith("__attach_version1.0_#")) ? ["embedded"] : [];

const longestLine = 4000;

/** Who wrote to whom, when and what; null when it is no message. */
export function textOfOutlookMessage(bytes: Uint8Array, longestText: number): MessageText | null {
  const message = openMessage(bytes);
  if (!message) return null;
  const fixed = fixedValues(message);
  const codePage = fixed.get(0x3ffd0003)?.readUInt32LE(0);
  const line = (...tags: string[]) => {
    for (const tag of tags) {
      const text = textAt(message, tag, longestLine, codePage)?.trim();
      if (text) return text;
    }
    return null;
  };
  const name = line("0C1A", "0042");
  const address = line("5D01", "5D02", "0C1F");
  return {
    subject: line("0037"),
    from: name && address?.includes("@") && name !== address ? `${name} <${address}>` : (name ?? address),
    to: line("0E04"),
    date: dateIn(fixed.get(0x00390040) ?? fixed.get(0x0e060040)),
    text: textAt(message, "1000", longestText, codePage),
  };
}

/** A text by its number: in UTF-16, else in the code page of the message. */
function textAt(
  message: Compound,
  tag: string,
  longest: number,
  codePage: number | undefined,
): string | null {
  const read = (type: string, most: number) => {
    const entry = message.top.get(`__substg1.0_${tag}${type}`);
    return entry ? message.read(entry, most) : null;
  };
  const wide = read("001F", longest * 2);
  if (wide) return wide.toString("utf16le").replace(/\0+$/, "");
  const narrow = read("001E", longest);
  return narrow ? decoded(narrow, codePage).replace(/\0+$/, "") : null;
}

function decoded(bytes: Buffer, codePage: number | undefined): string {
  const label = codePage === 65001 ? "utf-8" : codePage === 20866 ? "koi8-r" : `windows-${codePage ?? 1252}`;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    // A code page that no decoder here has.
    return bytes.toString("latin1");
  }
}

/** Numbers and days stand together in one stream, each as its tag, its flags and eight bytes. */
function fixedValues(message: Compound): Map<number, Buffer> {
  const values = new Map<number, Buffer>();
  const entry = message.top.get("__properties_version1.0");
  const content = entry && message.read(entry, 64 * 1024);
  if (content)
    for (let at = 32; at + 16 <= content.length; at += 16)
      values.set(content.readUInt32LE(at), content.subarray(at + 8, at + 16));
  return values;
}

/** Tenths of microseconds since 1601. */
function dateIn(value: Buffer | undefined): string | null {
  if (!value) return null;
  const date = new Date(Number(value.readBigUInt64LE(0) / 10_000n) - 11_644_473_600_000);
  const year = Number.isNaN(date.getTime()) ? 0 : date.getUTCFullYear();
  return year > 1980 && year < 2200 ? date.toISOString() : null;
}
