import type { Shape } from "./drawing";

/** About how wide a letter is, as a share of its size: more than that of the widest language in bold. */
const letter = 0.62;

/** About how wide a text is, never less than it takes. */
export const widthOf = (text: string, font: number): number => [...text].length * font * letter;

/** What is to stand in lines; what is light stands at their end. */
export type Token = { text: string; light?: true };
/** A line of a label: what stands out, and what is said after it. */
export type TwoTone = { text: string; after: string };

/** The tokens of a label in as few lines as there is room for; one that is too long for a line is broken at its spaces. */
export function linesOf(
  tokens: readonly Token[],
  room: number,
  font: number,
): { lines: TwoTone[]; width: number; fits: boolean } {
  const lines: TwoTone[] = [];
  const long = ({ text }: Token) => widthOf(text, font) > room;
  const words = tokens.flatMap((token) =>
    long(token) ? token.text.split(" ").map((text) => ({ ...token, text })) : [token],
  );
  for (const { text, light } of words) {
    const last = lines.at(-1);
    const joined = last && {
      ...last,
      [light ? "after" : "text"]: joinedWords(light ? last.after : last.text, text),
    };
    if (joined && widthOf(saidBy(joined), font) <= room) lines[lines.length - 1] = joined;
    else lines.push(light ? { text: "", after: text } : { text, after: "" });
  }
  return {
    lines: lines.map(({ text, after }) => ({
      text: fitted(text, room, font),
      after: fitted(after, room, font),
    })),
    width: Math.min(room, Math.max(0, ...lines.map((line) => widthOf(saidBy(line), font)))),
    fits: !words.some(long),
  };
}

const joinedWords = (...words: string[]): string => words.filter(Boolean).join(" ");
const saidBy = ({ text, after }: TwoTone): string => joinedWords(text, after);

/** A text cut to its place, with a sign that it goes on. */
export function fitted(text: string, room: number, font: number): string {
  if (widthOf(text, font) <= room) return text;
  const letters = [...text];
  const most = Math.max(1, Math.floor(room / (font * letter)) - 1);
  return `${letters.slice(0, most).join("").trimEnd()}…`;
}

/** From the middle of a line to where its letters stand. */
export const toBaseline = (font: number): number => font * 0.35;

type Text = Extract<Shape, { as: "text" }>;
/** A text whose middle is at a height. */
export const textAt = (
  x: number,
  middle: number,
  text: string,
  size: number,
  more?: Partial<Text>,
): Text => ({
  as: "text",
  x,
  y: middle + toBaseline(size),
  text,
  size,
  ...more,
});
