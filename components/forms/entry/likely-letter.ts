import { certainlyBefore } from "@/lib/calendar/edtf";
import type { LetterOption } from "@/lib/desk/form-options";
import { readDate } from "@/lib/fields/read-date";

/**
 * The letter that an answer most likely answers: the newest that had left by its day. An older one that nobody has answered is
 * less likely: what is said after a reminder is said to the reminder.
 * @param letters the newest first
 * @param typed the day of the answer as it stands in the form; one that cannot be read yet says nothing
 */
export function likelyLetter(letters: readonly LetterOption[], typed: string): LetterOption | undefined {
  const { date } = readDate(typed);
  return date ? letters.find((letter) => !certainlyBefore(date, letter.occurredOn)) : letters[0];
}
