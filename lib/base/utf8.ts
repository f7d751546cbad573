/**
 * Bytes as text; null when they are not UTF-8. Read without this, letters of another encoding become `U+FFFD` and are
 * lost without a word. A byte order mark at the start is taken off.
 */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
