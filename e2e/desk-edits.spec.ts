import type { Page } from "@playwright/test";
import { expect, hydrated, test } from "./fixtures";

/** Opens a page of the desk; its buttons answer only once its script runs. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await hydrated(page);
}

test.beforeEach(async ({ signInAs }) => {
  await signInAs("editor");
});

test("a source is corrected where sources are kept, and the public reads the correction", async ({
  page,
  expectAccessible,
}) => {
  await open(page, "/desk/sources?q=Poland recognizes");
  await page.getByRole("button", { name: /^Edit Poland recognizes/ }).click();
  const dialog = page.getByRole("dialog", { name: /^Edit/ });
  await expectAccessible();
  await dialog.getByLabel("Link", { exact: true }).fill("");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("A source needs a link or a kept copy");
  await expect(dialog.getByRole("alert")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Edit Poland recognizes/ }).click();
  await dialog.getByLabel("Publisher").fill("Corrected publisher");
  await dialog.getByLabel("Archived copy").fill("https://archive.example.org/1944");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("link", { name: "Archived copy" })).toHaveAttribute(
    "href",
    "https://archive.example.org/1944",
  );
  await page.goto("/en/countries/PL");
  await expect(page.getByText("Corrected publisher").first()).toBeVisible();
});

test("a source that nothing names yet is found in the form of an entry", async ({ page }) => {
  await open(page, "/desk/sources");
  await page.getByRole("button", { name: "Add a source" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a source" });
  await dialog.getByLabel("Title").fill("Set aside for later");
  await dialog.getByLabel("Link", { exact: true }).fill("https://later.example.org/source");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await open(page, "/desk/entries/new?kind=response&country=PT");
  await page.locator("summary", { hasText: "Sources" }).click();
  const found = page.getByRole("option", { name: /Set aside for later/ });
  const box = page.getByRole("combobox", { name: "Find a known source" });
  // The list closes when the page is scrolled: that comes first.
  await box.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await box.fill("aside for");
  await expect(found).toBeVisible();
  // By the keyboard, since a press may scroll the page.
  await box.press("ArrowDown");
  await box.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Set aside for later" })).toBeVisible();
});

test("two people change the same source: the second sees both, decides, and nothing is lost", async ({
  page,
  pageOf,
}) => {
  await open(page, "/desk/sources");
  await page.getByRole("button", { name: "Add a source" }).click();
  const adding = page.getByRole("dialog", { name: "Add a source" });
  await adding.getByLabel("Title").fill("Contested source");
  await adding.getByLabel("Link", { exact: true }).fill("https://contested.example.org/");
  await adding.getByRole("button", { name: "Save" }).click();
  await expect(adding).toBeHidden();

  const other = await pageOf("administrator");
  for (const desk of [page, other]) {
    await open(desk, "/desk/sources?q=contested");
    await desk.getByRole("button", { name: "Edit Contested source" }).click();
  }
  await other.getByLabel("Publisher").fill("Theirs");
  await other.getByRole("textbox", { name: "Published on" }).fill("2020");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByRole("dialog")).toBeHidden();

  const dialog = page.getByRole("dialog", { name: "Edit Contested source" });
  await dialog.getByLabel("Publisher").fill("Mine");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(
    dialog.getByRole("heading", { name: "Someone saved this while you were writing" }),
  ).toBeFocused();
  const publisher = dialog.getByRole("group", { name: "Publisher" });
  await expect(publisher.getByText("Theirs")).toBeVisible();
  await expect(publisher.getByText("Both of you changed this field")).toBeVisible();
  await expect(publisher.getByRole("radio", { name: /Yours/ })).toBeChecked();
  await expect(
    dialog.getByRole("group", { name: "Published on" }).getByRole("radio", { name: /Stored now/ }),
  ).toBeChecked();
  // What is typed while the choice is open is kept too.
  await dialog.getByLabel("Archived copy").fill("https://archive.example.org/contested");
  await dialog.getByRole("button", { name: "Save with these choices" }).click();
  await expect(dialog).toBeHidden();
  const item = page.getByRole("listitem").filter({ hasText: "Contested source" });
  await expect(item).toContainText("Mine · published 2020");
  await expect(item.getByRole("link", { name: "Archived copy" })).toBeVisible();
});

test("a partner organisation is added, published and changed on its country's page", async ({ page }) => {
  await open(page, "/desk/countries/BE");
  await page.getByRole("button", { name: "Add a partner organisation" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Name: This is needed");
  await dialog.getByLabel("Name", { exact: true }).fill("Friends in Brussels");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  const partners = page.getByRole("region", { name: "Partner organisations" });
  await expect(partners.getByText("Internal")).toBeVisible();
  await page.goto("/en/countries/BE");
  await expect(page.getByText("Friends in Brussels")).toHaveCount(0);

  await open(page, "/desk/countries/BE");
  await page.getByRole("button", { name: "Publish: Friends in Brussels" }).click();
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect(partners.getByText("Public", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Edit Friends in Brussels" }).click();
  await dialog.getByLabel("Website").fill("https://friends.example.org/");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await page.goto("/en/countries/BE");
  await expect(page.getByRole("link", { name: "Friends in Brussels" })).toHaveAttribute(
    "href",
    "https://friends.example.org/",
  );
});

test("a listing gets its source, and no longer says that it is assumed", async ({
  page,
  expectAccessible,
}) => {
  await open(page, "/desk/countries/MK");
  const listing = page.getByRole("region", { name: "Asked by the campaign" });
  await expect(listing).toContainText("Assumed");
  await listing.getByRole("button", { name: "Edit the listing" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit the listing" });
  await expectAccessible();
  await dialog.getByLabel("On what basis").selectOption("named");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("documented or named needs a source");
  const sources = dialog.getByRole("group", { name: "Sources of the listing" });
  await sources.getByRole("button", { name: "Add a new source" }).click();
  await sources.getByLabel("Link", { exact: true }).fill("https://campaign.example.org/addressees");
  await sources.getByLabel("Title", { exact: true }).fill("List of addressees");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(listing).toContainText("Named by a source");
  await page.goto("/en/countries/MK");
  await expect(page.getByRole("link", { name: "List of addressees" }).first()).toBeVisible();
  await expect(page.getByText("Assumed: no source seen names this country")).toHaveCount(0);
  await expect(page.getByText("No source seen names this country")).toHaveCount(0);
});

test("a body is added and changed on its country's page, an international one on that of all countries", async ({
  page,
}) => {
  await open(page, "/desk/countries/BE");
  const bodies = page.getByRole("region", { name: "Bodies and contacts" });
  await bodies.getByRole("button", { name: "Add a body" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Kind of body").selectOption("ministry");
  await dialog.getByLabel("Name in English").fill("Ministry of letters");
  await dialog.getByRole("button", { name: "Add a body" }).click();
  await expect(dialog).toBeHidden();
  await bodies.getByRole("button", { name: "Edit Ministry of letters" }).click();
  await expect(dialog.getByLabel("Name in English")).toHaveValue("Ministry of letters");
  await dialog.getByLabel("Website").fill("https://ministry.example.org/");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(bodies.getByRole("link", { name: "Ministry of letters", exact: true })).toHaveAttribute(
    "href",
    "https://ministry.example.org/",
  );

  await open(page, "/desk/countries");
  const international = page.getByRole("region", { name: "International bodies" });
  await international.getByRole("button", { name: "Add a body" }).click();
  await dialog.getByLabel("Name in English").fill("Assembly of many countries");
  await dialog.getByRole("button", { name: "Add a body" }).click();
  await expect(dialog).toBeHidden();
  await expect(international.getByText("Assembly of many countries", { exact: true })).toBeVisible();
});

test("what is pressed without a connection says that there was no answer, and can be pressed again", async ({
  page,
  context,
}) => {
  await open(page, "/desk/countries/LU");
  await page.getByRole("button", { name: "Add a partner organisation" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Friends offline");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  const partners = page.getByRole("region", { name: "Partner organisations" });
  const silent = /^The server did not answer/;

  await page.getByRole("button", { name: "Publish: Friends offline" }).click();
  await context.setOffline(true);
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect(dialog.getByText(silent)).toBeVisible();
  await context.setOffline(false);
  await dialog.getByRole("button", { name: "Publish" }).click();
  await expect(partners.getByText("Public", { exact: true })).toBeVisible();

  await partners.getByText("More: Friends offline").click();
  const archive = partners.getByRole("button", { name: "Archive Friends offline" });
  await context.setOffline(true);
  await archive.click();
  await expect(partners.getByText(silent)).toBeVisible();
  await context.setOffline(false);
  await archive.click();
  await expect(partners.getByText("1 archived organisation")).toBeFocused();
});
