import { type LogColumnKey, usualLogColumns } from "@/lib/lists/log-list";
import { type LogSort, usualSort } from "@/lib/lists/log-rows";
import { type LogFilter, logQuery } from "@/lib/log/log-filter";

/** What the address of the log says. */
export type LogAsked = { filter: LogFilter; columns: readonly LogColumnKey[]; sort: LogSort };

/** The part of an address that says what is shown, always written alike; what is usual is left out. */
export function queryOf({ filter, columns, sort }: LogAsked): string {
  const parts = logQuery(filter);
  if (columns.join() !== usualLogColumns.join()) parts.set("columns", columns.join());
  if (sort.key !== usualSort.key || sort.direction !== usualSort.direction) {
    parts.set("sort", sort.key);
    parts.set("dir", sort.direction);
  }
  return parts.toString();
}
