import type { MediaType } from "@/lib/files/extensions";
import { keptName } from "@/lib/files/file-name";

/** Of the name without its end: with the folders around it, it stays within what Windows opens. */
const longestStem = 80;

/** A readable file name for a title: nothing in it that Windows does not take. */
export function readableName(title: string, type: MediaType): string {
  const stem = [
    ...title
      .normalize("NFC")
      .replace(/[\\/]+/g, "-")
      .replace(/\s+/g, " "),
  ]
    .slice(0, longestStem)
    .join("");
  return keptName(stem, type);
}

/** `01 PL Sejm`, `02 …`: in the order of the letters, in any program that sorts by name, and each once. */
export const numberedTitle = (label: string, at: number, count: number): string =>
  `${String(at + 1).padStart(String(count).length, "0")} ${label}`;

/** Each name once, on systems too that take A and a for the same letter. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const [, stem = name, end = ""] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
    let free = name;
    for (let number = 2; taken.has(folded(free)); number++) free = `${stem} (${number})${end}`;
    taken.add(folded(free));
    return free;
  });
}

const folded = (name: string): string => name.normalize("NFC").toLowerCase();
