import { folded } from "./fold";
import { sounded } from "./sound";

/**
 * Names of one person or institution that no rule of spelling leads to one another. Other spellings of each are found by
 * their sound; what stands here is only what differs in sound too.
 */
const sameNames: readonly (readonly string[])[] = [
  ["Dzhemilev", "Kırımoğlu", "Кримоглу", "Abdülcemil"],
  ["Refat", "Rıfat"],
  ["Zelenskyy", "Selenskyj"],
  ["Mejlis", "Меджліс"],
];
const sounds = sameNames.map((names) => [...new Set(names.map((name) => sounded(folded(name))))]);

/** Endings of Ukrainian and Russian cases, folded, behind enough of a word to tell it by. */
const ending = /(?<=[а-я]{5})(?:[аеиоуюя]|[иоеы]м|[оеэ]ю|ой)$/;

/**
 * How what is meant by a word may sound: as it is typed, without the ending of a case, and by another name that begins so,
 * all the same whether somebody looks for "Джемілєв", "Джемілєва" or "Kırımoğlu". The word is folded.
 */
export function soundsMeant(word: string): string[] {
  const sound = sounded(word);
  const others = sounds.find((names) => names.some((name) => sound.startsWith(name))) ?? [];
  return [...new Set([sound, sounded(word.replace(ending, "")), ...others])];
}
