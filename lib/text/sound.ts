/** Cyrillic letters, and under each the Latin one that sounds alike; the last two are not heard. */
const cyrillic = "абвгдежзиклмнопрстуфхцчшщыэюяьъ";
const latin = "abvgdezziklmnoprstufhccssieua";
const inLatin = (letter: string): string => {
  const place = cyrillic.indexOf(letter);
  return place < 0 ? letter : (latin[place] ?? "");
};

/** Letters that together write one sound in some language, the longest first: "tsch" is German, "dj" French, "sz" Polish. */
const together: Record<string, string> = {
  ...{ tsch: "c", dsch: "c", shch: "s", dzh: "c", tch: "c", sch: "s" },
  ...{ ch: "c", cz: "c", dj: "c", dz: "c", ts: "c", sh: "s", sz: "s", zh: "z", kh: "h", gh: "h", ou: "u" },
};
const anyTogether = new RegExp(Object.keys(together).join("|"), "g");
const alone: Record<string, string> = { g: "h", q: "k", w: "v", x: "ks", y: "i", j: "i" };

/**
 * How a folded text sounds, roughly, in any of the spellings that people know: "Сюргюнлік" and "Sürgünlik"; "Cemilev",
 * "Джемілєв", "Dzhemilev", "Djemilev" and "Dschemilew"; "Bariiev", "Барієв" and "Barıyev" come out alike. Where spellings
 * disagree on a letter they are one: Crimean Tatar c is дж and ç is ч, Ukrainian г is h and Russian г is g. It only
 * widens a search, so likeness matters more than rules of transliteration.
 */
export const sounded = (text: string): string =>
  text
    .replace(/[а-я]/g, inLatin)
    .replace(anyTogether, (letters) => together[letters] ?? letters)
    .replace(/[yji]+([aeu])/g, "$1")
    .replace(/[gqwxyj]/g, (letter) => alone[letter] ?? letter)
    .replace(/([a-z])\1+/g, "$1");
