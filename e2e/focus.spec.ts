import type { Locator, Page, Request } from "@playwright/test";
import { isHard } from "@/lib/testing/hard";
import { deskPages } from "./desk-pages";
import { expect, hydrated, test } from "./fixtures";

/** Pages with many kinds of buttons: usually these, in the hard run every page. */
const usual = ["/desk", "/desk/countries/MT", "/desk/documents", "/desk/waves/2025"];

/** Where the focus is: nowhere, or in what words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    return (element.getAttribute("aria-label") ?? element.textContent ?? element.tagName).trim().slice(0, 80);
  });

/** Waits until a press has done what it does: nothing is asked for any more, and a window that it opens is drawn. */
function settling(page: Page, window: Locator): () => Promise<void> {
  const underWay = new Set<Request>();
  page.on("request", (request) => underWay.add(request));
  page.on("requestfinished", (request) => underWay.delete(request));
  page.on("requestfailed", (request) => underWay.delete(request));
  return async () => {
    // React holds a window whose script came a moment later back for 300 ms.
    await window.waitFor({ timeout: 450 }).catch(() => {});
    await expect.poll(() => underWay.size, { intervals: [20] }).toBe(0);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  };
}

test("the focus is never lost: not by Tab, not by a button, not by a window that closes", {
  tag: "@hard",
}, async ({ page, signInAs }) => {
  test.setTimeout(isHard ? 1_200_000 : 120_000);
  await signInAs("administrator");
  // What a press would do does not arrive, so that each can be tried: it says so, and the focus stays.
  await page.route("**/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  const window = page.locator("[role=dialog], [role=alertdialog]");
  const settled = settling(page, window);
  for (const address of isHard ? deskPages : usual)
    await test.step(address, async () => {
      await page.goto(address);
      await hydrated(page);
      const seen = new Set<string>();
      for (let step = 0; step < 400; step++) {
        await page.keyboard.press("Tab");
        const now = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement | null;
          if (!element || element === document.body) return null;
          element.dataset.walked ??= String(Math.random());
          return element.dataset.walked;
        });
        // After the last one the browser itself is next.
        if (now === null || seen.has(now)) break;
        seen.add(now);
      }
      expect(seen.size, `what Tab reaches on ${address}`).toBeGreaterThan(10);

      const buttons = await page.locator("main button:visible:enabled:not([type=submit])").elementHandles();
      for (const button of buttons.slice(0, isHard ? 60 : 10)) {
        // Another button may have closed what this one stood in.
        if (!(await button.isVisible())) continue;
        const name = `${(await button.getAttribute("aria-label")) ?? (await button.textContent())} on ${address}`;
        await button.focus();
        await page.keyboard.press("Enter");
        await settled();
        if (await window.isVisible()) {
          await expect.poll(() => focused(page), { message: `in the window of ${name}` }).not.toBeNull();
          await page.keyboard.press("Escape");
          await expect(window, `the window of ${name}`).toBeHidden();
        }
        await expect.poll(() => focused(page), { message: `after ${name}` }).not.toBeNull();
      }
    });
});
