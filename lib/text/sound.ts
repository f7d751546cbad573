const latin: Record<string, string> = {
  ...{
    а: "a",
    б: "b",
    в: "v",
    г: "g",
    д: "d",
    е: "e",
    ж: "z",
    з: "z",
    и: "i",
    к: "k",
    л: "l",
    м: "m",
    н: "n",
  },
  ...{
    о: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    у: "u",
    ф: "f",
    х: "h",
    ц: "c",
    ч: "c",
    ш: "s",
    щ: "s",
    ь: "",
  },
  ...{ ю: "u", я: "a", ъ: "", ы: "i", э: "e" },
};

/**
 * How a folded text sounds, roughly, in either script: "Сюргюнлік" and "Sürgünlik", "Джемілєв" and "Dzhemilev" come
 * out alike. It only widens a search, so likeness matters more than rules of transliteration.
 */
export const sounded = (text: string): string =>
  text
    .replace(/[а-я]/g, (letter) => latin[letter] ?? letter)
    .replace(/shch|sch|sh/g, "s")
    .replace(/ch|ts/g, "c")
    .replace(/zh/g, "z")
    .replace(/kh|x/g, "h")
    .replace(/[yji]([aeu])/g, "$1")
    .replace(/[yj]/g, "i")
    .replace(/q/g, "k")
    .replace(/w/g, "v");
