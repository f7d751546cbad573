import "server-only";
import { database } from "@/lib/db/client";

/** A view as its list offers it. */
export type ViewView = {
  id: string;
  version: number;
  name: string;
  query: string;
  shared: boolean;
  /** Whose it is, for everyone but them. */
  owner: string | null;
};

/** The views of a list that someone may see: their own, and those that are shared, by name. */
export async function listViews(list: string, userId: string): Promise<ViewView[]> {
  const db = await database();
  const rows = await db.savedView.findMany({
    where: { list, removedAt: null, OR: [{ ownerId: userId }, { shared: true }] },
    select: {
      id: true,
      version: true,
      name: true,
      query: true,
      shared: true,
      ownerId: true,
      owner: { select: { name: true, email: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ ownerId, owner, ...row }) => ({
    ...row,
    owner: ownerId === userId ? null : (owner.name ?? owner.email),
  }));
}
