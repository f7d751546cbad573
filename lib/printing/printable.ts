import { withoutHiddenInLines } from "@/lib/base/plain-text";
import type { FilledBlock, FilledRun } from "@/lib/letter-texts/body";
import type { FinishedLetter } from "@/lib/letter-texts/finished-letter";
import { letterWords } from "./letter-words";

/** A text as it can be printed: nothing in it that shows nothing. */
export const printedText = (text: string): string =>
  withoutHiddenInLines(text).replaceAll("\t", " ").normalize("NFC");

/**
 * Where a link leads, in the seven bits that PDF and Word take (`https://xn--…/%D0%94…`); a link is one only when it leads to
 * the web or to an address to write to, anything else stays text.
 */
function linkAddress(address: string): string | undefined {
  if (!/^(https?:\/\/|mailto:)/i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).href;
}

export type PrintableRun = { text: string; bold?: true; italic?: true; href?: string };
export type PrintableBlock =
  | { is: "paragraph" | "heading"; runs: PrintableRun[] }
  | { is: "list"; ordered: boolean; items: PrintableRun[][] };

const runsOf = (runs: readonly FilledRun[]): PrintableRun[] =>
  runs.flatMap(({ text, href, ...look }) => {
    const leads = href === undefined ? undefined : linkAddress(href);
    const shown = printedText(text);
    return shown === "" ? [] : [{ text: shown, ...look, ...(leads ? { href: leads } : {}) }];
  });

const isEmpty = (runs: readonly PrintableRun[]) => runs.every(({ text }) => text.trim() === "");

/** Blocks without those that would be empty: a field that had no value may have been all of one. */
export const printableBlocks = (blocks: readonly FilledBlock[]): PrintableBlock[] =>
  blocks.flatMap((block): PrintableBlock[] => {
    if (block.is !== "list") {
      const runs = runsOf(block.runs);
      return isEmpty(runs) ? [] : [{ is: block.is, runs }];
    }
    const items = block.items.map(runsOf).filter((runs) => !isEmpty(runs));
    return items.length === 0 ? [] : [{ ...block, items }];
  });

/** Lines of an address, none of them empty. */
export const printedLines = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => printedText(text).split("\n")).filter((text) => text.trim() !== "");

/** A letter as the templates read it: texts alone, in the words of its language. */
export type PrintableLetter = ReturnType<typeof printableLetter>;

/**
 * @param at its place among the letters of one file, which refusals name
 * @param logo the name under which the templates find the mark
 */
export function printableLetter(letter: FinishedLetter, at: number, logo: string | null) {
  const { language, region } = new Intl.Locale(letter.language);
  const words = letterWords(letter.language);
  const reference = (label: string, text: string | null): [string, string][] =>
    text?.trim() ? [[label, printedText(text)]] : [];
  return {
    at,
    language: letter.language,
    lang: language,
    region: region && /^[A-Z]{2}$/.test(region) ? region : null,
    letterhead: {
      name: printedText(letter.letterhead.name),
      lines: printedLines(letter.letterhead.lines),
      logo,
    },
    placeAndDate: printedText(letter.placeAndDate),
    references: [
      ...reference(words.ourReference, letter.ourReference),
      ...reference(words.theirReference, letter.theirReference),
    ],
    addressee: printedLines([...letter.addressee.nameLines, ...letter.addressee.addressLines]),
    subject: printedText(letter.subject),
    blocks: printableBlocks(letter.blocks),
    signatory: letter.signatory && {
      name: printedText(letter.signatory.name),
      office: letter.signatory.office && printedText(letter.signatory.office),
    },
    enclosuresLabel: words.enclosures,
    enclosures: letter.enclosures.map(printedText).filter((title) => title.trim() !== ""),
  };
}
