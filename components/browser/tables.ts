const regions = "[role=region]:has(> table)";

/** On which side something is left to be seen; none where nothing is cut. Under a pixel is rounding. */
function markCut(region: HTMLElement): void {
  const over = region.scrollWidth - region.clientWidth;
  if (over <= 1) delete region.dataset.cut;
  else region.dataset.cut = region.scrollLeft < over - 1 ? "end" : "start";
}

/**
 * A table's region is a stop of the Tab key, so that it can be scrolled from the keyboard; where nothing is cut it would be
 * a stop for nothing. The server cannot know which it is: without this script each stays a stop.
 */
const observer = new ResizeObserver((changes) => {
  for (const region of new Set(changes.map(({ target }) => target.closest<HTMLElement>(regions)))) {
    if (!region) continue;
    markCut(region);
    if (region.dataset.cut) region.tabIndex = 0;
    // A reader who stands there is not sent away.
    else if (region !== document.activeElement) region.removeAttribute("tabindex");
  }
});

/** Looks after every table of the page, also after parts of it were exchanged. */
export function readyTables(): void {
  observer.disconnect();
  for (const region of document.querySelectorAll<HTMLElement>(regions)) {
    observer.observe(region);
    for (const table of region.children) observer.observe(table);
    region.onscroll = () => markCut(region);
  }
}
