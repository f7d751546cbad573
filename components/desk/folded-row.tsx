"use client";

import { type ReactNode, useState } from "react";

/** Something in two lines that opens in its place, also without a script. */
export function FoldedRow({
  id,
  title,
  lang,
  badges,
  line,
  open = false,
  children,
}: {
  id: string;
  title: string;
  lang?: string;
  badges: ReactNode;
  /** What is worth knowing of it while it is closed. */
  line: string;
  /** Whether it starts open; whoever opens or closes it keeps that, whatever is drawn anew. */
  open?: boolean;
  children: ReactNode;
}) {
  const [startsOpen] = useState(open);
  return (
    <article
      aria-labelledby={id}
      className="border-line bg-surface [overflow-wrap:anywhere] not-first:border-t first:rounded-t-lg last:rounded-b-lg"
    >
      <details open={startsOpen} data-row="" className="group/row">
        <summary className="grid list-none gap-x-3 px-3 py-1.5 leading-5 group-open/row:bg-sunken hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_auto]">
          <span className="flex min-w-0 items-baseline gap-1.5">
            <span aria-hidden="true" className="text-xs text-muted group-open/row:rotate-90">
              ▸
            </span>
            <h3
              id={id}
              lang={lang}
              className="font-sans text-sm font-medium group-open/row:whitespace-normal sm:truncate"
            >
              {title}
            </h3>
          </span>
          <span className="flex flex-wrap items-center gap-2 sm:justify-end">{badges}</span>
          <span className="text-xs text-muted group-open/row:whitespace-normal sm:truncate sm:pl-4">
            {line}
          </span>
        </summary>
        <div className="grid gap-3 border-t border-line p-4">{children}</div>
      </details>
    </article>
  );
}
