import type { DeskEntry } from "@/lib/log/views";
import type { World } from "@/lib/sheets/facet";
import { engagements } from "@/lib/sheets/kinds/engagements";
import { entries } from "@/lib/sheets/kinds/entries";
import { contentOfEntry } from "@/lib/sheets/kinds/entry-facets";
import { facetColumns, markColumns } from "./facet-columns";
import type { Column } from "./list";
import type { LogColumnKey } from "./log-list";

/** What stands beside what a sheet that comes back may change. */
const beside: ReadonlySet<string> = new Set<LogColumnKey>([
  ...(["what", "planned", "visibility", "author", "logged", "changed", "sources", "address"] as const),
]);

/**
 * The log as a sheet that may come back: with the fields that entries of any kind have in sheets, and where only meetings
 * are asked for, with those of meetings. What each country said at a meeting is changed at the desk.
 */
export function logSheetColumns(
  world: World,
  columns: readonly Column<DeskEntry>[],
  ofKind: string | null | undefined,
): Column<DeskEntry>[] {
  const { facets } = ofKind === "engagement" ? engagements : entries;
  return [
    ...facetColumns<DeskEntry>(facets, world, ["title", "delegations"], contentOfEntry),
    ...columns.filter(({ key }) => beside.has(key)),
    ...markColumns<DeskEntry>(world, (entry) => entry),
  ];
}
