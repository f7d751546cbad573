import type { QueueItem } from "./queue-item";

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

/** How many rows things make. */
export const countRows = (items: readonly QueueItem[]): number => groupsOf(items).length;

/**
 * The rows of the queue: things that are alike are one row, in the place of the first of them.
 * @param listOf where the list of exactly these is
 */
export const rowsOf = (items: readonly QueueItem[], listOf: (key: string) => string): QueueRow[] =>
  groupsOf(items).flatMap((group) => (group.length > 1 ? oneRow(group, listOf) : singly(group)));

type Group = [QueueItem, ...QueueItem[]];

function groupsOf(items: readonly QueueItem[]): Group[] {
  const groups: Group[] = [];
  const byKey = new Map<string, Group>();
  for (const item of items) {
    const key = keyOf(item);
    const known = key === null ? undefined : byKey.get(key);
    if (known) {
      known.push(item);
      continue;
    }
    const group: Group = [item];
    groups.push(group);
    if (key !== null) byKey.set(key, group);
  }
  return groups;
}

function oneRow(group: Group, listOf: (key: string) => string): QueueRow {
  const [first] = group;
  const { kind, owner, settle } = first;
  const key = keyOf(first) ?? kind;
  const place = placeOf(first);
  return {
    kind,
    key,
    count: group.length,
    countries: [...new Set(group.flatMap((item) => item.countries))],
    restsOn: {},
    // Of one kind what waits longest stands first.
    since: first.since,
    owner: group.every((item) => item.owner === owner) ? owner : null,
    // Where all are settled in one place, that is the list.
    settle:
      place !== null && group.every((item) => placeOf(item) === place)
        ? settle
        : [{ word: "list", href: listOf(key) }],
  };
}

/** Where something is settled, where there is one such place only. */
function placeOf({ settle: [only, ...more] }: QueueItem): string | null {
  return only && "href" in only && more.length === 0 ? only.href : null;
}
