import { folded } from "./fold";
import { soundsMeant } from "./other-names";

/** Shortest sound that is looked for: a shorter one is in too many words. */
const shortestSound = 4;

/**
 * Letters of Crimean Tatar of which folding or another language's sound leaves no trace: ö is written ё or о in Cyrillic,
 * and j is ж, where German and Polish read й.
 */
const otherwise: readonly (readonly [RegExp, string])[] = [
  [/[öÖ]/g, "е"],
  [/[ёЁ]/g, "о"],
  [/[jJ]/g, "ж"],
  [/[жЖ]/g, "й"],
];

/** How what is meant by a typed word, not folded, may sound, in Latin or in Cyrillic. None where it is too short to tell. */
export function soundsTyped(word: string): string[] {
  const spellings = [word];
  for (const [letter, other] of otherwise)
    spellings.push(...spellings.map((spelling) => spelling.replace(letter, other)));
  return [...new Set(spellings.flatMap((spelling) => soundsMeant(folded(spelling))))].filter(
    (sound) => sound.length >= shortestSound,
  );
}
