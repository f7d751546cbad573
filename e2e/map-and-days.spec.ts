import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** The parts of the record that move: the slider, the map under hand and keyboard, the chart, two days compared. */

const card = (page: Page) => page.locator(".wm-card");
/** Opens the record and waits for its script, which comes when the page is there: it enables the slider. */
async function openRecord(page: Page): Promise<void> {
  await page.goto("/en");
  await expect(page.getByRole("slider", { name: /Slide to a day/ })).toBeEnabled();
}
const onMap = (page: Page, name: string) => page.locator(`.wm-picture a[aria-label^="${name}:"]`);

test("the slider moves headline, tables, map and address together", async ({ page }) => {
  await page.goto("/en");
  const slider = page.getByRole("slider", { name: /Slide to a day/ });
  await expect(slider).toBeEnabled();
  const watched = page.locator("details#group-asked");
  await watched.locator("summary").click();
  await slider.focus();
  while ((await slider.getAttribute("aria-valuetext")) !== "6 June 2019")
    await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/\/en\/as-of\/2019-06-06$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Three countries have recognised the deportation of the Crimean Tatars as genocide",
  );
  await expect(page.getByRole("status").first()).toHaveText(/^Three countries/);
  await expect(page.locator("#class-recognised").getByRole("row")).toHaveCount(4);
  await expect(onMap(page, "Poland")).not.toHaveAttribute("aria-label", /Recognised/);
  await expect(page.getByLabel("Day", { exact: true })).toHaveValue("2019-06-06");
  await expect(page).toHaveTitle(/6 June 2019/);
  await expect(slider).toBeFocused();
  // The whole page is that day's: in the other languages, for those who cite it, and what was opened stays open.
  await expect(page.getByRole("link", { name: "Українська" })).toHaveAttribute(
    "href",
    "/uk/as-of/2019-06-06",
  );
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/en\/as-of\/2019-06-06$/);
  await expect(page.locator("link[hreflang=crh]")).toHaveAttribute("href", /\/crh\/as-of\/2019-06-06$/);
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/\/en$/);
  await expect(watched).toHaveAttribute("open", "");
  while ((await slider.getAttribute("aria-valuetext")) !== "6 June 2019")
    await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/\/en\/as-of\/2019-06-06$/);
  // What the address leads to is what is shown.
  const shown = await page.locator("[data-part=headline]").textContent();
  await page.reload();
  expect(await page.locator("[data-part=headline]").textContent()).toBe(shown);
  await expect(slider).toBeEnabled();
  await slider.focus();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/\/en$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Eight countries");
  // Back leads to the day that was left, not out of the record, however far the slider was moved.
  const last = await slider.getAttribute("aria-valuetext");
  for (let step = 0; step < 9; step++) await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(/\/en\/as-of\/2025-/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/^(Seven|Eight)/);
  await page.goBack();
  await expect(page).toHaveURL(/\/en$/);
  await expect(slider).toHaveAttribute("aria-valuetext", last ?? "");
});

test("the keyboard enters the map once and walks it with the arrows", async ({ page }) => {
  await openRecord(page);
  // The script comes when the page is there; until then each country is a stop of its own.
  await expect(page.locator("a[data-said][tabindex='-1']").first()).toBeAttached();
  await page.getByRole("link", { name: "Skip the map" }).focus();
  await page.keyboard.press("Tab");
  const first = page.locator(":focus");
  await expect(first).toHaveAttribute("data-said", /.+/);
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveClass(/wm-row/);
  await onMap(page, "Poland").focus();
  await expect(card(page)).toContainText("Sejm, 12 July 2024");
  await page.keyboard.press("ArrowRight");
  await expect(onMap(page, "Ukraine")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("l");
  await expect(onMap(page, "Latvia")).toBeFocused();
  await expect(card(page)).toContainText("Latvia");
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/countries\/LV$/);
});

test("the card lies over no country that it speaks of, however narrow the map", async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await openRecord(page);
    for (const name of ["Iceland", "Norway", "United Kingdom", "Portugal", "Cyprus"]) {
      await expect(page.locator(".wm-ready")).toBeVisible();
      await onMap(page, name).focus();
      await expect(card(page)).toContainText(name);
      const over = await onMap(page, name).evaluate((country) => {
        const [x = 0, y = 0] = (country.getAttribute("data-at") ?? "").split(" ").map(Number);
        const at = new DOMPoint(x, y).matrixTransform((country as SVGAElement).getScreenCTM() ?? undefined);
        const box = document.querySelector(".wm-card")?.getBoundingClientRect();
        return box && at.x > box.left && at.x < box.right && at.y > box.top && at.y < box.bottom;
      });
      expect([width, name, over]).toEqual([width, name, false]);
    }
  }
});

test("a finger gets the card first and follows the link second", async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await openRecord(page);
  await onMap(page, "Ukraine").scrollIntoViewIfNeeded();
  await onMap(page, "Ukraine").tap();
  await expect(card(page)).toContainText("Verkhovna Rada");
  await expect(page).toHaveURL(/\/en$/);
  await onMap(page, "Ukraine").tap();
  await expect(page).toHaveURL(/\/en\/countries\/UA$/);
  await context.close();
});

test("the legend counts, and picks out one class", async ({ page }) => {
  await openRecord(page);
  const recognised = page.locator(".wm-legend").getByRole("button", { name: /^Recognised 8 countries/ });
  await recognised.click();
  await expect(recognised).toHaveAttribute("aria-pressed", "true");
  await expect(onMap(page, "France")).toHaveClass(/wm-faint/);
  await expect(onMap(page, "Poland")).not.toHaveClass(/wm-faint/);
  // Heard as well as seen, and the only ones that the keys walk.
  await expect(page.locator(".wm [role=status]")).toContainText("Poland");
  await expect(page.locator(".wm [role=status]")).not.toContainText("France");
  await onMap(page, "Poland").focus();
  await page.keyboard.press("f");
  await expect(onMap(page, "Poland")).toBeFocused();
  await recognised.click();
  await expect(page.locator(".wm [role=status]")).toBeEmpty();
  await expect(onMap(page, "France")).not.toHaveClass(/wm-faint/);
});

test("without JavaScript the legend leads to its tables and every country is a link", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/en");
  await expect(page.getByRole("slider")).toBeHidden();
  expect(await page.locator(".wm-picture a").count()).toBe(41);
  await page
    .locator(".wm-legend")
    .getByRole("link", { name: /^Asked by assumption only/ })
    .click();
  await expect(page.getByRole("row", { name: /Albania/ })).toBeVisible();
  await context.close();
});

test("each step of the chart is named and leads to the record of its day", async ({ page }) => {
  await page.goto("/en");
  const step = page.getByRole("link", { name: "Lithuania 6 June 2019: 3 countries from then on" });
  await expect(step).toBeVisible();
  await step.click();
  await expect(page).toHaveURL(/\/en\/as-of\/2019-06-06$/);
});

test("what changed between two days is a page of its own, asked for without JavaScript", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/en/changes/2019-01-01/2025-03-26");
  const rule = page.getByRole("row", { name: /Outside Ukraine Any chamber/ });
  await expect(rule).toContainText("Latvia, Lithuania, Canada, Poland, Estonia, Czechia");
  await page.getByLabel("From the evening of").fill("2025-03-26");
  await page.getByLabel("To the evening of").fill("2025-06-19");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/\/en\/changes\/2025-03-26\/2025-06-19$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "What changed between 26 March 2025 and 19 June 2025",
  );
  await expect(page.getByRole("row", { name: /Countries on today’s list Any chamber/ })).toContainText(
    "+ Netherlands",
  );
  await context.close();
});

for (const [period, reason] of [
  ["2025-01-01/2024-01-01", "The first day must come before the last."],
  ["2024-02-30/2025-01-01", "Both must be days of the calendar"],
  ["2024-01-01/2999-01-01", "The record goes from"],
  ["-/-", "Both must be days of the calendar"],
] as const)
  test(`the period ${period} is none, and says why`, async ({ page }) => {
    const answer = await page.goto(`/en/changes/${period}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByText(reason).first()).toBeVisible();
    await expect(page.getByLabel("From the evening of")).toHaveAccessibleDescription(
      new RegExp(`^${reason}`),
    );
  });

test("the timeline is narrowed by its address and searched in every language", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/uk/timeline");
  await page.getByRole("combobox", { name: "Країна" }).selectOption("PL");
  await page.getByRole("combobox", { name: "Вид" }).selectOption("proceeding");
  await page.getByRole("button", { name: "Шукати в хронології" }).click();
  await expect(page).toHaveURL(/\/uk\/timeline\?.*country=PL/);
  await expect(page.locator("#entry-pl-2024")).toBeVisible();
  await expect(page.locator("article").filter({ hasNotText: "Польща" })).toHaveCount(0);
  for (const word of ["Sejm", "сейм", "Польща", "польша", "Polşa"]) {
    await page.goto(`/en/timeline?q=${encodeURIComponent(word)}&kind=proceeding`);
    await expect(page.locator("#entry-pl-2024"), word).toBeVisible();
  }
  await page.goto("/en/timeline?q=nothing-like-this");
  await expect(page.getByText("Nothing found, of")).toBeVisible();
  await context.close();
});

test("a wrong filter is named and hostile text is only text", async ({ page }) => {
  const answer = await page.goto("/en/timeline?country=ZZ&year=20&q=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
  expect(answer?.status()).toBe(400);
  await expect(
    page.getByText("This country is not part of the record; all countries are shown."),
  ).toBeVisible();
  await expect(page.getByText("A year is written with four digits")).toBeVisible();
  await expect(page.getByLabel("Words, in any of the languages")).toHaveValue("<script>alert(1)</script>");
  expect((await page.goto(`/en/timeline?q=${"a".repeat(3000)}`))?.status()).toBe(400);
  expect((await page.goto("/en/timeline?page=99"))?.status()).toBe(404);
});
