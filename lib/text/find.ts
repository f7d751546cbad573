import { folded, wordsOf } from "./fold";

/** Something that is found by what is typed. */
export type Findable = {
  /** The name on the screen. */
  label: string;
  note?: string | undefined;
  /** Other names, which may be typed in part. */
  also?: readonly string[] | undefined;
  /** Codes and short forms: found only when they are typed in full, so that "an" is not in "CAN". */
  codes?: readonly string[] | undefined;
};

/** How well something fits what was typed, the best first. */
const ranks = ["exact", "other name exact", "start", "other name start", "word starts", "part"] as const;
type Rank = (typeof ranks)[number];

type Prepared = { names: string[]; codes: string[]; all: string };
const prepared = new WeakMap<Findable, Prepared>();

/** A code as it is compared: `U.K.` is typed for UK. */
export const asCode = (text: string) => folded(text).replace(/[.\s]/g, "");

function prepare(item: Findable): Prepared {
  const before = prepared.get(item);
  if (before) return before;
  const names = [item.label, ...(item.also ?? [])].map(folded);
  const made = {
    names,
    codes: (item.codes ?? []).map(asCode),
    all: [...names, folded(item.note ?? "")].join("\n"),
  };
  prepared.set(item, made);
  return made;
}

const letter = /[\p{L}\p{N}]/u;

function* places(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!letter.test(text[at - 1] ?? "")) yield at;
}

/** Whether a word of the text begins so; both are folded. */
const startsWord = (text: string, word: string): boolean => !places(text, word).next().done;

/** Whether the text holds the word as a whole one; both are folded. */
export const holdsWord = (text: string, word: string): boolean =>
  [...places(text, word)].some((at) => !letter.test(text[at + word.length] ?? ""));

/** Whether a text holds a number by itself: 16 is not in 2016, but in "16 July" and in "16-a". */
export function holdsNumber(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1))
    if (!/\d/.test((text[at - 1] ?? "") + (text[at + number.length] ?? ""))) return true;
  return false;
}

function rankOf(item: Findable, text: string, code: string, words: string[]): Rank | null {
  const { names, codes, all } = prepare(item);
  if (names[0] === text || codes.includes(code)) return "exact";
  if (names.includes(text)) return "other name exact";
  if (!words.every((word) => all.includes(word))) return null;
  if (names[0]?.startsWith(text)) return "start";
  if (names.some((name) => name.startsWith(text))) return "other name start";
  return words.every((word) => startsWord(all, word)) ? "word starts" : "part";
}

type Found<Item> = { item: Item; rank: Rank };

function ranked<Item extends Findable>(items: readonly Item[], typed: string): Found<Item>[] {
  const [text, code, words] = [folded(typed), asCode(typed), wordsOf(typed)];
  return items
    .flatMap((item) => {
      const rank = rankOf(item, text, code, words);
      return rank === null ? [] : { item, rank };
    })
    .sort((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank));
}

/**
 * What fits the typed words, best first: what has exactly this name or code, then what begins so, then what has words
 * that begin so, then what holds them anywhere. Equals stay in their order; nothing typed leaves everything.
 */
export const find = <Item extends Findable>(items: readonly Item[], typed: string): Item[] =>
  wordsOf(typed).length === 0 ? [...items] : ranked(items, typed).map(({ item }) => item);

/** What choosing by words comes to: the one that is meant, or why there is none. */
export type Choice<Item> = { chosen: Item } | { chosen: null; reason: "none" | "several" };

/**
 * The one item that typed words mean: the only one of exactly this name or code, else the only one that fits.
 * @param fitting that these all fit is known: they were found elsewhere
 */
export function chooseByWords<Item extends Findable>(
  items: readonly Item[],
  typed: string,
  fitting = false,
): Choice<Item> {
  const found = ranked(items, typed);
  for (const best of ranks.slice(0, 2)) {
    const exact = found.filter(({ rank }) => rank === best);
    if (exact.length > 1) return { chosen: null, reason: "several" };
    if (exact[0]) return { chosen: exact[0].item };
  }
  const left = fitting ? items : found.map(({ item }) => item);
  if (left.length === 1 && left[0]) return { chosen: left[0] };
  return { chosen: null, reason: left.length === 0 ? "none" : "several" };
}
