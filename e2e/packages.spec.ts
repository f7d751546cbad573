import type { Locator, Page } from "@playwright/test";
import { expect, hydrated, test } from "./fixtures";

test.use({ record: "apart" });

/** A package is brought into order by dragging, by its handle from the keyboard and by buttons; a document is one place. */

const places = (dialog: Locator) => dialog.getByRole("grid").getByRole("row");
const titles = async (dialog: Locator) =>
  (await places(dialog).allInnerTexts()).map((text) => /\d+\. ([^–\n]+)/.exec(text)?.[1]?.trim());

/** Adds a document within the window of a package, with its first version. */
async function addDocument(page: Page, parcel: Locator, title: string, language: string): Promise<void> {
  await parcel.getByRole("button", { name: "Add a document", exact: true }).click();
  const document = page.getByRole("dialog", { name: "Add a document" });
  await document.getByLabel("Kind").selectOption("brief");
  await document.getByLabel("Title in English").fill(title);
  await document.getByLabel("Language (code)").fill(language);
  await document.getByRole("button", { name: "Save" }).click();
  await expect(document).toBeHidden();
}

test("a package is put in order in three ways, and shows what changed; its languages are filled on the spot", async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000);
  page.setDefaultTimeout(15_000);
  await signInAs("editor");
  await page.goto("/desk/documents");
  await hydrated(page);
  await page.getByRole("button", { name: "Add a package" }).click();
  const parcel = page.getByRole("dialog", { name: "Add a package" });
  await parcel.getByLabel("Name of the package").fill("Package in order");
  for (const title of ["Alpha", "Beta", "Gamma"]) await addDocument(page, parcel, title, "en");
  expect(await titles(parcel)).toEqual(["Alpha", "Beta", "Gamma"]);

  await test.step("by buttons, which keep the focus and say the new place", async () => {
    const up = parcel.getByRole("button", { name: "Move Gamma up" });
    await up.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => titles(parcel)).toEqual(["Alpha", "Gamma", "Beta"]);
    await expect(up).toBeFocused();
    await expect(parcel.getByText("Gamma is now in place 2 of 3.")).toBeAttached();
    await page.keyboard.press("Enter");
    await expect.poll(() => titles(parcel)).toEqual(["Gamma", "Alpha", "Beta"]);
    // At the top there is no further up, and the button keeps the focus all the same.
    await expect(up).toBeFocused();
    await page.keyboard.press("Enter");
    expect(await titles(parcel)).toEqual(["Gamma", "Alpha", "Beta"]);
  });

  await test.step("from the keyboard, by the handle", async () => {
    await parcel.getByRole("button", { name: "Drag Beta" }).focus();
    await page.keyboard.press("Enter");
    const gap = page.locator(":focus[aria-roledescription='drop indicator']");
    await expect(gap).toHaveAccessibleName("Insert between Gamma and Alpha");
    // The gap before the first place comes first.
    await page.keyboard.press("Home");
    await expect(gap).toHaveAccessibleName("Insert before Gamma");
    await page.keyboard.press("Enter");
    await expect.poll(() => titles(parcel)).toEqual(["Beta", "Gamma", "Alpha"]);
    await expect(parcel.getByText("Beta is now in place 1 of 3.")).toBeAttached();
  });

  await test.step("by dragging", async () => {
    const handle = parcel.getByRole("button", { name: "Drag Beta" });
    const [from, to] = [await handle.boundingBox(), await places(parcel).last().boundingBox()];
    if (!from || !to) throw new Error("nothing to drag");
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 40, to.y + 5, { steps: 8 });
    await page.mouse.move(to.x + 40, to.y + to.height - 3, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => titles(parcel)).toEqual(["Gamma", "Alpha", "Beta"]);
  });

  await test.step("a further language joins the place of its document", async () => {
    await parcel.getByRole("button", { name: "Add a version of a known document" }).click();
    const version = page.getByRole("dialog", { name: "Add a version of a known document" });
    await version.getByLabel("Document").selectOption({ label: "Gamma" });
    await version.getByLabel("Language (code)").fill("de");
    await version.getByRole("button", { name: "Save" }).click();
    await expect(version).toBeHidden();
    await expect(places(parcel)).toHaveCount(3);
    await expect(places(parcel).first()).toContainText("de");
    // What is taken out gives the focus to the next.
    await parcel.getByRole("button", { name: "Take Alpha – en out" }).click();
    await expect(places(parcel)).toHaveCount(2);
    await expect(parcel.getByRole("button", { name: "Take Beta – en out" })).toBeFocused();
  });
  await parcel.getByRole("button", { name: "Save", exact: true }).click();
  await expect(parcel).toBeHidden();

  const card = page.getByRole("article", { name: "Package in order" });
  await card.locator("[data-row]").evaluate((row: HTMLDetailsElement) => {
    row.open = true;
  });
  await expect(card.getByRole("listitem").first()).toHaveText("Gamma – en; de");
  await expect(card).toContainText("2 documents");
  await card.getByText(/^Compared with/).click();
  await expect(card).toContainText("Added: Gamma – en; Gamma – de");

  await test.step("what is missing in a language is added there, and stands in the package", async () => {
    await page.goto("/desk/documents/languages");
    await hydrated(page);
    await page.getByLabel("Package", { exact: true }).selectOption({ label: "Package in order" });
    await page.getByRole("button", { name: "Show" }).click();
    await hydrated(page);
    const polish = page.getByRole("row", { name: /^Polish/ });
    await expect(polish).toContainText("missing");
    await expect(polish).toContainText("Poland");
    await expect(page.getByRole("row", { name: /^German/ })).toContainText("in the package");
    await polish.getByRole("button", { name: "Add Beta, Polish" }).click();
    const dialog = page.getByRole("dialog", { name: "Add Beta, Polish" });
    await expect(dialog.getByLabel("Language (code)")).toHaveValue("pl");
    await dialog.getByLabel("Link").fill("https://letters.example.org/beta-pl.pdf");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await expect(polish).toContainText("in the package");
    await page.goto("/desk/documents");
    await expect(page.getByRole("article", { name: "Package in order" })).toContainText("Beta – en; pl");
  });
});
