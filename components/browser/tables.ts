/**
 * A table's region is a stop of the Tab key, so that it can be scrolled from the keyboard; where nothing is cut it would be
 * a stop for nothing. The server cannot know which it is: without this script each stays a stop.
 */
const observer = new ResizeObserver((changes) => {
  for (const region of new Set(changes.map(({ target }) => target.closest<HTMLElement>(regions)))) {
    if (!region) continue;
    // Under half a pixel is rounding.
    if (region.scrollWidth - region.clientWidth > 1) region.tabIndex = 0;
    // A reader who stands there is not sent away.
    else if (region !== document.activeElement) region.removeAttribute("tabindex");
  }
});
const regions = "[role=region]:has(> table)";

/** Looks after every table of the page, also after parts of it were exchanged. */
export function readyTables(): void {
  observer.disconnect();
  for (const region of document.querySelectorAll(regions)) {
    observer.observe(region);
    for (const table of region.children) observer.observe(table);
  }
}
