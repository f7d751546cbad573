import { fittingCell } from "@/lib/base/csv";
import type { Locale } from "@/lib/i18n/locales";

/** How a day is shown in a spreadsheet; the cell holds the day itself. */
export const dateFormats: Record<Locale, string> = { en: "yyyy-mm-dd", uk: "dd.mm.yyyy", crh: "dd.mm.yyyy" };

/** A text as a cell takes it: what the XML of a spreadsheet cannot hold is left out, and what is too long is cut with a sign. */
export const cellText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are what XML cannot hold
  fittingCell(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, ""));

const longestName = 31;
/** At most so many UTF-16 units, and no letter cut in half. */
const cut = (text: string, length: number) => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");

/**
 * Names that spreadsheet programs take for sheets: at most 31 characters, none that parts a reference, no apostrophe at an
 * end, and each once, whichever case its letters are in.
 */
export function sheetNames(titles: readonly string[]): string[] {
  // Excel keeps this one for itself.
  const taken = new Set(["history"]);
  return titles.map((title) => {
    const plain = cellText(title)
      .replace(/[[\]*?:/\\\s]+/g, " ")
      .replace(/^[' ]+/, "");
    const ended = (length: number) => cut(plain, length).replace(/[',;. ]+$/, "") || "–";
    let name = ended(longestName);
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const sign = ` (${number})`;
      name = `${ended(longestName - sign.length)}${sign}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
