import type { Transaction } from "@/lib/db/client";

/** Entries that the public sees, as a condition of a question to the database. */
export const shownEntries = { visibility: "public", removedAt: null } as const;

type WithVisibility = "partner" | "document" | "package";
type Rows = { findMany(args: { where: unknown; select: { id: true } }): Promise<{ id: string }[]> };

/** For kinds that are made public one by one: those of these that are. */
export const byVisibility =
  (table: WithVisibility) =>
  async (tx: Transaction, ids: string[]): Promise<string[]> =>
    idsOf(
      await (tx[table] as unknown as Rows).findMany({
        where: { id: { in: ids }, visibility: "public" },
        select: { id: true },
      }),
    );

export const idsOf = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id);
