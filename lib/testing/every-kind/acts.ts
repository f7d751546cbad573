import { type ActName, type AnswerOf, acts } from "@/lib/acts/all";
import { database } from "@/lib/db/client";
import type { Caller } from "@/lib/ledger/caller";
import { perform as performAct } from "@/lib/ledger/perform";

export type Performer = Exclude<Caller, null>;

/** Performs one act by its name; answers what the act answers. */
export const perform = <Name extends ActName>(
  name: Name,
  caller: Performer,
  input: unknown,
): Promise<AnswerOf<Name>> => performAct(caller, acts[name], input) as Promise<AnswerOf<Name>>;

/** The id of a reader's report: its reader is told the reference only. */
export async function idOfErrorReport(reference: string): Promise<string> {
  const db = await database();
  return (await db.errorReport.findUniqueOrThrow({ where: { reference }, select: { id: true } })).id;
}

/** The mention of someone in the note of an entry or of a task: whoever writes it is not told its id. */
export async function idOfMention(
  place: { entryId: string } | { taskId: string },
  userId: string,
): Promise<string> {
  const db = await database();
  return (await db.mention.findFirstOrThrow({ where: { ...place, userId }, select: { id: true } })).id;
}

/** The entries of a body, newest logged last; for those that an act makes without telling their ids. */
export async function entriesOfBody(bodyId: string): Promise<string[]> {
  const db = await database();
  const rows = await db.entry.findMany({
    where: { bodyId },
    select: { id: true },
    orderBy: { recordedAt: "asc" },
  });
  return rows.map(({ id }) => id);
}

/** The file in which a letter is kept as it went: the act that sends it draws its id. */
export async function fileOfLetter(id: string): Promise<string> {
  const db = await database();
  return (await db.sentLetter.findUniqueOrThrow({ where: { id }, select: { fileId: true } })).fileId;
}

/** The file of an issued report, likewise. */
export async function fileOfReport(reportId: string): Promise<string> {
  const db = await database();
  return (await db.issuedReportFile.findFirstOrThrow({ where: { reportId }, select: { fileId: true } }))
    .fileId;
}
