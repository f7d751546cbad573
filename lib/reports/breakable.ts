/** A stretch of letters so long that no column need be as wide as it; the longest words of our languages are shorter. */
const unbroken = /[\p{L}\p{M}\p{N}_]{24,}/gu;
/** Letters that join with their neighbours: a break between them would change how they look. */
const joining = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}]/u;
/** Where a line may break though nothing is seen there. */
const mayBreak = "\u200b";
const clusters = new Intl.Segmenter("und", { granularity: "grapheme" });
/** Letters that are looked at together: for each of its parts the segmenter copies all that it was given. */
const together = /(?:\P{M}\p{M}*|\p{M}+){1,64}/gu;

/** What is longer may be broken after each few letters only: each such place costs the compiler as much as a word. */
const endless = 400;
const few = 8;

/** The same text, with unbroken words that may be broken between any two letters, so that none runs over the edge. */
export const breakable = (text: string): string =>
  text.replace(unbroken, (word) => {
    if (joining.test(word)) return word;
    const letters = (word.match(together) ?? []).flatMap((some) =>
      [...clusters.segment(some)].map(({ segment }) => segment),
    );
    const step = letters.length > endless ? few : 1;
    return letters.map((letter, at) => (at > 0 && at % step === 0 ? mayBreak + letter : letter)).join("");
  });

/** Of all words that stand whole on a line, the few longest: a column is at least as wide as they are. */
export function longestWords(texts: readonly string[], most = 3): string[] {
  const words = new Set(texts.flatMap((text) => breakable(text).split(/[\s\u200b/-]+/)));
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, most);
}
