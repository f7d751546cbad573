import type { Writable } from "node:stream";

/** Colours of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with one
const colours = /\u001b\[[0-9;]*m/g;
/** What would move the cursor, ring, or begin a line that nobody wrote; also the signs that turn the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const short: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const longest = 16_384;

/** One event as one line: nothing in it, whoever sent it, can begin another or change how the log is shown. */
export function asLine(text: string): string {
  const plain = text
    .replace(/\r?\n$/, "")
    .replace(colours, "")
    .replace(
      control,
      (sign) =>
        (Object.hasOwn(short, sign) && short[sign]) ||
        `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
    );
  return plain.length > longest ? `${plain.slice(0, longest)} …` : plain;
}

/** Everything that is written to a stream from here on, by whomever, is one line an event. */
export function writeLines(stream: Pick<Writable, "write">): void {
  const write = stream.write.bind(stream) as (text: string, ...rest: unknown[]) => boolean;
  stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    return write(`${asLine(text)}\n`, ...rest.filter((item) => typeof item === "function"));
  }) as typeof stream.write;
}
