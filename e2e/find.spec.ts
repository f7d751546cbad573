import type { Page } from "@playwright/test";
import { expect, hydrated, test } from "./fixtures";

/** Finding things at the desk: the search of the head, the palette, the keys, and lists that can be taken in at a glance. */

const box = (page: Page) => page.getByRole("banner").getByRole("combobox", { name: "Search the desk" });
const options = (page: Page) => page.getByRole("listbox", { name: "Search" }).getByRole("option");

async function openDesk(page: Page, path = "/desk/waves"): Promise<void> {
  await page.goto(path);
  await hydrated(page);
}

test.describe("the search of the head", () => {
  test.beforeEach(({ signInAs }) => signInAs("editor"));

  test("a country is typed in the other script, chosen by Enter, and the count is announced", async ({
    page,
  }) => {
    await openDesk(page);
    await box(page).fill("Латвія");
    await expect(page.getByRole("banner").getByRole("status")).toContainText("result");
    await expect(options(page).first()).toHaveText("Latvia");
    await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/desk\/countries\/LV$/);
    await expect(box(page)).toHaveValue("");
  });

  test("arrows choose among the groups, and Escape closes", async ({ page, expectAccessible }) => {
    await openDesk(page);
    await box(page).fill("saeima");
    await expect(page.getByRole("group", { name: /^Bodies/ })).toBeVisible();
    await expectAccessible();
    await page.keyboard.press("ArrowDown");
    await expect(options(page).nth(1)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Escape");
    await expect(options(page)).toHaveCount(0);
    await expect(box(page)).toBeFocused();
  });

  test("it is a page of its own where there is no answer yet, and without a script", async ({
    browser,
    page,
    baseURL,
    signInAs,
  }) => {
    const plain = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    await signInAs("editor", plain);
    await plain.goto("/desk");
    await plain.getByRole("banner").getByRole("combobox").fill("Sejm");
    await plain.keyboard.press("Enter");
    await expect(plain).toHaveURL(/\/desk\/search\?q=Sejm$/);
    await expect(plain.getByRole("heading", { level: 2 }).first()).toContainText("Bodies");
    await expect(
      plain
        .getByRole("region", { name: /Entries/ })
        .getByRole("link")
        .first(),
    ).toBeVisible();
    await plain.close();
    await page.goto("/desk/search?q=%D0%A1%D1%8E%D1%80%D0%B3%D1%8E%D0%BD%D0%BB%D0%B8%D0%BA");
    await expect(page.getByRole("heading", { name: /Entries/ })).toBeVisible();
    await page.goto("/desk/search?q=zzzzzz");
    await expect(page.getByRole("main").getByRole("status").first()).toContainText(
      "Nothing found for “zzzzzz”",
    );
  });
});

test.describe("the palette", () => {
  test.beforeEach(({ signInAs }) => signInAs("editor"));

  test("Ctrl+K offers what can be done, and gives the focus back", async ({ page, expectAccessible }) => {
    await openDesk(page);
    const add = page.getByRole("button", { name: "Add a wave" });
    await add.focus();
    await page.keyboard.press("Control+k");
    const dialog = page.getByRole("dialog", { name: "Search and actions" });
    await expect(dialog.getByRole("combobox")).toBeFocused();
    await expect(dialog.getByRole("option").first()).toBeVisible();
    await expectAccessible();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(add).toBeFocused();
  });

  test("an answer of a country is logged from anywhere", async ({ page }) => {
    await openDesk(page);
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("answer from Estonia");
    await expect(page.getByRole("dialog").getByRole("option").first()).toHaveText("Log a response: Estonia");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/desk\/entries\/new\?kind=response&country=EE$/);
  });

  test("a wave is added from anywhere", async ({ page }) => {
    await openDesk(page, "/desk/countries");
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("new wave");
    await expect(page.getByRole("dialog").getByRole("option").first()).toHaveText("Add a wave");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "Add a wave" })).toBeVisible();
  });

  test("a phone has a button for it", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await openDesk(page);
    await page.getByRole("link", { name: "Search and actions" }).click();
    await page.getByRole("dialog").getByRole("combobox").fill("Lithuania");
    await page.getByRole("dialog").getByRole("option").filter({ hasText: "Lithuania" }).first().click();
    await expect(page).toHaveURL(/\/desk\/countries\/LT$/);
  });
});

test.describe("the keys", () => {
  test.beforeEach(({ signInAs }) => signInAs("editor"));

  test("lead to pages, through rows, and never while something is typed", async ({ page }) => {
    await openDesk(page);
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await expect(page).toHaveURL(/\/desk\/countries$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Countries");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    const first = page.getByRole("rowheader").first().getByRole("link");
    await expect(first).toBeFocused();
    await page.keyboard.press("o");
    await expect(page).toHaveURL(/\/desk\/countries\/[A-Z]{2}$/);
    await page.keyboard.press("n");
    await page.keyboard.press("a");
    await expect(page).toHaveURL(/kind=response&country=[A-Z]{2}$/);
    await openDesk(page, "/desk/log");
    await page.keyboard.press("/");
    await expect(box(page)).toBeFocused();
    await page.keyboard.type("g c ?");
    await expect(box(page)).toHaveValue("g c ?");
    await expect(page).toHaveURL(/\/desk\/log$/);
  });

  test("the card says them, and they are switched off on the account's page", async ({
    page,
    expectAccessible,
  }) => {
    await openDesk(page);
    await page.keyboard.press("?");
    const card = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(card.getByText("Previous row")).toBeVisible();
    await expectAccessible();
    await card.getByRole("link", { name: "Turn the shortcuts off" }).click();
    await expect(page).toHaveURL(/\/desk\/account#shortcuts$/);
    await page.getByRole("button", { name: "Turn the shortcuts off" }).click();
    await expect(page.getByText("Shortcuts are off.")).toBeVisible();
    await openDesk(page);
    await page.keyboard.press("?");
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "Search and actions" })).toBeVisible();
    await expect(card).toHaveCount(0);
  });
});

test.describe("lists", () => {
  test.beforeEach(({ signInAs, page, baseURL }) =>
    Promise.all([
      signInAs("administrator"),
      page.context().addCookies([{ name: "desk-language", value: "uk", url: baseURL ?? "" }]),
    ]),
  );

  test("nothing wraps in the head, and no column is hidden, in Ukrainian on a laptop", async ({ page }) => {
    for (const width of [1024, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      await openDesk(page, "/desk/countries");
      const head = await page.getByRole("banner").boundingBox();
      expect(head?.height).toBeLessThan(60);
      const table = page.getByRole("region", { name: /Країни/ });
      expect(await table.evaluate((region) => region.scrollWidth - region.clientWidth)).toBeLessThanOrEqual(
        0,
      );
      const rows = await page
        .getByRole("row")
        .evaluateAll((all) => all.slice(1).map((row) => row.getBoundingClientRect().height));
      expect(Math.max(...rows)).toBeLessThanOrEqual(41);
    }
  });

  test("nothing scrolls sideways on the smallest phone", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [
      "/desk",
      "/desk/countries",
      "/desk/countries/CA",
      "/desk/search?q=sejm",
      "/desk/account",
    ]) {
      await page.goto(path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, path).toBeLessThanOrEqual(0);
    }
  });

  test("the views have their counts, and lead to what they count", async ({ page }) => {
    await page.goto("/desk/countries");
    const view = page.getByRole("navigation", { name: "Подання" }).getByRole("link", { name: /^Визнано/ });
    const count = /\d+/.exec((await view.textContent()) ?? "")?.[0];
    await view.click();
    await expect(page.getByRole("status").filter({ hasText: `${count} країн` })).toBeVisible();
  });

  test("the rows of a country open in their place, also by a link to one", async ({ page }) => {
    await openDesk(page, "/desk/countries/CA");
    const rows = page.locator("main details[data-row]");
    await expect(rows.first()).not.toHaveAttribute("open");
    await rows.first().locator("summary").click();
    const entry = rows.first().getByRole("article");
    await expect(entry).toBeVisible();
    const id = await entry.getAttribute("id");
    await page.goto("/desk/waves");
    await page.goto(`/desk/countries/CA#${id}`);
    await expect(page.locator(`#${id}`)).toBeVisible();
  });
});
