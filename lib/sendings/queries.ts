import "server-only";
import { database } from "@/lib/db/client";
import type { Channel, LetterKind } from "@/lib/db/generated/enums";
import type { LetterContent } from "@/lib/letter-texts/letter-content";

/** Letters that went out together. */
export type SendingView = {
  id: string;
  version: number;
  letter: { id: string; name: string } | null;
  letterKind: LetterKind;
  waveId: string | null;
  packageId: string | null;
  channel: Channel | null;
  sentOn: string;
  undoneAt: Date | null;
  count: number;
};

const columns = {
  id: true,
  version: true,
  letterText: { select: { id: true, name: true } },
  letterKind: true,
  waveId: true,
  packageId: true,
  channel: true,
  sentOn: true,
  undoneAt: true,
  _count: { select: { letters: true } },
} as const;

/** Every sending, the latest first. The caller checks the right to read the desk. */
export async function listSendings(waveId?: string): Promise<SendingView[]> {
  const db = await database();
  const rows = await db.sending.findMany({
    ...(waveId ? { where: { waveId } } : {}),
    select: columns,
    orderBy: [{ sentOn: "desc" }, { id: "desc" }],
  });
  return rows.map(({ letterText, _count, ...row }) => ({
    ...row,
    letter: letterText,
    count: _count.letters,
  }));
}

/** How many sendings stand. */
export const countSendings = async (): Promise<number> =>
  (await database()).sending.count({ where: { undoneAt: null } });

/** A letter as it went, with the file in which it is kept. */
export type SentLetterView = {
  id: string;
  content: LetterContent;
  file: { id: string; sha256: string; name: string; bytes: number };
};

/** A sending with its letters, by country; null when there is none. */
export async function findSending(id: string): Promise<(SendingView & { letters: SentLetterView[] }) | null> {
  const db = await database();
  const row = await db.sending.findUnique({
    where: { id },
    select: {
      ...columns,
      letters: {
        select: {
          id: true,
          content: true,
          file: { select: { id: true, sha256: true, name: true, bytes: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { letterText, _count, letters, ...own } = row;
  return {
    ...own,
    letter: letterText,
    count: _count.letters,
    letters: letters
      .map((letter) => ({ ...letter, content: letter.content as unknown as LetterContent }))
      .sort((one, other) => (one.content.addressee.label < other.content.addressee.label ? -1 : 1)),
  };
}

/** The sending with which a letter went; null where it went alone. */
export async function sendingOf(entryId: string): Promise<{ id: string; count: number } | null> {
  const db = await database();
  const row = await db.sentLetter.findUnique({
    where: { id: entryId },
    select: { sending: { select: { id: true, _count: { select: { letters: true } } } } },
  });
  return row && { id: row.sending.id, count: row.sending._count.letters };
}
