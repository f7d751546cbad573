import type { ReactNode } from "react";

const looseCells =
  "text-sm [&_td]:px-3 [&_td]:py-2 [&_td]:align-top [&_th]:px-3 [&_th]:py-2 [&_tbody_th]:align-top";
const denseCells =
  "text-[0.8125rem] leading-4 [&_td]:h-9 [&_td]:px-1.5 [&_td]:py-0.5 [&_td]:align-middle [&_th]:px-1.5 [&_th]:py-1 [&_tbody_th]:sticky [&_tbody_th]:py-0.5 [&_tbody_th]:left-0 [&_tbody_th]:bg-surface [&_tbody_th]:align-middle [&_tbody_tr:hover>*]:bg-sunken";

/**
 * A data table with a caption. It may scroll sideways inside its own, focusable region, so that the page
 * never does.
 */
export function Table({
  caption,
  captionHidden,
  dense,
  children,
}: {
  caption: string;
  captionHidden?: boolean;
  /** Rows of 36 to 40 px: two short lines at most, and the first column stays in sight. */
  dense?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className="@container relative overflow-x-auto rounded-lg border border-line bg-surface"
      role="region"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table
        className={`w-full border-collapse text-left [&_td]:border-t [&_td]:border-line [&_th]:align-bottom [&_tbody_th]:border-t [&_tbody_th]:border-line [&_tbody_th]:font-medium [&_thead]:bg-sunken ${dense ? denseCells : looseCells}`}
      >
        <caption className={captionHidden ? "sr-only" : "px-3 py-2 text-left text-muted"}>
          {/* As wide as what is seen of the table, and there however far it is scrolled. */}
          <span className="sticky left-3 inline-block max-w-[calc(100cqw-1.5rem)]">{caption}</span>
        </caption>
        {children}
      </table>
    </div>
  );
}
