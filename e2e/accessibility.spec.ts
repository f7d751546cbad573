import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** WCAG 2.2 AA on every public page, in every language, colour scheme, width and size of text. */

test.describe.configure({ mode: "parallel" });

const pages = [
  "",
  "/as-of/2019-06-06",
  "/changes/2019-01-01/2025-06-19",
  "/countries/PL",
  "/countries/UA",
  "/countries/LU",
  "/countries/XX",
  "/timeline",
  "/timeline?country=PL&q=sejm",
  "/package",
  "/methodology",
  "/data",
  "/embed",
  "/report-error",
  "/nothing/here",
];

const states = [
  { colorScheme: "light", width: 320, text: 100 },
  { colorScheme: "light", width: 1280, text: 100 },
  { colorScheme: "light", width: 320, text: 200 },
  { colorScheme: "light", width: 1280, text: 200 },
  { colorScheme: "dark", width: 1280, text: 200 },
  { colorScheme: "dark", width: 320, text: 200 },
] as const;

/** What another colour scheme can break; the rest was looked at in the light. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

for (const language of ["en", "uk", "crh"])
  for (const path of pages)
    test(`/${language}${path} is accessible, narrow and wide, light and dark, at double text`, async ({
      page,
      expectAccessible,
    }) => {
      test.setTimeout(120_000);
      await page.goto(`/${language}${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      for (const { colorScheme, width, text } of states)
        await test.step(`${colorScheme}, ${width} px, text ${text} %`, async () => {
          await page.emulateMedia({ colorScheme });
          await resize(page, width, text);
          await expectAccessible(page, colorScheme === "dark" ? rulesOfColour : undefined);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(wider, "scrolls sideways").toBeLessThanOrEqual(0);
        });
    });

async function resize(page: Page, width: number, text: number) {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
  }, text);
}
