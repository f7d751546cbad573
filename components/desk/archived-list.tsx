import type { ReactNode } from "react";

/** What is archived, folded at the end of the list that it was in. */
export function ArchivedList({
  id,
  title,
  items,
}: {
  /** Of the line that opens it: whoever archives something is led there. */
  id: string;
  title: string;
  items: readonly { id: string; name: string; lang?: string | undefined; actions?: ReactNode }[];
}) {
  if (items.length === 0) return null;
  return (
    <details className="rounded-lg border border-line px-4 py-2 text-sm">
      <summary id={id} className="flex min-h-8 items-center text-muted">
        {title}
      </summary>
      <ul className="grid gap-2 py-2">
        {items.map((item) => (
          <li key={item.id} className="flex flex-wrap items-center justify-between gap-2">
            <span lang={item.lang}>{item.name}</span>
            {item.actions}
          </li>
        ))}
      </ul>
    </details>
  );
}
