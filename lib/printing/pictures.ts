import { createHash } from "node:crypto";
import type { FinishedLetter, Letterhead } from "@/lib/letter-texts/finished-letter";
import type { Picture } from "./in-child";

const named = ({ mediaType, bytes }: NonNullable<Letterhead["logo"]>): string =>
  `mark-${createHash("sha256").update(bytes).digest("hex")}.${mediaType === "image/png" ? "png" : "jpg"}`;

/** The marks of letters, each once, and under which name the templates find that of a letter. */
export function marksOf(letters: readonly FinishedLetter[]): {
  pictures: Picture[];
  nameOf(letter: FinishedLetter): string | null;
} {
  const names = new Map<Letterhead["logo"], string>();
  const pictures = new Map<string, Picture>();
  for (const { letterhead } of letters) {
    const { logo } = letterhead;
    if (!logo || names.has(logo)) continue;
    const name = named(logo);
    names.set(logo, name);
    pictures.set(name, { name, ...logo });
  }
  return {
    pictures: [...pictures.values()],
    nameOf: ({ letterhead }) => names.get(letterhead.logo) ?? null,
  };
}
