import { joinedBytes } from "@/lib/base/bytes";
import type { Work } from "@/lib/base/politely";

/** Items of a list that are written without a pause. */
const unbroken = 16;

/** The text that `JSON.stringify` gives, as bytes and as work that may be interrupted. */
export function* jsonWork(value: unknown): Work<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  let text = "";
  for (const piece of pieces(value)) {
    text += piece;
    yield;
    if (text.length < 64 * 1024) continue;
    parts.push(Buffer.from(text));
    text = "";
  }
  parts.push(Buffer.from(`${text}\n`));
  return yield* joinedBytes(parts);
}

function* pieces(value: unknown): Generator<string> {
  if (Array.isArray(value) && value.length > unbroken) {
    yield "[";
    for (let at = 0; at < value.length; at += unbroken) {
      const some = JSON.stringify(value.slice(at, at + unbroken)).slice(1, -1);
      yield at === 0 ? some : `,${some}`;
    }
    yield "]";
  } else if (isPlain(value)) {
    yield "{";
    let first = true;
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined || typeof item === "function" || typeof item === "symbol") continue;
      yield `${first ? "" : ","}${JSON.stringify(key)}:`;
      first = false;
      yield* pieces(item);
    }
    yield "}";
  } else yield JSON.stringify(value);
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !("toJSON" in value);
