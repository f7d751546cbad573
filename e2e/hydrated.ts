import type { Page } from "@playwright/test";

/**
 * Waits until the page's scripts have taken over all that can be pressed and typed into: what is typed before that is
 * lost. React marks an element when it takes it over, and answers for it a frame later.
 */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [
      ...document.querySelectorAll("main :is(button, input:not([type=hidden]), select, textarea)"),
    ];
    // No function of a name of its own: what runs the benchmarks gives names by a helper that no page has.
    return (
      document.readyState === "complete" &&
      controls.every((control) => Object.keys(control).some((key) => key.startsWith("__reactProps$")))
    );
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}
