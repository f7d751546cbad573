import { partsOfAct } from "@/lib/ledger/questions";

/** A line of the audit log. */
export type Line = {
  seq: number;
  at: Date;
  actorId: string | null;
  origin: string;
  act: string;
  subjectType: string;
  subjectId: string;
};

/** What was done alike in one go: one row. */
export type Batch = Omit<Line, "subjectId"> & {
  /** What it was done to, the first few. */
  subjectIds: string[];
  count: number;
};

/** Of a batch so many things are named. */
export const mostNamed = 3;

const isSameGo = (one: Line, other: Line) =>
  one.at.getTime() === other.at.getTime() && one.actorId === other.actorId && one.origin === other.origin;
const isAlike = (batch: Batch, line: Line) =>
  partsOfAct(batch.act).act === partsOfAct(line.act).act && batch.subjectType === line.subjectType;

/**
 * Folds lines, the newest first, so that what one transaction did alike is one row: 40 letters of one import are not 40
 * rows. Rows of one transaction stand in the order of their newest lines.
 */
export function fold(lines: readonly Line[]): Batch[] {
  const batches: Batch[] = [];
  let ofThisGo: Batch[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    if (!before || !isSameGo(before, line)) ofThisGo = [];
    before = line;
    const batch = ofThisGo.find((one) => isAlike(one, line));
    if (batch) {
      batch.count += 1;
      if (batch.subjectIds.length < mostNamed) batch.subjectIds.push(line.subjectId);
      continue;
    }
    const { subjectId, ...rest } = line;
    const made = { ...rest, subjectIds: [subjectId], count: 1 };
    ofThisGo.push(made);
    batches.push(made);
  }
  return batches;
}
