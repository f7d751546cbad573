import "server-only";
import type { Day } from "@/lib/calendar/edtf";
import type { FinishedLetter } from "@/lib/letter-texts/finished-letter";
import { type Made, makeInChild, type Options } from "./in-child";
import { checkAmount } from "./letter-pdfs";
import { marksOf } from "./pictures";
import { printableLetter } from "./printable";
import { refusingInWords } from "./refused";

/**
 * Each letter as a DOCX, for staff to change before it goes, in the order given. The same letter of the same day gives the same
 * bytes.
 * @param on the day of the letter, which its properties tell
 * @throws Refusal in words where the mark of the letterhead cannot be read; then there is none of them
 */
export async function letterDocxs(
  letters: readonly FinishedLetter[],
  on: Day,
  options: Options = {},
): Promise<Made[]> {
  checkAmount(letters);
  const { pictures, nameOf } = marksOf(letters);
  const jobs = letters.map((letter) => ({
    id: letter.id,
    on,
    letter: { ...printableLetter(letter, 0, nameOf(letter)), wordLanguage: wordLanguage(letter.language) },
  }));
  return refusingInWords(
    () => [],
    () => makeInChild("write-docx", pictures, jobs, options),
  );
}

/** A language as Word knows it, with the country where most speak it if none is named: `pl-PL`, by which it checks spelling. */
function wordLanguage(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}-${region}` : language;
}
