import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { plainText } from "@/lib/letter-texts/body";
import type { FinishedLetter } from "@/lib/letter-texts/finished-letter";
import { type Made, makeInChild, type Options } from "./in-child";
import { marksOf } from "./pictures";
import { printableLetter } from "./printable";
import { type Named, refusingInWords } from "./refused";

/** So many letters are printed at once at most. */
export const mostLetters = 400;
/** Characters of one letter: about 60 pages. */
const longestLetter = 200_000;

/**
 * Each letter as a PDF of its own (PDF/UA-1, tagged), in the order given. The same letter gives the same bytes on any machine:
 * the file carries no clock time, and no font of the machine is asked.
 * @throws Refusal in words where a letter cannot be printed as it is; then there is none of them
 */
export async function letterPdfs(letters: readonly FinishedLetter[], options: Options = {}): Promise<Made[]> {
  checkAmount(letters);
  const { pictures, nameOf } = marksOf(letters);
  const jobs = letters.map((letter) => ({
    id: letter.id,
    template: "letter",
    data: printed([letter], letter.subject, "one", nameOf),
  }));
  return refusingInWords(
    (id) => named(letters.filter((letter) => letter.id === id)),
    () => makeInChild("typeset", pictures, jobs, options),
  );
}

/** How sheets are printed: then no letter begins on the back of another. */
export type Sides = "one" | "two";

/**
 * All letters in one PDF for the printer, in A4, each beginning on a new sheet with its own page numbers.
 * @param title what the file is, in the words of whoever prints it
 * @param sides on both sides of a sheet unless said otherwise: empty backs do no harm on a printer that uses one
 */
export async function jointPdf(
  letters: readonly FinishedLetter[],
  title: string,
  { sides = "two", ...options }: Options & { sides?: Sides } = {},
): Promise<Buffer<ArrayBuffer>> {
  checkAmount(letters);
  const { pictures, nameOf } = marksOf(letters);
  const job = { id: "all", template: "letter", data: printed(letters, title, sides, nameOf) };
  const [all] = await refusingInWords(
    () => named(letters),
    () => makeInChild("typeset", pictures, [job], options),
  );
  if (!all) throw new Error("there is no letter to print");
  return all.bytes;
}

/** @throws Refusal when there are too many letters for one call, or one is too long */
export function checkAmount(letters: readonly FinishedLetter[]): void {
  if (letters.length > mostLetters) throw new Refusal("too-many", undefined, { maximum: mostLetters });
  for (const { blocks, addressee } of letters)
    if (plainText(blocks).length > longestLetter)
      throw new Refusal("letter-too-long", undefined, { name: addressee.label });
}

const printed = (
  letters: readonly FinishedLetter[],
  title: string,
  sides: Sides,
  nameOf: (letter: FinishedLetter) => string | null,
) => ({ title, sides, letters: letters.map((letter, at) => printableLetter(letter, at, nameOf(letter))) });

/** Letters by their places, with all that stands on them. */
export const named = (letters: readonly FinishedLetter[]): Named =>
  letters.map((letter) => ({
    label: letter.addressee.label,
    text: JSON.stringify(printableLetter(letter, 0, null)),
  }));
