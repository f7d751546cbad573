import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Whoever has no mouse: every step here is a key. */

/** Goes on with the tab key until something of that name has the focus; fails when it cannot be reached. */
async function tabTo(
  page: Page,
  role: "link" | "button" | "slider" | "textbox",
  name: RegExp,
): Promise<void> {
  const wanted = page.getByRole(role, { name });
  for (let steps = 0; steps < 400; steps++) {
    await page.keyboard.press("Tab");
    const focused = await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement));
    if (focused) return;
  }
  throw new Error(`${role} ${name} cannot be reached with the tab key`);
}

test("a country is found, the date moved, a source read, the CSV taken and an error reported, all by keyboard", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto("/en");
  await test.step("past the header in one step", async () => {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#content$/);
  });
  await test.step("the date is moved", async () => {
    await tabTo(page, "slider", /Slide to a day/);
    await page.keyboard.press("Home");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "No country has recognised the deportation of the Crimean Tatars as genocide",
    );
    await page.keyboard.press("End");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Eight countries");
  });
  await test.step("a country is found and opened", async () => {
    await tabTo(page, "link", /^Latvia$/);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/en\/countries\/LV$/);
  });
  await test.step("a source is reached, and the focus is to be seen", async () => {
    await tabTo(page, "link", /Saeima|Latvia/);
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineStyle,
    );
    expect(outline).not.toBe("none");
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toMatch(/^https?:/);
  });
  await test.step("the CSV is taken", async () => {
    await tabTo(page, "link", /^Data$/).catch(async () => {
      await page.goto("/en/countries/LV");
      await tabTo(page, "link", /^Data$/);
    });
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/en\/data$/);
    await tabTo(page, "link", /^proceedings\.csv$/);
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await download).suggestedFilename()).toMatch(/proceedings.*\.csv$/);
  });
  await test.step("an error is reported", async () => {
    await tabTo(page, "link", /^Report an error$/);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/en\/report-error$/);
    await tabTo(page, "textbox", /What is wrong/);
    await page.keyboard.type("The date of the Saeima’s act: the minutes name the day before.");
    await tabTo(page, "button", /Send the report/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/report-error\/thanks/);
    await expect(page.getByText(/^R-/)).toBeVisible();
  });
});
