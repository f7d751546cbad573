import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/** Entries that the public sees, as a condition of a question to the database. */
export const shownEntries = { visibility: "public", removedAt: null } as const;

type Table = "wave" | "entry" | "body" | "source" | "partner" | "document" | "documentVersion" | "package";
type Where<Name extends Table> = Prisma.Args<Transaction[Name], "findMany">["where"];
type Rows = { findMany(args: { where: unknown; select: { id: true } }): Promise<{ id: string }[]> };

/** Which of a kind the public sees: those whose rows say so. */
export const seenWhere =
  <Name extends Table>(table: Name, where: Where<Name>) =>
  async (tx: Transaction, ids: string[]): Promise<string[]> => {
    const rows = tx[table] as unknown as Rows;
    const seen = await rows.findMany({ where: { id: { in: ids }, ...where }, select: { id: true } });
    return seen.map(({ id }) => id);
  };

/** For kinds that are made public one by one. */
export const byVisibility = (table: "partner" | "document" | "package") =>
  seenWhere(table, { visibility: "public" });
