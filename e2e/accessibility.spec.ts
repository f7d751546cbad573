import { expect, test } from "./fixtures";

/** WCAG 2.2 AA on the pages that most people see, in every language, colour scheme, width and size of text. */

const pages = ["", "/countries/PL", "/timeline", "/data", "/report-error"];

for (const language of ["en", "uk", "crh"])
  for (const colorScheme of ["light", "dark"] as const)
    test(`narrow and wide, at normal and double text, in ${language}, ${colorScheme}`, async ({
      browser,
      expectAccessible,
    }) => {
      test.setTimeout(240_000);
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      for (const path of pages)
        for (const [width, text] of [
          [320, 100],
          [1280, 200],
        ] as const)
          await test.step(`${path || "/"} at ${width} px, text ${text} %`, async () => {
            await page.setViewportSize({ width, height: 900 });
            await page.goto(`/${language}${path}`);
            await page.addStyleTag({ content: `html { font-size: ${text}% }` });
            await expectAccessible(page);
            const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            expect(wider, "scrolls sideways").toBeLessThanOrEqual(0);
          });
      await context.close();
    });
