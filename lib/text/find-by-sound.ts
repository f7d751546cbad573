import { type Findable, find } from "./find";
import { folded, wordsOf } from "./fold";
import { sounded } from "./sound";
import { soundsTyped } from "./typed-sounds";

type Heard = { folded: string; sounded: string };
const heard = new WeakMap<Findable, Heard>();

function heardOnce(item: Findable): Heard {
  const before = heard.get(item);
  if (before) return before;
  const text = folded([item.label, ...(item.also ?? []), item.note ?? ""].join("\n"));
  const made = { folded: text, sounded: sounded(text) };
  heard.set(item, made);
  return made;
}

/**
 * What fits the typed words as {@link find} has it, then what fits by its sound: a name written in the other script, or in
 * a case of Ukrainian.
 */
export function findBySound<Item extends Findable>(items: readonly Item[], typed: string): Item[] {
  const words = typed
    .split(/\s+/)
    .filter((word) => wordsOf(word).length > 0)
    .map((word) => ({ text: folded(word), sounds: soundsTyped(word) }));
  const found = find(items, typed);
  if (words.length === 0) return found;
  const known = new Set(found);
  const others = items.filter((item) => {
    if (known.has(item)) return false;
    const text = heardOnce(item);
    return words.every(
      (word) => text.folded.includes(word.text) || word.sounds.some((sound) => text.sounded.includes(sound)),
    );
  });
  return [...found, ...others];
}
