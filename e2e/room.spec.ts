import type { Page } from "@playwright/test";
import { isHard } from "@/lib/testing/hard";
import { expect, test } from "./fixtures";
import { languages, pages } from "./pages";

/**
 * What a reader with little room can read: a zoomed page, a small phone, text of double size. Usually each page in one
 * of the languages, in the hard run in every one.
 */

test.describe.configure({ mode: "parallel" });

const walked = [...pages, "/countries", "/embed", "/report-error"];
/** 640 px is a screen of 1,280 at 200 % zoom. */
const rooms = [
  { width: 1280, text: 100 },
  { width: 640, text: 100 },
  { width: 320, text: 100 },
  { width: 1280, text: 200 },
  { width: 390, text: 200 },
];

async function resize(page: Page, width: number, text: number) {
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
  }, text);
}

/** Regions of tables whose being a stop of the Tab key is not what their content asks for. */
const wrongStops = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[role=region]:has(> table)")]
      // What is folded away is no stop.
      .filter((region) => region.checkVisibility({ contentVisibilityAuto: true }))
      .filter((region) => region.scrollWidth - region.clientWidth > 1 !== (region.tabIndex === 0))
      .map((region) => `${region.ariaLabel}: ${region.scrollWidth} in ${region.clientWidth}`),
  );

for (const [number, path] of walked.entries())
  for (const language of isHard ? languages : languages.slice(number % 3, (number % 3) + 1))
    test(`/${language}${path} leaves nothing of its tables out, however little room there is`, {
      tag: "@hard",
    }, async ({ page }) => {
      await page.goto(`/${language}${path}`);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      for (const { width, text } of rooms)
        await test.step(`${width} px, text ${text} %`, async () => {
          await resize(page, width, text);
          const lost = await page.evaluate(() => {
            const words = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
            const found: string[] = [];
            for (const table of document.querySelectorAll("table")) {
              const region = table.parentElement as HTMLElement;
              const { overflowX } = getComputedStyle(region);
              if (table.scrollWidth > region.clientWidth && !/auto|scroll/.test(overflowX))
                found.push(`cut: ${region.ariaLabel}`);
              for (const row of table.tBodies[0]?.rows ?? []) {
                // biome-ignore lint/performance/useDomNodeTextContent: what is shown is asked for
                const shown = words(row.innerText);
                for (const cell of row.cells)
                  if (getComputedStyle(cell).display === "none" && !shown.includes(words(cell.textContent)))
                    found.push(`left out: ${words(cell.textContent)} of ${shown}`);
              }
            }
            if (document.documentElement.scrollWidth > window.innerWidth)
              found.push("the page scrolls sideways");
            return found;
          });
          expect(lost).toEqual([]);
          await expect.poll(() => wrongStops(page)).toEqual([]);
        });
    });

test("without scripts every table can still be reached", async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 800 },
  });
  const page = await context.newPage();
  await page.goto("/en/methodology");
  await expect(page.getByRole("region", { name: /Countries that have recognised/ })).toHaveAttribute(
    "tabindex",
    "0",
  );
  await context.close();
});

test("tables of a day that the slider brought are looked after, too", async ({ page }) => {
  await page.goto("/en");
  const slider = page.getByRole("slider", { name: /Slide to a day/ });
  await expect(slider).toBeEnabled();
  await slider.press("ArrowLeft");
  await expect(page).toHaveURL(/as-of/);
  await expect.poll(() => wrongStops(page)).toEqual([]);
});

/** Ukrainian has the longest words where there is least room. */
const charts = { uk: [390], crh: [640], en: [1280] };
for (const language of languages)
  for (const width of isHard ? [390, 640, 1280] : charts[language])
    test(`no label of the chart lies over another or over an axis, at ${width} px in ${language}`, {
      tag: "@hard",
    }, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const path of ["", "/as-of/2019-06-06", "/as-of/2024-07-12"]) {
        await page.goto(`/${language}${path}`);
        const over = await page.evaluate(() => {
          const chart = [...document.querySelectorAll<SVGElement>('[data-part="chart"] svg')].find((svg) =>
            svg.checkVisibility(),
          );
          if (!chart) return ["no chart"];
          const texts = [...chart.querySelectorAll<SVGTextElement>("text")].map((text) => ({
            words: text.textContent,
            box: text.getBoundingClientRect(),
          }));
          const frame = chart.getBoundingClientRect();
          const outside = texts.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
          const pairs = texts.flatMap((one, index) =>
            texts
              .slice(index + 1)
              .filter(
                ({ box }) =>
                  box.left < one.box.right - 1 &&
                  box.right > one.box.left + 1 &&
                  box.top < one.box.bottom - 3 &&
                  box.bottom > one.box.top + 3,
              )
              .map((other) => `${one.words} / ${other.words}`),
          );
          return [...outside.map(({ words }) => `outside: ${words}`), ...pairs];
        });
        expect(over, path).toEqual([]);
      }
    });
