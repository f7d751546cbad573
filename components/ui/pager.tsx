import type { Route } from "next";
import Link from "next/link";
import { buttonClass } from "./button";

/** Links to the page before and after; nothing when everything fits on one. */
export function Pager({
  label,
  page,
  pages,
  hrefOf,
  previous,
  next,
  position,
}: {
  label: string;
  page: number;
  pages: number;
  hrefOf(page: number): string;
  previous: string;
  next: string;
  position: string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-3">
      {page > 1 ? (
        <Link href={hrefOf(page - 1) as Route} className={buttonClass()} rel="prev">
          {previous}
        </Link>
      ) : null}
      <span className="text-sm text-muted">{position}</span>
      {page < pages ? (
        <Link href={hrefOf(page + 1) as Route} className={buttonClass()} rel="next">
          {next}
        </Link>
      ) : null}
    </nav>
  );
}
