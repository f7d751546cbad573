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
  /** Not in a version while it is empty: versions from before there was such a list say nothing of it. */
  sparse?: true;
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
  /** Its place in the order of writing: after everything that its rows point at. No two kinds share one. */
  readonly order: number;
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
  /** Whether these changes, which are about to be written, may change who is counted as having recognised. */
  readonly weighs: (tx: Transaction, changes: readonly Weighed[]) => Promise<boolean>;
};
type Weighed = { id: string; expect: number | null; data?: Record<string, unknown> };

const nobody = async (): Promise<string[]> => [];

/** Declares a kind of thing that has versions; what is not said is as for most. */
export const subject = (
  declared: Pick<Subject, "type" | "model" | "order"> & Partial<Omit<Subject, "type" | "model" | "order">>,
): Subject => ({
  key: "id",
  links: {},
  changes: true,
  personal: false,
  erasedBy: null,
  mayBeEmpty: [],
  secret: [],
  unique: {},
  seenByPublic: nobody,
  weighs: async () => false,
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

/** Links that are seldom there, and were not always kept. */
export const sparse = (links: Links): Links => ({ ...links, sparse: true });

/** A set of links. */
export const set = (model: string, owner: string, target: string): Links => ({
  ...list(model, owner, target),
  ordered: false,
});

/** Seen by everyone, whatever it says. */
export const alwaysPublic = async (_: Transaction, ids: string[]): Promise<string[]> => ids;

/** Kinds in the order in which they are written. */
export const inOrder = (subjects: Iterable<Subject>): Subject[] =>
  [...subjects].sort((one, other) => one.order - other.order);
