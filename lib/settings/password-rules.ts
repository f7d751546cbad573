import { commonPhrases, commonWords, emptyWords } from "./common-passwords";

const shortestPassword = 15;
export const longestPassword = 256;

/** Rows of the keyboard and of the alphabet: four or more letters in their order, or backwards, are no secret. */
const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
  "йцукенгшщзхї",
  "йцукенгшщзхъ",
  "фівапролджє",
  "фывапролджэ",
  "ячсмитьбю",
  "01234567890",
].flatMap((row) => [row, [...row].reverse().join("")]);

/** So much must be left of a password when everything is taken out that others would try. */
const enough = { letters: 5, different: 4, together: 10 };

/** Whose password it is to be. */
export type Owner = { email?: string | null | undefined; name?: string | null | undefined };

/** One form for one password: what looks the same is typed the same on every keyboard. */
export const normalPassword = (typed: string): string => typed.normalize("NFC");

/**
 * What is wrong with a new password, as a key of the `refusals` catalogue; null when nothing is. Whoever sets a
 * password, and wherever: in a form, at the command line, by a setting, it goes by this.
 */
export function passwordProblem(typed: string, owner: Owner = {}): string | null {
  if (typed === "") return "required";
  if (normalPassword(typed).length < shortestPassword) return "password-too-short";
  if (typed.length > longestPassword) return "password-too-long";
  if (isGuessable(typed)) return "password-guessable";
  return isGuessable(typed, wordsOf(owner)) ? "password-personal" : null;
}

/** Whether a password is little more than words and phrases that others try, rows of keys, years or repetition. */
export function isGuessable(password: string, also: readonly string[] = []): boolean {
  const folded = fold(password);
  const words = [...also, ...commonWords].sort((a, b) => b.length - a.length);
  // "p4ssw0rd" is "password"; but "2026" is a year before it is "zoz6".
  return [folded, unmasked(folded)].some((text) => {
    const together = onlySigns(withoutRepetition(onlySigns(text)));
    if (together.length < enough.together || !/\p{L}/u.test(together)) return true;
    const single = text
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word, index, all) => !emptyWords.has(word) && all.indexOf(word) === index)
      .join(" ");
    return isLittle(without(single, words)) || isLittle(without(without(together, commonPhrases), words));
  });
}

/** The words by which someone is known: parts of their address and of their name. */
function wordsOf({ email, name }: Owner): string[] {
  const parts = fold(`${email ?? ""} ${name ?? ""}`).split(/[^\p{L}\p{N}]+/u);
  return [...new Set(parts.filter((part) => part.length >= 3))];
}

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ı", "i")
    .normalize("NFD")
    // Accents of Latin letters only: in Cyrillic they make another letter.
    .replace(/([a-z])\p{M}+/gu, "$1")
    .normalize("NFC");

/** Digits and signs, and under each the letter that it stands for, where letters stand beside it. */
const masks = "013457@$!";
const masked = "oieastasi";
const unmasked = (text: string): string =>
  text.replace(/(?<=[a-z])[013457@$!]+(?=[a-z])|^[013457@$!](?=[a-z])/gu, (signs) =>
    [...signs].map((sign) => masked[masks.indexOf(sign)]).join(""),
  );

const onlySigns = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

const withoutRepetition = (text: string): string =>
  text
    .replace(/(.)\1{2,}/gu, "$1")
    .replace(/(.{2,3}?)\1{2,}/gu, "$1")
    .replace(/(.{4,}?)\1+/gu, "$1");

/** What is left of a text without these words, without rows of keys and without years and other dates. */
function without(text: string, words: readonly string[]): string {
  let rest = text;
  for (const word of words) rest = rest.replaceAll(word, " ");
  for (const row of rows)
    for (let length = row.length; length >= 4; length--)
      for (let from = 0; from + length <= row.length; from++)
        rest = rest.replaceAll(row.slice(from, from + length), " ");
  return rest.replace(/\d{0,4}(19|20)\d\d\d{0,4}/g, " ").replace(/\d{4,}/g, " ");
}

function isLittle(rest: string): boolean {
  const left = onlySigns(rest);
  return left.length < enough.letters || new Set(left).size < enough.different;
}
