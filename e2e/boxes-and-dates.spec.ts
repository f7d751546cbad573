import type { Page } from "@playwright/test";
import { expect, hydrated, test } from "./fixtures";

async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await hydrated(page);
}
const date = (page: Page) => page.getByRole("textbox", { name: "Date", exact: true });

test.beforeEach(async ({ signInAs }) => {
  await signInAs("editor");
});

test("thirty countries in a row without the mouse, by codes, usual names and three languages", async ({
  page,
}) => {
  await openForm(page, "/desk/entries/new?kind=engagement");
  const box = page.locator("#entry-countries");
  await box.focus();
  const names = "DE USA UK Turkey Holland Іспанія Чехія Polsa Австрія Бельгія france it".split(" ");
  const all = [...names, ..."SE NO DK FI EE LV LT IE PT GR HU RO BG HR SI SK LU".split(" ")];
  let chosen = 0;
  for (const [index, name] of all.entries()) {
    await page.keyboard.type(name);
    await page.keyboard.press(index % 2 ? "Tab" : "Enter");
    // Tab leads on where Enter stays: back to the box, as for someone who adds the next.
    if (index % 2) await page.keyboard.press("Shift+Tab");
    await expect(box).toBeFocused();
    await expect(box).toHaveValue("");
    const count = await page.getByRole("list", { name: "Chosen countries" }).getByRole("listitem").count();
    expect(count, name).toBeGreaterThanOrEqual(chosen);
    chosen = count;
  }
  expect(chosen).toBe(all.length);
});

test("a day is picked from the calendar by keyboard alone", async ({ page, expectAccessible }) => {
  await openForm(page, "/desk/entries/new?kind=note&country=SE");
  await date(page).fill("6 June 2019");
  await page.keyboard.press("Tab");
  const button = page.getByRole("button", { name: "Date: calendar" });
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  const calendar = page.getByRole("dialog", { name: "Choose a day: Date" });
  await expect(calendar.getByRole("button", { name: "6 June 2019, Thursday" })).toBeFocused();
  await expectAccessible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("PageDown");
  await expect(calendar.getByRole("button", { name: "14 July 2019, Sunday" })).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(calendar).toBeHidden();
  await expect(button).toBeFocused();
  await expect(date(page)).toHaveValue("2019-07-08");

  // Escape changes nothing; a month or a year alone will do.
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(calendar).toBeHidden();
  await expect(date(page)).toHaveValue("2019-07-08");
  await button.click();
  await calendar.getByRole("combobox", { name: "Year" }).selectOption("1944");
  await calendar.getByRole("combobox", { name: "Month" }).selectOption("May");
  await calendar.getByRole("button", { name: "Only May 1944" }).click();
  await expect(date(page)).toHaveValue("1944-05");
  await page.reload();
  await hydrated(page);
});

test("in a window Escape closes the calendar alone", async ({ page }) => {
  await openForm(page, "/desk/waves");
  await page.getByRole("button", { name: "Add a wave" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a wave" });
  await dialog.getByLabel("Name in English").fill("Stays");
  await dialog.getByRole("button", { name: /: calendar$/ }).click();
  const calendar = page.getByRole("dialog", { name: /^Choose a day/ });
  await expect(calendar).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(calendar).toBeHidden();
  await expect(dialog.getByLabel("Name in English")).toHaveValue("Stays");
});

test("what may be two days is asked back, what is no date stays as it was typed", async ({ page }) => {
  await openForm(page, "/desk/entries/new?kind=note&country=SE");
  await date(page).fill("06/07/2019");
  await date(page).blur();
  await expect(page.getByText("Which day is meant?")).toBeVisible();
  await page.getByRole("button", { name: "7 June 2019" }).click();
  await expect(date(page)).toHaveValue("2019-06-07");
  await expect(date(page)).toBeFocused();
  for (const typed of ["31 червня 2019", "the sixth of June, two thousand and nineteen"]) {
    await date(page).fill(typed);
    await date(page).blur();
    await expect(date(page)).toHaveValue(typed);
  }
});

test("the same dates narrow the log and choose a report", async ({ page }) => {
  await openForm(page, "/desk/log");
  await page.locator("summary", { hasText: "Filter and columns" }).click();
  await page.getByRole("textbox", { name: "From" }).fill("6.6.2019");
  await page.keyboard.press("Enter");
  await page.waitForURL(/from=/);
  await expect(page.getByRole("textbox", { name: "From" })).toHaveValue("2019-06-06");

  await openForm(page, "/desk/reports");
  await page.getByRole("textbox", { name: "From" }).fill("1 січня 2025");
  await page.getByRole("textbox", { name: "To", exact: true }).fill("31/12/2025");
  await page.keyboard.press("Enter");
  await page.waitForURL(/from=2025-01-01/);
  await expect(page.getByRole("heading", { name: "Preview" })).toBeVisible();
});

test("one box for a text, in the language of whoever writes, with the others as tabs", async ({
  page,
  expectAccessible,
}) => {
  // Tall: what is under the bar until one scrolls would count as too small to be hit.
  await page.setViewportSize({ width: 1280, height: 2400 });
  await openForm(page, "/desk/entries/new?kind=response&country=FI");
  const group = page.getByRole("group", { name: "Public summary" });
  await expect(group.getByRole("textbox")).toHaveCount(1);
  await group.getByRole("textbox", { name: "English" }).fill("They answered.");
  await expect(group.getByRole("tab", { name: "English (has a text)" })).toBeVisible();
  await group.getByRole("tab", { name: /English/ }).focus();
  await page.keyboard.press("ArrowRight");
  const ukrainian = group.getByRole("tab", { name: "Українська" });
  await expect(ukrainian).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Вони відповіли.");
  await expect(group.getByRole("textbox", { name: "Українська" })).toHaveValue("Вони відповіли.");
  await expectAccessible();

  // What is wrong comes to the front.
  await group.getByRole("textbox", { name: "Українська" }).fill("x".repeat(20_000));
  await group.getByRole("tab", { name: /English/ }).click();
  await page.getByText("Neutral").click();
  await page.getByRole("button", { name: "Save as internal" }).click();
  await page.getByRole("alert").getByRole("link").first().click();
  await expect(group.getByRole("textbox", { name: "Українська" })).toBeFocused();
});

test("nothing with the focus is under the bar", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openForm(page, "/desk/entries/new?kind=proceeding&country=FI");
  const bar = page.locator("[data-save-bar]");
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    const covered = await page.evaluate(() => {
      const bar = document.querySelector("[data-save-bar]");
      const focused = document.activeElement;
      if (!bar || !focused || bar.contains(focused) || !document.querySelector("main")?.contains(focused))
        return null;
      const [one, other] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
      return one.height < 300 && one.bottom > other.top + 1 && one.top < other.bottom
        ? focused.outerHTML.slice(0, 120)
        : null;
    });
    expect(covered).toBeNull();
  }
  await expect(bar).toBeVisible();
});
