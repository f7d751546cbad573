import type { Page } from "@playwright/test";
import { isHard } from "@/lib/testing/hard";
import { expect, test } from "./fixtures";
import { languages } from "./pages";

/**
 * WCAG 2.2 AA on every public page. Usually each in one of the languages, at one width in the light and the other in
 * the dark; in the hard run in every language, colour scheme, width and size of text.
 */

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

const every = [
  { colorScheme: "light", width: 320, text: 100 },
  { colorScheme: "light", width: 1280, text: 100 },
  { colorScheme: "light", width: 320, text: 200 },
  { colorScheme: "light", width: 1280, text: 200 },
  { colorScheme: "dark", width: 1280, text: 200 },
  { colorScheme: "dark", width: 320, text: 200 },
] as const;
const usual = [
  [every[2], every[4]],
  [every[1], every[5]],
] as const;

/** What another colour scheme can break; the rest was looked at in the light. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

for (const [number, path] of pages.entries())
  for (const language of isHard ? languages : languages.slice(number % 3, (number % 3) + 1))
    test(`/${language}${path} is accessible, narrow and wide, light and dark, at double text`, {
      tag: "@hard",
    }, async ({ page, expectAccessible }) => {
      await page.goto(`/${language}${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      for (const { colorScheme, width, text } of isHard ? every : (usual[number % 2] ?? every))
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
