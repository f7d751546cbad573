import type { Page } from "@playwright/test";
import { isHard } from "@/lib/testing/hard";
import { deskPages, drawnPages, unwalked } from "./desk-pages";
import { expect, hydrated, test } from "./fixtures";
import { languages } from "./pages";

/** Opens the form of a new entry, fills what every kind asks for, and says where it is. */
async function startEntry(page: Page, kind: string, country: string): Promise<void> {
  await page.goto(`/desk/entries/new?kind=${kind}&country=${country}`);
  // The form answers only once its script runs.
  await expect(page.getByRole("button", { name: "Save as internal" })).toBeEnabled();
  await hydrated(page);
}

/** The card of the entry that was just saved. */
const savedCard = async (page: Page) => {
  await page.waitForURL(/\/desk\/countries\/[A-Z]{2}\?saved=/);
  return page.locator(`#entry-${new URL(page.url()).searchParams.get("saved")}`);
};

const summaryOf = (page: Page) =>
  page.getByRole("group", { name: "Public summary" }).getByLabel("English", { exact: false });

test.describe("the desk", () => {
  test.beforeEach(async ({ signInAs }) => {
    await signInAs("editor");
  });

  test("a hand-over is logged from a phone in a few touches", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/desk/countries/IS");
    await page.locator("main summary", { hasText: "Log something new" }).click();
    await page.getByRole("link", { name: "Log a dispatch" }).click();
    await page.waitForURL(/entries\/new/);
    await hydrated(page);
    await page.getByText("Handed over").click();
    await expect(page.locator("summary", { hasText: "Package, wave and references" })).toContainText(
      "Delivered",
    );
    await page.getByRole("button", { name: "Save as internal" }).click();
    await page.waitForURL(/\/desk\/countries\/IS\?saved=/);
    await expect(page.getByText("The entry was saved.")).toBeVisible();
    const card = await savedCard(page);
    await expect(card).toBeFocused();
    await expect(card).toContainText("delivered · handed over");
    await expect(card.getByText("Internal", { exact: true })).toBeVisible();
  });

  test("an entry of no country is shown where it was saved, and found again on the log", async ({ page }) => {
    const title = "Briefing without countries";
    await startEntry(page, "engagement", "");
    await page.getByText("Meeting", { exact: true }).click();
    await page
      .getByRole("textbox", { name: /^Title/ })
      .first()
      .fill(title);
    await page.getByRole("button", { name: "Save as internal" }).click();
    await page.waitForURL(/\/desk\/entries\/[^/]+\?saved=/);
    await expect(page.getByText("The entry was saved.")).toBeVisible();
    await expect(page.getByRole("article")).toContainText(title);

    await page.getByRole("link", { name: "Log", exact: true }).first().click();
    await page.getByLabel("Country").selectOption({ label: "No country" });
    await page.getByLabel("Text").fill("briefing without");
    await page.getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/country=none/);
    await page
      .getByRole("main")
      .getByRole("link", { name: new RegExp(title) })
      .first()
      .click();
    await page.getByRole("link", { name: /^Edit: / }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Edit the engagement" })).toBeVisible();
  });

  test("a response without a source is not published; with one it is, and the public can read it", async ({
    page,
  }) => {
    const words = "The committee thanks for the letter and will look at it.";
    await startEntry(page, "response", "PT");
    await page.getByText("Neutral").click();
    await summaryOf(page).fill(words);
    await page.getByRole("button", { name: "Save and publish" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "There is 1 problem" });
    await expect(summary).toBeFocused();
    await expect(summary.getByRole("link", { name: /^Sources: / })).toBeVisible();
    await expect(summaryOf(page)).toHaveValue(words);

    await summary.getByRole("link", { name: /^Sources: / }).click();
    await page.getByRole("button", { name: "Add a new source" }).click();
    await page.getByLabel("Link", { exact: true }).fill("https://parliament.example.org/letters/1944");
    await page.getByLabel("Title", { exact: true }).fill("Letter of the committee");
    await page.getByRole("button", { name: "Save and publish" }).click();
    await page.waitForURL(/\/desk\/countries\/PT\?saved=/);
    await expect(page.getByText("The entry was saved and is public.")).toBeVisible();

    await page.goto("/en/countries/PT");
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Letter of the committee" }).first()).toBeVisible();
  });

  test("a published fact is corrected only with a reason, which the public reads", async ({ page }) => {
    const words = "A deputy raised the question in the plenary.";
    await startEntry(page, "engagement", "MT");
    await page.getByText("Statement", { exact: true }).click();
    await page.getByLabel("Date", { exact: true }).fill("2026-02-10");
    await summaryOf(page).fill(words);
    await page.getByRole("button", { name: "Save and publish" }).click();
    await (await savedCard(page)).getByRole("link", { name: /^Edit/ }).click();
    await page.waitForURL(/\/edit$/);
    await hydrated(page);
    await page.getByLabel("Date", { exact: true }).fill("2026-02-11");
    await page.getByRole("button", { name: "Save the changes" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "There is 1 problem" })).toBeFocused();
    await expect(page.getByLabel("Date", { exact: true })).toHaveValue("2026-02-11");
    const reason = page.getByRole("group", { name: "Reason for the correction" });
    await reason.getByLabel("English", { exact: false }).fill("The minutes give the next day.");
    await page.getByRole("button", { name: "Save the changes" }).click();
    await page.waitForURL(/saved=/);

    await page.goto("/en/countries/MT");
    await expect(page.getByText("The minutes give the next day.").first()).toBeVisible();
    await expect(page.getByText("11 February 2026").first()).toBeVisible();
  });

  test("an entry is removed with a reason and brought back; its versions stand side by side", async ({
    page,
  }) => {
    const words = "Call the speaker’s office again after the recess.";
    await startEntry(page, "note", "FI");
    await page.getByLabel("Note", { exact: true }).fill(words);
    await page.getByRole("button", { name: "Save as internal" }).click();
    const card = await savedCard(page);
    await card.getByRole("link", { name: /^Edit/ }).click();
    await page.waitForURL(/\/edit$/);
    await hydrated(page);
    await page.getByLabel("Note", { exact: true }).fill(`${words} Ask for the secretary.`);
    await page.getByRole("button", { name: "Save the changes" }).click();
    await page.waitForURL(/saved=/);

    await card.getByRole("button", { name: /^Remove/ }).click();
    const dialog = page.getByRole("dialog", { name: "Remove this entry?" });
    await dialog.getByRole("button", { name: "Remove" }).click();
    await expect(dialog.getByRole("alert")).toContainText("This is needed");
    await dialog.getByLabel("Reason for the removal").fill("Written twice.");
    await dialog.getByRole("button", { name: "Remove" }).click();
    await expect(dialog).toBeHidden();
    const removed = page.getByText("1 removed entry");
    await removed.click();
    await expect(page.getByText(/Removed .*: Written twice\./)).toBeVisible();
    await page.getByRole("button", { name: /^Undo the removal/ }).click();
    await expect(removed).toBeHidden();
    await expect(card).toBeVisible();

    await card.getByRole("link", { name: /^Versions/ }).click();
    await page.waitForURL(/\/versions$/);
    await page.getByLabel("Older").selectOption("1");
    await page.getByLabel("Newer").selectOption("2");
    await page.getByRole("button", { name: "Show side by side" }).click();
    const row = page.getByRole("row").filter({ hasText: "Note" }).last();
    await expect(row.getByText("changed")).toBeVisible();
    await expect(row.locator("del")).toContainText(words);
    await expect(row.locator("ins")).toContainText("Ask for the secretary.");
  });

  test("what cannot be taken is said at its field, in the summary, and nothing typed is lost", async ({
    page,
  }) => {
    await startEntry(page, "proceeding", "LT");
    await page.getByLabel("Date", { exact: true }).fill("2019-02-30");
    await page.getByLabel("Step").selectOption("adopted");
    await page.getByLabel("Wording").selectOption("condemns");
    await page.getByLabel("Form of the act").selectOption("resolution");
    await page.getByText("Votes were counted").click();
    await page.getByLabel("For", { exact: true }).fill("-5");
    await page.getByLabel("Against", { exact: true }).fill("2");
    const text = summaryOf(page);
    await page.locator("summary", { hasText: "Public summary" }).click();
    await text.fill("x".repeat(4001));
    await page.getByLabel("Link", { exact: true }).fill("javascript:alert(1)");
    await page.getByLabel("Title", { exact: true }).fill("Not a link");
    await page.getByRole("button", { name: "Save as internal" }).click();

    const summary = page.getByRole("alert").filter({ hasText: "There are" });
    await expect(summary).toBeFocused();
    for (const [label, message] of [
      ["Date", /does not exist/],
      ["For", /cannot be negative/],
      ["Link", /not a web address/],
    ] as const) {
      const field = page.getByLabel(label, { exact: true });
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(field).toHaveAccessibleDescription(message);
    }
    await expect(text).toHaveAccessibleDescription(/too long.*4,000/);
    await expect(page.getByLabel("Date", { exact: true })).toHaveValue("2019-02-30");
    await expect(page.getByLabel("Link", { exact: true })).toHaveValue("javascript:alert(1)");

    await summary.getByRole("link", { name: /^For: / }).click();
    await expect(page.getByLabel("For", { exact: true })).toBeFocused();
  });

  test("a body that is missing is added on the spot and chosen", async ({ page }) => {
    await startEntry(page, "dispatch", "NO");
    await page.getByRole("button", { name: "Add a body" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a body" });
    await dialog.getByLabel("Kind of body").selectOption("embassy");
    await dialog.getByRole("button", { name: "Add a body" }).click();
    await expect(dialog.getByRole("alert")).toContainText("at least one language");
    await dialog.getByLabel("Name in English").fill("Embassy of Norway in Kyiv");
    await dialog.getByRole("button", { name: "Add a body" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("combobox", { name: "To whom" })).toHaveValue("Embassy of Norway in Kyiv");
    await page.getByText("Through the embassy").click();
    await page.getByRole("button", { name: "Save as internal" }).click();
    await expect(await savedCard(page)).toContainText("Embassy of Norway in Kyiv");
  });

  test("the list of countries is filtered and sorted by its links", async ({ page }) => {
    await page.goto("/desk/countries");
    await page.getByLabel("Class", { exact: true }).selectOption("recognised");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page.getByText("8 countries", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Sort by: Class and position" }).click();
    await expect(page.getByRole("columnheader", { name: /Class and position/ })).toHaveAttribute(
      "aria-sort",
      "ascending",
    );
    await expect(page.getByRole("rowheader").filter({ hasText: "assumed" }).first()).toBeVisible();
  });

  test("a wave is added, and a body is chosen by typing", async ({ page }) => {
    await page.goto("/desk/waves");
    await hydrated(page);
    await page.getByRole("button", { name: "Add a wave" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a wave" });
    await dialog.getByLabel("Name in English").fill("Autumn letters");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole("link", { name: "Autumn letters" }).click();
    await page.getByRole("link", { name: "Log a dispatch" }).click();
    await page.waitForURL(/entries\/new/);
    await hydrated(page);
    await page.getByRole("combobox", { name: "Country" }).fill("Swed");
    await page.getByRole("option", { name: "Sweden" }).click();
    // It goes where a letter to Sweden goes, until somebody says otherwise.
    await expect(page.getByRole("combobox", { name: "To whom" })).toHaveValue(/Riksdag|Parliament of Sweden/);
    await page.getByRole("button", { name: "Save as internal" }).click();
    await page.waitForURL(/\/desk\/countries\/SE/);
    await expect(page.getByRole("link", { name: "Autumn letters" })).toBeVisible();
  });
});

test("a letter is kept with its hash and given out as a download; what it only claims to be is refused", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  await page.goto("/desk/documents");
  await hydrated(page);
  await page.getByRole("button", { name: "Add a document" }).click();
  const document = page.getByRole("dialog", { name: "Add a document" });
  await document.getByLabel("Kind").selectOption("cover_letter");
  await document.getByLabel("Title in English").fill("Cover letter of the autumn");
  await document.getByRole("button", { name: "Save" }).click();
  await expect(document).toBeHidden();

  await page.getByRole("heading", { name: "Cover letter of the autumn" }).click();
  await page.getByRole("button", { name: "Add a version of Cover letter of the autumn" }).click();
  const version = page.getByRole("dialog", { name: /^Add a version/ });
  const file = version.getByLabel(/^File/).and(version.locator("[accept]"));
  await file.setInputFiles({
    name: "letter.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("<script>alert(1)</script>"),
  });
  await expect(
    version.getByText(/The name of this file ends in \.pdf, but it holds something else/),
  ).toBeVisible();
  await file.setInputFiles({
    name: "letter.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n%%EOF\n"),
  });
  await expect(version.getByText("Uploaded: letter.pdf")).toBeVisible();
  await version.getByLabel("Language").fill("en");
  await version.getByRole("button", { name: "Save" }).click();
  await expect(version).toBeHidden();

  const link = page.getByRole("link", { name: "Download letter.pdf" });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-disposition"]).toContain("attachment");
  expect(answer.headers()["content-security-policy"]).toContain("sandbox");
  expect(answer.headers()["cache-control"]).toBe("private, no-store");
  expect((await answer.body()).toString()).toContain("%PDF-1.7");
});

test("a viewer reads the desk and finds nothing to change", async ({ page, signInAs }) => {
  await signInAs("viewer");
  await page.goto("/desk/countries/LT");
  await expect(page.getByRole("heading", { name: "Lithuania", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Log a dispatch" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Remove/ })).toHaveCount(0);
  const answer = await page.goto("/desk/entries/new?kind=note");
  expect(answer?.status()).toBe(403);
});

test("every page of the desk is walked", () => {
  expect(unwalked()).toEqual([]);
});

/** Usually each page in one of the languages, in the hard run in every one; by turns light and dark. */
for (const [turn, language] of languages.entries()) {
  test(`every page of the desk is accessible, those that are looked at in ${language}`, {
    tag: "@hard",
  }, async ({ page, context, baseURL, signInAs, expectAccessible }) => {
    test.setTimeout(300_000);
    await signInAs("administrator");
    await context.addCookies([{ name: "desk-language", value: language, url: baseURL ?? "" }]);
    for (const [number, address] of [...deskPages, ...(await drawnPages(page))].entries()) {
      if (!isHard && number % 3 !== turn) continue;
      await test.step(address, async () => {
        await page.emulateMedia({ colorScheme: (number + turn) % 2 ? "dark" : "light" });
        const answer = await page.goto(address);
        expect(answer?.status(), address).toBe(200);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expectAccessible();
        await page.setViewportSize({ width: 320, height: 800 });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider, `${address} scrolls sideways at 320 px`).toBeLessThanOrEqual(0);
        await page.setViewportSize({ width: 1280, height: 800 });
      });
    }
  });
}
