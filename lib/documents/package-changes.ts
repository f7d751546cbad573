import { type Placed, placesOf } from "./places";

/** In what a package differs from the one that it follows. */
export type PackageChange =
  | { kind: "came" | "went"; documentId: string; versions: string[] }
  /** The document stays, and has other versions now. */
  | { kind: "replaced"; documentId: string; before: string[]; after: string[] }
  /** `from` and `to` count the places from 1. */
  | { kind: "moved"; documentId: string; from: number; to: number };

/**
 * What came, went, was replaced by another version or was moved, in the order of the newer package; what went comes last.
 * Documents are moved only where they stand otherwise among those that both packages have: what comes or goes before them
 * moves nothing, and of several that changed places as few as possible are named.
 */
export function packageChanges(before: readonly Placed[], after: readonly Placed[]): PackageChange[] {
  const [old, now] = [placesOf(before), placesOf(after)];
  const oldAt = new Map(old.map(({ documentId }, index) => [documentId, index]));
  const kept = now.flatMap(({ documentId }) => oldAt.get(documentId) ?? []);
  const inOrder = new Set(longestRising(kept));
  const changes = now.flatMap(({ documentId, versions }, index): PackageChange[] => {
    const ids = versions.map(({ id }) => id);
    const at = oldAt.get(documentId);
    const was = at === undefined ? undefined : old[at];
    if (at === undefined || !was) return [{ kind: "came", documentId, versions: ids }];
    const wasIds = was.versions.map(({ id }) => id);
    return [
      ...replacing(documentId, wasIds, ids),
      ...(inOrder.has(at) ? [] : [{ kind: "moved" as const, documentId, from: at + 1, to: index + 1 }]),
    ];
  });
  const stays = new Set(now.map(({ documentId }) => documentId));
  const gone = old.filter(({ documentId }) => !stays.has(documentId));
  return [
    ...changes,
    ...gone.map(
      ({ documentId, versions }): PackageChange => ({
        kind: "went",
        documentId,
        versions: versions.map(({ id }) => id),
      }),
    ),
  ];
}

/** That a document has other versions in the one package than in the other; nothing where they are the same. */
function replacing(documentId: string, was: readonly string[], is: readonly string[]): PackageChange[] {
  const before = was.filter((id) => !is.includes(id));
  const after = is.filter((id) => !was.includes(id));
  return before.length + after.length > 0 ? [{ kind: "replaced", documentId, before, after }] : [];
}

/** The longest part of a list that rises: what need not be moved to bring the list about. A package is a few places long. */
function longestRising(values: readonly number[]): number[] {
  let best: number[] = [];
  const ending: number[][] = [];
  for (const value of values) {
    const before = ending
      .filter((run) => (run.at(-1) ?? -1) < value)
      .reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    const run = [...before, value];
    ending.push(run);
    if (run.length > best.length) best = run;
  }
  return best;
}

/** Packages in the order in which they were put together, the latest last; of those of one moment their ids decide. */
export const byAge = <Item extends { id: string }>(
  packages: readonly Item[],
  ages: ReadonlyMap<string, Date>,
): Item[] => {
  const age = ({ id }: Item) => ages.get(id)?.getTime() ?? 0;
  return [...packages].sort((a, b) => age(a) - age(b) || (a.id < b.id ? -1 : 1));
};

/**
 * The package that one is compared with: the one that it replaces, else the one that was put together before it.
 * @param all in the order of {@link byAge}
 */
export const packageBefore = <Item extends { id: string; previousId: string | null; archived?: true }>(
  item: Item,
  all: readonly Item[],
): Item | null =>
  all.find(({ id }) => id === item.previousId) ??
  all.slice(0, all.indexOf(item)).findLast(({ archived }) => !archived) ??
  null;
