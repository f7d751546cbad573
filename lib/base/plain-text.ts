/**
 * Characters that show nothing of their own and can turn, hide or forge the text around them. In a name they let two
 * bodies look like one, and in a list they turn the row around.
 *
 * Zero-width joiners stay between letters of scripts that are written with them (Arabic, the scripts of India …): there
 * they change how a word looks and what it means. In Latin, Cyrillic and Greek they show nothing at all.
 */
export type TextShape = "line" | "lines";

/** Format characters that are seen: the signs around and above figures in Arabic, Syriac and Kaithi. */
const seen = "\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}";
/** Letters by the book that are blank on every screen. */
const blank = "\\u115F\\u1160\\u2800\\u3164\\uFFA0";
const joiner = "\\u200C\\u200D";

const hiddenInLine = new RegExp(
  `[\\p{Cc}\\u2028\\u2029${blank}]|(?![${seen}${joiner}])\\p{Cf}|(?<!\\p{L}|\\p{M})[${joiner}]|[${joiner}](?!\\p{L}|\\p{M})|(?<=[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}])[${joiner}]|[${joiner}](?=[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}])`,
  "u",
);
/** In running text the marks of right-to-left writing and soft hyphens have their place; overrides and escapes have not. */
const hiddenInLines = /(?![\n\t])\p{Cc}|[\u2028-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;

/** The first character that may not stand in a text of this shape, as its code point (`U+202E`); null when there is none. */
export function hiddenCharacter(text: string, shape: TextShape): string | null {
  const found = (shape === "line" ? hiddenInLine : hiddenInLines).exec(text)?.[0];
  const point = found?.codePointAt(0);
  return point === undefined ? null : `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Whether a text that is to be one line has a line break in it. */
export const hasLineBreak = (text: string): boolean => /[\n\v\f\r\u0085\u2028\u2029]/.test(text);

/** The text without any character that {@link hiddenCharacter} would name; a line break becomes a space. */
export const withoutHidden = (text: string): string =>
  text.replace(/[\n\v\f\r\t\u0085\u2028\u2029]+/g, " ").replace(new RegExp(hiddenInLine, "gu"), "");

/** The same for running text, which keeps its line breaks. */
export const withoutHiddenInLines = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(new RegExp(hiddenInLines, "gu"), "");
