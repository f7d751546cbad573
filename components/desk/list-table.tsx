import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

/** A column as a table shows it; `sort` leads to the rows in its order. */
export type Heading = {
  key: string;
  header: string;
  className?: string;
  sort?: { href: string; label: string; here: "ascending" | "descending" | null };
};

/**
 * Dense rows of two lines at most. Its header stays in sight under that of the desk on a wide screen; on a narrow one the
 * table scrolls sideways in a region of its own.
 */
export function ListTable<Row>({
  caption,
  headings,
  rows,
  keyOf,
  cell,
}: {
  caption: string;
  headings: readonly Heading[];
  rows: readonly Row[];
  keyOf(row: Row): string;
  /** What stands in a row under a heading; the first that is a link names the row. */
  cell(row: Row, key: string): ReactNode;
}) {
  return (
    <div
      className="relative overflow-x-auto rounded-lg border border-line bg-surface lg:overflow-visible"
      role="region"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="w-full border-collapse text-left text-sm leading-[1.1rem]">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {headings.map(({ key, header, className = "", sort }) => (
              <th
                key={key}
                scope="col"
                aria-sort={sort?.here ?? undefined}
                className={`border-b border-line-strong bg-sunken px-2.5 py-1 align-middle lg:sticky lg:top-(--desk-head) lg:z-10 ${className}`}
              >
                {sort ? (
                  <Link
                    href={sort.href as Route}
                    aria-label={sort.label}
                    className="inline-flex min-h-7 items-center gap-1 text-ink"
                  >
                    {header}
                    <span aria-hidden="true" className="w-3 text-muted">
                      {sort.here === "ascending" ? "↑" : sort.here === "descending" ? "↓" : ""}
                    </span>
                  </Link>
                ) : (
                  header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="hover:bg-sunken">
              {headings.map(({ key, className = "" }) => (
                <td
                  key={key}
                  className={`h-9.5 border-t border-line px-2.5 py-0.5 align-middle break-words ${className}`}
                >
                  {cell(row, key)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
