import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal } from "@/lib/base/refusal";
import type { Transaction } from "@/lib/db/client";
import type { Context } from "@/lib/ledger/act";
import type { Change } from "@/lib/subject/change";
import { candidatesFor, type LinkedSource, matchOf, similarSource } from "./same-page";
import type { SourceInput } from "./schema";
import { sourceSubject } from "./subjects";

/**
 * The sources that were named, by id: sources are shared, a link that is known already is used again. Where a new one
 * is probably the page of a known one, this asks.
 * @param added those added so far, where one change names several lists of sources
 * @returns the new ones as changes, the ids of all in their order, each once, and how many can be followed
 * @throws Refusal `source-unknown` at the row that names a source that does not exist
 */
export async function chooseSources(
  { tx, ask }: Pick<Context, "tx" | "ask">,
  inputs: SourceInput[],
  field = "sources",
  added: LinkedSource[] = [],
): Promise<{ sourceChanges: Change[]; sourceIds: string[]; usable: number }> {
  const sourceChanges: Change[] = [];
  const sourceIds: string[] = [];
  for (const [index, source] of inputs.entries()) {
    let id = source.id ?? null;
    if (id) {
      if ((await tx.source.count({ where: { id } })) === 0)
        throw new Refusal("source-unknown", `${field}.${index}.title`);
    } else if (source.url) {
      const { same, similar } = matchOf(source.url, [...(await candidatesFor(tx, source.url)), ...added]);
      id = same?.id ?? null;
      if (similar) ask([similarSource(similar, `${field}.${index}.url`)]);
    }
    if (!id) {
      if (source.fileId && (await tx.storedFile.count({ where: { id: source.fileId } })) === 0)
        throw new Refusal("file-unknown", `${field}.${index}.fileId`);
      id = newId();
      if (source.url) added.push({ id, url: source.url, title: source.title ?? "" });
      const { id: _, ...data } = source;
      sourceChanges.push({ subject: sourceSubject, id, expect: null, act: "source:add", data });
    }
    if (!sourceIds.includes(id)) sourceIds.push(id);
  }
  // The schema lets no source in without a link or a kept copy; older ones may lack both.
  const usable = sourceChanges.length + (await countUsable(tx, sourceIds));
  return { sourceChanges, sourceIds, usable };
}

/** How many of these sources can be followed: they have a link or a kept copy. */
export const countUsable = (tx: Transaction, ids: string[]): Promise<number> =>
  tx.source.count({
    where: { id: { in: ids }, OR: [{ url: { not: null } }, { fileId: { not: null } }] },
  });
