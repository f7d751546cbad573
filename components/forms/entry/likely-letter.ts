import { certainlyBefore } from "@/lib/calendar/edtf";
import type { LetterOption } from "@/lib/desk/form-options";
import { readDate } from "@/lib/fields/read-date";

/**
 * The letter that an answer most likely answers: the newest that had left by its day, of those that are open if there are
 * any.
 * @param letters the newest first
 * @param typed the day of the answer as it stands in the form; one that cannot be read yet says nothing
 */
export function likelyLetter(
  letters: readonly LetterOption[],
  open: readonly string[],
  typed: string,
): LetterOption | undefined {
  const { date } = readDate(typed);
  const had = date ? letters.filter((letter) => !certainlyBefore(date, letter.occurredOn)) : letters;
  return had.find(({ id }) => open.includes(id)) ?? had[0];
}
