import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal } from "@/lib/base/refusal";
import { fileSubject } from "@/lib/files/subjects";
import type { Context } from "@/lib/ledger/act";
import type { Change } from "@/lib/subject/change";
import type { Look } from "@/lib/subject/sight";
import { describedIn, type KnownPages, similarSource } from "./same-page";
import type { SourceInput } from "./schema";
import { sourceSubject } from "./subjects";

/** What choosing these sources will look at. */
export const sourceLooks = (inputs: readonly SourceInput[]): Look[] => [
  [sourceSubject, inputs.map(({ id }) => id)],
  [fileSubject, inputs.map(({ fileId }) => fileId)],
];

/** The links of sources that are described on the spot. */
export const linksIn = (inputs: readonly SourceInput[]): (string | null | undefined)[] =>
  inputs.map(({ id, url }) => (id ? null : url));

/**
 * The sources that were named, by id: sources are shared, a link that is known already is used again. Where a new one
 * is probably the page of a known one, this asks.
 * @param pages what is known of the pages of their links ({@link linksIn})
 * @param before sources that the same decision has described already
 * @returns the new ones as changes, the ids of all in their order, each once, and how many can be followed
 * @throws Refusal `source-unknown` at the row that names a source that does not exist
 */
export async function chooseSources(
  { see, ask }: Pick<Context, "see" | "ask">,
  pages: KnownPages,
  inputs: readonly SourceInput[],
  field = "sources",
  before: readonly Change[] = [],
): Promise<{ sourceChanges: Change[]; sourceIds: string[]; usable: number }> {
  const sourceChanges: Change[] = [];
  const sourceIds: string[] = [];
  for (const [index, source] of inputs.entries()) {
    let id = source.id ?? null;
    if (id) {
      if (!(await see(sourceSubject, id))) throw new Refusal("source-unknown", `${field}.${index}.title`);
    } else if (source.url) {
      const also = [...before, ...sourceChanges].flatMap((change) => describedIn(change) ?? []);
      const { same, similar } = pages.matchOf(source.url, { also });
      id = same?.id ?? null;
      if (similar) ask([similarSource(similar, `${field}.${index}.url`)]);
    }
    if (!id) {
      if (source.fileId && !(await see(fileSubject, source.fileId)))
        throw new Refusal("file-unknown", `${field}.${index}.fileId`);
      id = newId();
      const { id: _, ...data } = source;
      sourceChanges.push({ subject: sourceSubject, id, expect: null, act: "source:add", data });
    }
    if (!sourceIds.includes(id)) sourceIds.push(id);
  }
  // The schema lets no source in without a link or a kept copy; older ones may lack both.
  const isNew = new Set([...before, ...sourceChanges].map((change) => change.id));
  const known = sourceIds.filter((id) => !isNew.has(id));
  const usable = sourceIds.length - known.length + (await countUsable(see, known));
  return { sourceChanges, sourceIds, usable };
}

/** How many of these sources can be followed: they have a link or a kept copy. */
export async function countUsable(see: Context["see"], ids: readonly string[]): Promise<number> {
  let usable = 0;
  for (const id of ids) {
    const source = await see(sourceSubject, id);
    // One that another act of this transaction has just described is not in the tables yet; it has a link or a copy.
    if (!source || source.url || source.fileId) usable++;
  }
  return usable;
}
