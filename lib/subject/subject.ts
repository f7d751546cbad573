import type { Transaction } from "@/lib/db/client";

/** An ordered list that belongs to a subject, or a set: its table, and the columns of its two ends. */
type Links = {
  model: string;
  owner: string;
  target: string;
  /** Links without a position are a set, read in the order of what they name. */
  ordered: boolean;
  /** The column beside the link that belongs to it. */
  also?: "context";
};

/**
 * A kind of thing that has versions. The ledger, the versions, the audit log, the verification, the erasing and the
 * database's own guards go by its declaration; the ledger itself knows no kind.
 */
export type Subject = {
  /** Its name in versions and audit lines; it never changes. */
  readonly type: string;
  /** The table's name in the database. */
  readonly model: string;
  /** The column that names one of them. */
  readonly key: string;
  /** Kinds that its rows point at: they are written first. */
  readonly after: readonly string[];
  readonly links: Readonly<Record<string, Links>>;
  /** False where a row has nothing to change, and so no version of its own. */
  readonly changes: boolean;
  /** Holds a person's data: no plain hash of its content is kept. */
  readonly personal: boolean;
  /** The act that erases it with all versions before; no other may. */
  readonly erasedBy: string | null;
  /** JSON columns that may be empty: Prisma wants to be told that nothing is meant, not the JSON value null. */
  readonly mayBeEmpty: readonly string[];
  /** Columns that enter no version; a keyed mark of them does, so that an exchange is noticed. */
  readonly secret: readonly string[];
  /** Columns of which no two rows may have the same value, each with the refusal that says so. */
  readonly unique: Readonly<Record<string, string>>;
  /** Which of these the public sees, by the rows that stand in the database. */
  readonly seenByPublic: (tx: Transaction, ids: string[]) => Promise<string[]>;
};

const nobody = async (): Promise<string[]> => [];

/** Declares a kind of thing that has versions; what is not said is as for most. */
export const subject = (
  declared: Pick<Subject, "type" | "model"> & Partial<Omit<Subject, "type" | "model">>,
): Subject => ({
  key: "id",
  after: [],
  links: {},
  changes: true,
  personal: false,
  erasedBy: null,
  mayBeEmpty: [],
  secret: [],
  unique: {},
  seenByPublic: nobody,
  ...declared,
});

/** An ordered list of links. */
export const list = (model: string, owner: string, target: string, also?: "context"): Links => ({
  model,
  owner,
  target,
  ordered: true,
  ...(also ? { also } : {}),
});

/** A set of links. */
export const set = (model: string, owner: string, target: string): Links => ({
  model,
  owner,
  target,
  ordered: false,
});

/** Seen by everyone, whatever it says. */
export const alwaysPublic = async (_: Transaction, ids: string[]): Promise<string[]> => ids;

/** The kinds in an order in which each comes after those that it points at; otherwise as they were given. */
export function inOrder(subjects: Iterable<Subject>): Subject[] {
  const left = new Set(subjects);
  const placed: Subject[] = [];
  while (left.size > 0) {
    const ready = [...left].find(
      (one) => ![...left].some((other) => other !== one && one.after.includes(other.type)),
    );
    if (!ready)
      throw new Error(`kinds point at one another: ${[...left].map(({ type }) => type).join(", ")}`);
    left.delete(ready);
    placed.push(ready);
  }
  return placed;
}
