import type { Option } from "@/components/ui/combo-box";
import { chooseByWords } from "@/lib/text/find";

/** Countries out of a pasted list: a name or a code on each line, or parted by commas or semicolons; and what is none. */
export function pastedCountries(
  text: string,
  options: readonly Option[],
): { codes: string[]; unknown: string[] } {
  const codes: string[] = [];
  const unknown: string[] = [];
  for (const part of text.split(/[\n\t,;]+/)) {
    const words = part.trim();
    if (words === "") continue;
    const found = chooseByWords(options, words, false);
    if ("chosen" in found && found.chosen) codes.push(found.chosen.id);
    else unknown.push(words);
  }
  return { codes: [...new Set(codes)], unknown: [...new Set(unknown)] };
}
