import type { Page } from "@playwright/test";
import { expect, hydrated, test } from "./fixtures";

/** Letters step by step, each a click: on the page of a country, in the list of a wave, and by the forms they lead to. */

/** Logs a letter to a parliament. Each journey has a country of its own. */
async function letterLogged(page: Page, country: string, occurredOn: string, also: object = {}) {
  const entry = {
    kind: "dispatch",
    countries: [country],
    bodyId: `${country.toLowerCase()}-parliament`,
    certainty: "confirmed",
    summary: {},
    sources: [],
    rung: "sent",
    letterKind: "package",
    channel: "email",
    occurredOn,
    ...also,
  };
  const answer = await page.request.post("/api/desk/acts", {
    headers: { "Sec-Fetch-Site": "same-origin" },
    data: { act: "entry:log", input: { entry } },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { value } = (await answer.json()) as { value: { id: string } };
  return value.id;
}
/** Where it is said what was just done, with the way back. */
const said = (page: Page) => page.getByRole("region", { name: "What was just done" });
const rows = (page: Page) => page.locator("[data-entry]");
const card = (page: Page, id: string) => page.locator(`[data-entry="${id}"]`);

test("delivered and acknowledged are one click each, and undone by one", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("editor");
  const id = await letterLogged(page, "IS", "2026-02-02");
  await page.goto("/desk/countries/IS");
  await hydrated(page);
  const letter = card(page, id);
  await expectAccessible();

  await letter.getByRole("button", { name: /^Delivered:/ }).click();
  await expect(said(page)).toContainText(/Delivered, .+: noted/);
  await expect(letter).toContainText("Letter: delivered");
  await said(page).getByRole("button", { name: "Undo" }).click();
  await expect(said(page)).toContainText("Delivered: undone");
  await expect(letter).toContainText("Letter: sent");

  await letter.getByRole("button", { name: /^Acknowledged:/ }).click();
  await expect(said(page)).toContainText(/Acknowledged, .+: noted/);
  // What was pressed is gone; the focus stays with what was said of it.
  await expect(letter.getByRole("button", { name: /^Acknowledged:/ })).toHaveCount(0);
  await expect(said(page)).toBeFocused();
  await expect(rows(page).filter({ hasText: /Response: acknowledged/ })).toBeVisible();
  // The head of the page and what was said must not lie over a link that is looked at.
  await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
  await expectAccessible();
  await page.keyboard.press("Tab");
  await expect(said(page).getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("Acknowledged: undone");
  await expect(letter.getByRole("button", { name: /^Acknowledged:/ })).toBeVisible();
  await expect(rows(page).filter({ hasText: /Response: acknowledged/ })).toHaveCount(0);
});

test("another day, until when, and to whom are asked in one window; the next letter goes to that body", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("editor");
  const id = await letterLogged(page, "ES", "2026-03-03");
  await page.goto("/desk/countries/ES");
  await hydrated(page);
  const letter = card(page, id);
  const window = page.getByRole("dialog");

  await letter.getByRole("button", { name: /^More/ }).click();
  await letter.getByRole("button", { name: /^Another day/ }).click();
  await window.getByRole("radio", { name: "Delivered", exact: true }).check();
  await window.getByRole("textbox", { name: "Date", exact: true }).fill("1 March 2026");
  await window.getByRole("button", { name: "Save" }).click();
  await expect(window.getByText(/before the dispatch/).first()).toBeVisible();
  await expectAccessible();
  await window.getByRole("textbox", { name: "Date", exact: true }).fill("5.3.2026");
  await window.getByRole("button", { name: "Save" }).click();
  await expect(said(page)).toContainText("Delivered, 5 March 2026: noted");

  await letter.getByRole("button", { name: /^They ask for time/ }).click();
  await window.getByRole("button", { name: "Save" }).click();
  await expect(window.getByText(/enter until when/).first()).toBeVisible();
  await window.getByRole("textbox", { name: "They asked for time until" }).fill("2027-01-31");
  await window.getByRole("button", { name: "Save" }).click();
  await expect(said(page)).toContainText("They ask for time");

  await letter.getByRole("button", { name: /^More|^What came back/ }).click();
  await letter.getByRole("button", { name: /^Passed on/ }).click();
  await window.getByLabel("Passed on to whom").selectOption({ index: 1 });
  await window.getByRole("button", { name: "Save" }).click();
  await expect(said(page)).toContainText("Passed on");
  await expect(page.getByText(/the next letter goes there/)).toBeVisible();
});

test("a reminder that came back shows, on the country's page and in the list of its wave", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("editor");
  await letterLogged(page, "BG", "2026-04-04", { waveId: "2025" });
  const reminder = await letterLogged(page, "BG", "2026-05-05", {
    letterKind: "reminder",
    waveId: "2025",
  });
  await page.goto("/desk/waves/2025");
  await hydrated(page);
  const row = page.getByRole("row", { name: /Bulgaria/ });
  await row.getByRole("button", { name: /^Not delivered: Bulgaria, Reminder/ }).click();
  await expect(said(page)).toContainText(/Not delivered, .+: noted/);
  await expect(row.getByRole("cell", { name: "Delivery failed", exact: true })).toBeVisible();
  // The head of the page must not lie over a link that is looked at.
  await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
  await expectAccessible();
  await page.goto("/desk/countries/BG");
  await expect(card(page, reminder)).toContainText("Reminder: delivery failed");

  // By which other way it went does not say that it arrived.
  await page.goto(`/desk/entries/${reminder}/edit`);
  await hydrated(page);
  await page.getByText("Handed over", { exact: true }).click();
  await expect(page.locator('[name="entry.rung"][value="delivery_failed"]')).toBeChecked();
});

test("their question is answered from where it stands, and an answer closes two letters", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  const first = await letterLogged(page, "DK", "2026-06-06", { waveId: "2025" });
  const second = await letterLogged(page, "DK", "2026-07-07", { letterKind: "reminder" });
  await page.goto("/desk/countries/DK");
  await hydrated(page);
  await card(page, second).getByRole("button", { name: /^More/ }).click();
  await card(page, second)
    .getByRole("button", { name: /^They ask us/ })
    .click();
  await said(page).getByRole("link", { name: "Answer", exact: true }).click();
  await expect(page.getByRole("radio", { name: "Campaign’s reply" })).toBeChecked();
  await expect(page.getByLabel(/Replies to which response/)).not.toHaveValue("");
  await expect(page.getByLabel("Package", { exact: true })).toBeHidden();
  await hydrated(page);
  await page.getByRole("button", { name: "Save as internal" }).click();
  await expect(rows(page).filter({ hasText: /Campaign’s reply: sent/ })).toBeVisible();

  await card(page, first)
    .getByRole("button", { name: /^More|^What came back/ })
    .click();
  await card(page, first)
    .getByRole("link", { name: /^Answered/ })
    .click();
  await hydrated(page);
  await page.getByRole("radio", { name: "Supportive" }).check();
  await page.getByRole("checkbox", { name: /7 July 2026/ }).check();
  await page.getByRole("button", { name: "Save as internal" }).click();
  await expect(rows(page).filter({ hasText: /Response: supportive/ })).toBeVisible();
  for (const id of [first, second]) {
    await expect(card(page, id)).toBeVisible();
    await expect(
      card(page, id).getByRole("button", { name: /^Acknowledged|^More|^What came back/ }),
    ).toHaveCount(0);
  }
});
