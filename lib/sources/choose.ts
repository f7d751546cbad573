import "server-only";
import { newId } from "@/lib/base/ids";
import { Refusal } from "@/lib/base/refusal";
import { fileSubject } from "@/lib/files/subjects";
import type { Context } from "@/lib/ledger/act";
import type { Change } from "@/lib/subject/change";
import type { Look } from "@/lib/subject/sight";
import { type KnownPages, similarSource } from "./same-page";
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
 * @param pages what is known of the pages of their links ({@link linksIn}); new ones are added to it
 * @returns the new ones as changes, the ids of all in their order, each once, and how many can be followed
 * @throws Refusal `source-unknown` at the row that names a source that does not exist
 */
export async function chooseSources(
  { see, ask }: Pick<Context, "see" | "ask">,
  pages: KnownPages,
  inputs: readonly SourceInput[],
  field = "sources",
): Promise<{ sourceChanges: Change[]; sourceIds: string[]; usable: number }> {
  const sourceChanges: Change[] = [];
  const sourceIds: string[] = [];
  for (const [index, source] of inputs.entries()) {
    let id = source.id ?? null;
    if (id) {
      if (!(await see(sourceSubject, id))) throw new Refusal("source-unknown", `${field}.${index}.title`);
    } else if (source.url) {
      const { same, similar } = pages.matchOf(source.url);
      id = same?.id ?? null;
      if (similar) ask([similarSource(similar, `${field}.${index}.url`)]);
    }
    if (!id) {
      if (source.fileId && !(await see(fileSubject, source.fileId)))
        throw new Refusal("file-unknown", `${field}.${index}.fileId`);
      id = newId();
      if (source.url) pages.add({ id, url: source.url, title: source.title ?? "" });
      const { id: _, ...data } = source;
      sourceChanges.push({ subject: sourceSubject, id, expect: null, act: "source:add", data });
    }
    if (!sourceIds.includes(id)) sourceIds.push(id);
  }
  // The schema lets no source in without a link or a kept copy; older ones may lack both.
  const isNew = new Set(sourceChanges.map((change) => change.id));
  const known = sourceIds.filter((id) => !isNew.has(id));
  return { sourceChanges, sourceIds, usable: sourceChanges.length + (await countUsable(see, known)) };
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
