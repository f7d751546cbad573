import { earlierDay, lastDay } from "@/lib/calendar/edtf";
import type { QueueItem } from "./queue";

/** A row of the queue: one thing, or many that are alike. */
export type QueueRow = Omit<QueueItem, "alike"> & {
  /** How many it stands for. */
  count: number;
  /** The word by which the list of exactly these is asked for; null where it stands for one. */
  key: string | null;
};

const keyOf = ({ kind, alike }: QueueItem): string | null =>
  alike === null ? null : alike === "" ? kind : `${kind}:${alike}`;

/** What a row is told apart by, also after others have come and gone. */
export const nameOfRow = ({ kind, key, countries, restsOn }: QueueRow): string =>
  key ?? [kind, ...countries, restsOn.entryId, restsOn.taskId, restsOn.reportId].join(" ");

/** The things for which a row of that key stands. */
export const alikeBy = (items: readonly QueueItem[], key: string): QueueItem[] =>
  items.filter((item) => keyOf(item) === key);

/** What is somebody's own. */
export const ownedBy = (items: readonly QueueItem[], owner: string): QueueItem[] =>
  items.filter((item) => item.owner === owner);

/** Each thing as a row of its own. */
export const singly = (items: readonly QueueItem[]): QueueRow[] =>
  items.map(({ alike: _, ...item }) => ({ ...item, count: 1, key: null }));

/**
 * The rows of the queue: things that are alike are one row, in the place of the first of them.
 * @param listOf where the list of exactly these is
 */
export function rowsOf(items: readonly QueueItem[], listOf: (key: string) => string): QueueRow[] {
  const groups = new Map<string, QueueItem[]>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item) ?? `alone ${index}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].flatMap(([key, group]) =>
    group.length > 1 ? oneRow(key, group as [QueueItem, ...QueueItem[]], listOf) : singly(group),
  );
}

function oneRow(key: string, group: [QueueItem, ...QueueItem[]], listOf: (key: string) => string): QueueRow {
  const [{ kind, owner, settle }] = group;
  const places = new Set(group.map((item) => JSON.stringify(item.settle)));
  const days = group.flatMap(({ since }) => since ?? []);
  return {
    kind,
    key,
    count: group.length,
    countries: [...new Set(group.flatMap((item) => item.countries))],
    restsOn: {},
    since:
      days.length > 0
        ? days.reduce((one, other) =>
            earlierDay(lastDay(one), lastDay(other)) === lastDay(one) ? one : other,
          )
        : null,
    owner: group.every((item) => item.owner === owner) ? owner : null,
    // Where all are settled in one place, that is the list.
    settle: places.size === 1 && settle.length > 0 ? settle : [{ word: "list", href: listOf(key) }],
  };
}
