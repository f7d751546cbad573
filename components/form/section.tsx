import type { ReactNode } from "react";

/** A part of a form that can stay closed; `filled` says in a word what it holds while it is closed. */
export function Section({
  title,
  open,
  filled,
  children,
}: {
  title: string;
  open?: boolean;
  filled?: string | undefined;
  children: ReactNode;
}) {
  return (
    <details open={open} className="rounded-lg border border-line bg-surface [&[open]>summary]:border-b">
      <summary className="flex min-h-12 items-center gap-x-2 border-line px-4 py-2 font-serif text-lg font-semibold">
        <span aria-hidden="true" className="w-4 shrink-0 text-muted [details[open]_&]:rotate-90">
          ›
        </span>
        <span className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className="sm:shrink-0">{title}</span>
          {filled ? (
            <span className="min-w-0 truncate font-sans max-sm:basis-full text-sm font-normal text-muted">
              {filled}
            </span>
          ) : null}
        </span>
      </summary>
      <div className="grid gap-5 p-4">{children}</div>
    </details>
  );
}
