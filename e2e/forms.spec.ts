import type { Page } from "@playwright/test";
import { expect, guarded, hydrated, test } from "./fixtures";

/** Opens a form; what is typed before its script runs is lost. */
async function openForm(page: Page, query: string): Promise<void> {
  await page.goto(`/desk/entries/new?${query}`);
  await hydrated(page);
}

const saved = (page: Page, country: string) =>
  page.waitForURL(new RegExp(`/desk/countries/${country}\\?saved=`));
const save = (page: Page) => page.getByRole("button", { name: "Save as internal" });
const summary = (page: Page) => page.getByRole("group", { name: "Public summary" }).getByLabel("English");

test.beforeEach(async ({ signInAs }) => {
  await signInAs("editor");
});

test("words typed before there is anything to choose from choose once there is", async ({ page }) => {
  await openForm(page, "kind=dispatch");
  // The bodies of a country come after it was chosen, and on a slow line late.
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/choices/, async (route) => {
    await held;
    await route.continue();
  });
  await page.locator("#entry-countries").fill("Poland");
  await page.keyboard.press("Enter");
  const body = page.locator("#entry-bodyId");
  await body.fill("Senat");
  await page.keyboard.press("Tab");
  await expect(body).toHaveValue("Senat");
  answer();
  await expect(body).toHaveValue("Senate");
});

test("typed words choose what they name, and are never wiped", async ({ page }) => {
  await openForm(page, "kind=dispatch");
  // Not by its role: while the list of the next box is open, all else is hidden from that.
  const country = page.locator("#entry-countries");
  await country.fill("UK");
  await page.keyboard.press("Tab");
  await expect(country).toHaveValue("United Kingdom");
  await country.fill("Польща");
  await page.keyboard.press("Enter");
  await expect(country).toHaveValue("Poland");

  const body = page.locator("#entry-bodyId");
  await body.fill("Senat");
  await page.keyboard.press("Tab");
  await expect(body).toHaveValue("Senate");

  await body.fill("House of Lords");
  await page.keyboard.press("Tab");
  await expect(body).toHaveValue("House of Lords");
  await expect(page.getByText("Nothing in the list is called “House of Lords”.")).toBeVisible();
  await page.getByText("E-mail", { exact: true }).click();
  await save(page).click();
  const problems = page.getByRole("alert").filter({ hasText: "There is 1 problem" });
  await expect(problems).toBeFocused();
  await problems.getByRole("link", { name: /^To whom: Nothing in the list/ }).click();
  await expect(body).toBeFocused();
  await expect(body).toHaveValue("House of Lords");

  // Saved at once, the words are read first.
  await body.fill("Sejm");
  await page.keyboard.press("Escape");
  await expect(body).toHaveValue("Sejm");
  await save(page).click();
  await saved(page, "PL");
  await expect(page.locator(`#entry-${new URL(page.url()).searchParams.get("saved")}`)).toContainText("Sejm");
});

test("with another country goes what belonged to the first, and nothing is shown by its id", async ({
  page,
}) => {
  await openForm(page, "kind=dispatch");
  const country = page.locator("#entry-countries");
  const body = page.locator("#entry-bodyId");
  const contact = page.locator("#entry-contactId");
  const choices = (code: string) =>
    page.waitForResponse((answer) => answer.url().includes(`choices?countries=${code}`));
  const moves = async (words: string, code: string) => {
    const come = choices(code);
    await country.fill(words);
    await page.keyboard.press("Enter");
    await come;
  };
  await moves("UK", "GB");
  await expect(body).toHaveValue("Parliament of the United Kingdom");
  // The likely addressee is another one.
  await moves("Estonia", "EE");
  await expect(body).toHaveValue("Parliament of Estonia");
  await moves("Slovenia", "SI");
  await expect(body).toHaveValue("Slovenian Parliament");

  // What somebody has chosen stays and keeps its name; who was to read it there does not.
  await body.fill("National Council");
  await page.keyboard.press("Tab");
  await page.locator("summary", { hasText: "Package, wave and references" }).click();
  await page.getByRole("button", { name: "Add a contact" }).click();
  const added = page.getByRole("dialog");
  await added.getByLabel("Office or role").fill("Secretary of the chamber");
  await added.getByRole("button", { name: "Save" }).click();
  await expect(contact.locator("option:checked")).toHaveText("Secretary of the chamber");
  await moves("Estonia", "EE");
  await expect(body).toHaveValue("National Council");
  await page.getByText("E-mail", { exact: true }).click();
  await save(page).click();
  await expect(page.getByRole("link", { name: /This body belongs to another country/ })).toBeVisible();
  await body.fill("Parliament of Estonia");
  await page.keyboard.press("Tab");
  await expect(contact).toHaveValue("");
  await save(page).click();
  await saved(page, "EE");
});

test("several countries are added by keyboard alone, and a source by what is found", async ({ page }) => {
  await openForm(page, "kind=engagement&country=IS");
  const add = page.getByRole("combobox", { name: "Add a country" });
  await add.focus();
  for (const [typed, name] of [
    ["DE", "Germany"],
    ["Czech Republic", "Czechia"],
    ["turkiye", "Türkiye"],
  ] as const) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: `Remove ${name}` })).toBeVisible();
    await expect(add).toBeFocused();
    await expect(add).toHaveValue("");
  }
  await page.getByText("Meeting", { exact: true }).click();
  await page.locator("summary", { hasText: "Sources" }).click();
  const find = page.getByRole("combobox", { name: "Find a known source" });
  await find.fill("surgunlik");
  await expect(page.getByRole("listbox").getByRole("option").first()).toContainText(/Sürgün/);
  await find.fill("no such source at all");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Nothing in the list is called “no such source at all”.")).toBeVisible();
  await save(page).click();
  await expect(page.getByRole("link", { name: /Nothing in the list is called/ })).toBeVisible();
  await find.fill("");
  await save(page).click();
  await saved(page, "IS");
});

test("a save waits for the file that is going up", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/api/desk/files", async (route) => {
    await held;
    await route.continue();
  });
  await openForm(page, "kind=response&country=FI");
  await page.getByText("Neutral").click();
  await summary(page).fill("They sent a scan.");
  await page.getByLabel(/^Add files/).setInputFiles({
    name: "scan.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n%%EOF\n"),
  });
  await save(page).click();
  await expect(
    page.getByRole("button", { name: /^(Saves when the file is there|Waiting for the file…)/ }),
  ).toBeDisabled();
  expect(page.url()).toContain("/desk/entries/new");
  release();
  await saved(page, "FI");
  await expect(page.getByRole("link", { name: "scan.pdf" })).toBeVisible();
});

test("a file that could not be sent is left out only when someone says so", async ({ page }) => {
  await page.route("**/api/desk/files", (route) => route.abort());
  await openForm(page, "kind=response&country=FI");
  await page.getByText("Neutral").click();
  await summary(page).fill("They sent another scan.");
  await page.getByLabel(/^Add files/).setInputFiles({
    name: "scan.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n%%EOF\n"),
  });
  await expect(page.getByText("Not sent: there is no connection.")).toBeVisible();
  await save(page).click();
  await expect(page.getByRole("link", { name: /scan.pdf: Not sent/ })).toBeVisible();
  await page.getByRole("button", { name: "Leave out: scan.pdf" }).click();
  await save(page).click();
  await saved(page, "FI");
});

test("Back asks before it takes what was typed, and is itself again after a save", async ({ page }) => {
  await page.goto("/desk/countries/NO");
  await page.locator("main summary", { hasText: "Log something new" }).click();
  await page.getByRole("link", { name: "Log a response" }).click();
  await page.waitForURL(/entries\/new/);
  await hydrated(page);
  await page.getByText("Neutral").click();
  await summary(page).fill("Not to be lost.");

  const questions: string[] = [];
  let answer = false;
  page.on("dialog", async (dialog) => {
    questions.push(dialog.message());
    await (answer ? dialog.accept() : dialog.dismiss());
  });
  for (const times of [1, 2]) {
    await guarded(page);
    await page.goBack();
    await expect.poll(() => questions.length).toBe(times);
    await expect(summary(page)).toHaveValue("Not to be lost.");
    expect(page.url()).toContain("/desk/entries/new");
  }
  expect(questions[0]).toBe("This is not saved yet; it is kept as a draft for you. Leave the page?");

  await save(page).click();
  await saved(page, "NO");
  await page.goBack();
  await page.waitForURL(/entries\/new/);
  await page.goBack();
  await page.waitForURL(/\/desk\/countries\/NO$/);
  await page.goForward();
  await page.waitForURL(/entries\/new/);
  await hydrated(page);

  answer = true;
  await summary(page).fill("This may go.");
  await guarded(page);
  await page.goBack();
  await page.waitForURL(/\/desk\/countries\/NO$/);
  expect(questions.length).toBe(3);
});

test("a day is read as people write it", async ({ page }) => {
  await openForm(page, "kind=note&country=SE");
  await page.getByLabel("Note", { exact: true }).fill("Read as it was written.");
  const date = page.getByRole("textbox", { name: "Date", exact: true });
  for (const typed of [
    " 2019-06-06 ",
    "6.6.2019",
    "06.06.2019",
    "6 червня 2019",
    "6 June 2019",
    "2019-6-6",
    "06/06/2019",
  ]) {
    await date.fill(typed);
    await date.blur();
    await expect(date, typed).toHaveValue("2019-06-06");
  }
  await date.fill("06/07/2019");
  await save(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "two different days" })).toBeFocused();
  await expect(date).toHaveValue("06/07/2019");
  await date.fill("7 June 2019");
  // Sent as it stands, without leaving the field.
  await page.keyboard.press("Enter");
  await saved(page, "SE");
  await expect(page.getByText("7 June 2019").first()).toBeVisible();
});

test("Back asks about a window with a form, too, and needs no second press after a save", async ({
  page,
}) => {
  await page.goto("/desk");
  await page.getByRole("link", { name: "Waves" }).first().click();
  await page.waitForURL(/\/desk\/waves$/);
  await hydrated(page);
  const questions: string[] = [];
  page.on("dialog", async (dialog) => {
    questions.push(dialog.message());
    await dialog.dismiss();
  });
  await page.getByRole("button", { name: "Add a wave" }).click();
  const window = page.getByRole("dialog", { name: "Add a wave" });
  await window.getByLabel("Name in English").fill("Letters of the spring");
  await guarded(page);
  await page.goBack();
  await expect.poll(() => questions.length).toBe(1);
  await expect(window.getByLabel("Name in English")).toHaveValue("Letters of the spring");
  await window.getByRole("button", { name: "Save" }).click();
  await expect(window).toBeHidden();
  await expect(page.getByText("Letters of the spring").first()).toBeVisible();
  await page.goBack();
  await page.waitForURL(/\/desk$/);
  expect(questions.length).toBe(1);
});
