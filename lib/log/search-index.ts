import { each, type Work } from "@/lib/base/politely";
import { folded } from "@/lib/text/fold";
import { sounded } from "@/lib/text/sound";
import { keptTexts } from "./log-filter";
import { entryParts, isAbout, type Searched, type Term, termsOf, textHolds } from "./search";
import type { DeskEntry, DeskRecord } from "./views";

/** A word as it stands in entries, and in which. */
type Word = Searched & { slots: number[] };

/**
 * The words of the log, each with the entries that hold it. What is looked for lies within a word, so that a search reads
 * the words, of which there are few, and not the texts. Each version of an entry has a slot; that of an earlier one is
 * given up.
 */
export type SearchIndex = {
  /** What was taken in last, so that nothing is looked at when nothing has changed. */
  of: DeskRecord["entries"] | null;
  words: Map<string, Word>;
  slots: (DeskEntry | null)[];
  slotOf: Map<string, number>;
  given: number;
};

export const newSearchIndex = (): SearchIndex => ({
  of: null,
  words: new Map(),
  slots: [],
  slotOf: new Map(),
  given: 0,
});

/** Words as they are typed, and what they are folded to: an entry is mostly made of words that others hold. */
type Folds = Map<string, readonly string[]>;

const blanks = /\s+/;

function foldedWords(typed: string, known: Folds): readonly string[] {
  const before = known.get(typed);
  if (before) return before;
  const words = folded(typed).split(" ").filter(Boolean);
  known.set(typed, words);
  return words;
}

const sameTexts = (one: DeskEntry, other: DeskEntry): boolean =>
  one === other || (one.summary === other.summary && one.sources === other.sources);

function put(index: SearchIndex, entry: DeskEntry, folds: Folds): void {
  const slot = index.slots.length;
  index.slots.push(entry);
  index.slotOf.set(entry.id, slot);
  for (const part of [...entryParts(entry), ...keptTexts(entry)]) {
    if (!part) continue;
    for (const typed of part.split(blanks))
      for (const text of foldedWords(typed, folds)) {
        const word = index.words.get(text);
        if (!word) index.words.set(text, { folded: text, sounded: sounded(text), slots: [slot] });
        else if (word.slots.at(-1) !== slot) word.slots.push(slot);
      }
  }
}

/** Takes in what has changed since the index was last brought up to date; may be interrupted. */
export function* indexWork(index: SearchIndex, { entries }: Pick<DeskRecord, "entries">): Work<void> {
  if (index.of === entries) return;
  if (index.given > entries.length) Object.assign(index, newSearchIndex());
  const folds: Folds = new Map();
  const there = new Set<string>();
  let taken = 0;
  for (const entry of entries) {
    there.add(entry.id);
    const slot = index.slotOf.get(entry.id);
    const before = slot === undefined ? null : index.slots[slot];
    if (slot !== undefined && before && sameTexts(before, entry)) {
      index.slots[slot] = entry;
      continue;
    }
    if (slot !== undefined) {
      index.slots[slot] = null;
      index.given++;
    }
    put(index, entry, folds);
    if (++taken % 16 === 0) yield;
  }
  yield* each(index.slotOf, ([id, slot]) => {
    if (there.has(id)) return;
    index.slots[slot] = null;
    index.slotOf.delete(id);
    index.given++;
  });
  index.of = entries;
}

/** Which slots hold a term in their texts: several words are looked for one by one, then in their order. */
function slotsHolding(index: SearchIndex, term: Term): Uint8Array {
  const held = new Uint8Array(index.slots.length);
  const [first = "", ...others] = term.text.split(" ");
  if (others.length === 0) {
    for (const word of index.words.values())
      if (textHolds(word, term)) for (const slot of word.slots) held[slot] = 1;
    return held;
  }
  // Only a word that ends so can be the first of them.
  const candidates = new Set<number>();
  for (const word of index.words.values())
    if (word.folded.endsWith(first)) for (const slot of word.slots) candidates.add(slot);
  for (const slot of candidates) {
    const entry = index.slots[slot];
    if (!entry) continue;
    const text = folded([...entryParts(entry), ...keptTexts(entry)].filter(Boolean).join("\n"));
    if (textHolds({ folded: text, sounded: "" }, term)) held[slot] = 1;
  }
  return held;
}

/** The entries that hold all words of a text, newest first, the removed ones left out. */
export function findInIndex(index: SearchIndex, record: DeskRecord, typed: string): DeskEntry[] {
  const terms = termsOf(typed).map((term) => ({ term, held: slotsHolding(index, term) }));
  const found: DeskEntry[] = [];
  if (terms.length === 0) return found;
  for (let at = record.entries.length - 1; at >= 0; at--) {
    const entry = record.entries[at] as DeskEntry;
    if (entry.removed) continue;
    const slot = index.slotOf.get(entry.id) ?? -1;
    if (terms.every(({ term, held }) => held[slot] === 1 || isAbout(entry, record, term))) found.push(entry);
  }
  return found;
}
