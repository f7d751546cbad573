import type { ReactNode } from "react";

/** What is rarely done, folded. @param name what it is done to, for whoever hears the page */
export function MoreActions({ label, name, children }: { label: string; name: string; children: ReactNode }) {
  return (
    <details className="group text-sm open:basis-full">
      <summary className="inline-flex min-h-11 list-none items-center gap-1 rounded px-2 text-muted hover:bg-sunken">
        <span aria-hidden="true" className="group-open:rotate-90">
          ›
        </span>
        {label}
        <span className="sr-only">: {name}</span>
      </summary>
      <div className="flex flex-wrap gap-2 pt-1">{children}</div>
    </details>
  );
}
