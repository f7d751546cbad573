import "server-only";
import { cache } from "react";
import { database } from "@/lib/db/client";
import type { LetterKind } from "@/lib/db/generated/enums";
import type { TextInLanguage } from "./fields";

export type LetterTextView = {
  id: string;
  version: number;
  name: string;
  letterKind: LetterKind;
  texts: TextInLanguage[];
  archived: boolean;
};

/** The campaign's letters by name. The caller checks the right to read the desk. */
export const listLetterTexts = cache(async (): Promise<LetterTextView[]> => {
  const db = await database();
  const rows = await db.letterText.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }] });
  return rows.map(({ archivedAt, texts, ...row }) => ({
    ...row,
    texts: texts as TextInLanguage[],
    archived: archivedAt !== null,
  }));
});

/** One of them; null when there is none. */
export const findLetterText = async (id: string): Promise<LetterTextView | null> =>
  (await listLetterTexts()).find((letter) => letter.id === id) ?? null;

/** How many of the campaign's letters there are. */
export const countLetterTexts = async (): Promise<number> => (await database()).letterText.count();
