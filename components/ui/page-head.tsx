import type { ReactNode } from "react";

/** The head of a page of the desk: what it is, a line about it, and what one can do here. */
export function PageHead({
  title,
  lang,
  lead,
  children,
}: {
  title: string;
  /** Of the title, where it is not the page's. */
  lang?: string | undefined;
  lead: string;
  children?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-4">
      <div className="grid gap-1">
        <h1 lang={lang}>{title}</h1>
        <p className="text-muted">{lead}</p>
      </div>
      {children}
    </div>
  );
}
