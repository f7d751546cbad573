import type { Route } from "next";
import Link from "next/link";

type View = { name: string; count: number | null; href: string; current: boolean; note?: string | null };

/** The same list in several views, each with its number where it is known: links that look like tabs. */
export function Views({ label, items }: { label: string; items: View[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-1 border-b border-line">
      {items.map(({ name, count, href, current, note }) => (
        <Link
          key={href}
          href={href as Route}
          aria-current={current ? "page" : undefined}
          className="-mb-px inline-flex min-h-10 items-center gap-1.5 border-b-3 border-transparent px-3 text-sm text-ink no-underline hover:bg-sunken aria-[current=page]:border-gold aria-[current=page]:font-semibold"
        >
          <span className="max-w-56 truncate">{name}</span>{" "}
          {note ? <span className="text-xs font-normal text-muted">{note}</span> : null}
          {count === null ? null : <span className="font-normal text-muted tabular-nums">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
