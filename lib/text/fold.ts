/** Letters that stand for another one with a mark but do not decompose into it. */
const plainLetters: Record<string, string> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ґ: "г",
  є: "е",
  і: "и",
};

/**
 * A text as it is searched: without case, marks, apostrophes and quotes, any dash as a space, so that "Sürgünlik" is
 * found by "surgunlik", "Україна" by "украина" and "Guinea-Bissau" by "guinea bissau". Cyrillic letters stay Cyrillic.
 */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ʼ’‘‛'`´ʹʻ′＇"«»“”„]/g, "")
    .replace(/[ıłøđðþħßæœґєі]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/&/g, " and ")
    .replace(/[\s\p{Pd}\u2212]+/gu, " ")
    .trim();

/** The words of a search, folded: what was typed with a dash between stays together. */
export const wordsOf = (typed: string): string[] => typed.split(/\s+/).map(folded).filter(Boolean);
