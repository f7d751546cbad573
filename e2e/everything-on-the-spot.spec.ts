import { expect, hydrated, test } from "./fixtures";

/** Whoever logs a letter adds what is missing without leaving the form, and loses nothing of what was typed. */

test("a dispatch is logged with a contact, a wave, and a package of new documents, all added on the spot", async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000);
  page.setDefaultTimeout(15_000);
  await signInAs("editor");
  await page.goto("/desk/entries/new?kind=dispatch&country=HR");
  await hydrated(page);
  await page.locator("summary", { hasText: "Public summary" }).click();
  const words = "The appeal went to the speaker with the legal qualification.";
  await page
    .getByRole("group", { name: "Public summary" })
    .getByLabel("English", { exact: false })
    .fill(words);
  await page.getByText("E-mail", { exact: true }).click();
  const addressee = page.getByRole("combobox", { name: "To whom" });
  // The list closes while the page still scrolls to the box; pointing at it scrolls, and the box may be drawn anew.
  await addressee.hover();
  await addressee.click();
  await addressee.fill("Sabor");
  await page.getByRole("listbox").getByRole("option").first().click();
  await page.getByText("Package, wave and references").click();

  await test.step("a package, with a new document and a further version of it", async () => {
    await page.getByRole("button", { name: "Add a package" }).click();
    const parcel = page.getByRole("dialog", { name: "Add a package" });
    await parcel.getByRole("textbox").first().fill("Package for the Sabor");
    await parcel.getByRole("button", { name: "Add a document", exact: true }).click();
    const document = page.getByRole("dialog", { name: "Add a document" });
    await document.getByRole("button", { name: "Save" }).click();
    await expect(document.getByRole("alert")).toContainText("There are 2 problems");
    await document.getByLabel("Kind").selectOption("cover_letter");
    await document.getByLabel("Title in English").fill("Cover letter to the speaker");
    await document.getByLabel("Language (code)").fill("hr");
    await document.getByLabel("Link").fill("https://letters.example.org/hr.pdf");
    await document.getByRole("button", { name: "Save" }).click();
    await expect(document).toBeHidden();
    await expect(parcel.getByText("1. Cover letter to the speaker – hr")).toBeVisible();

    await parcel.getByRole("button", { name: "Add a version of a known document" }).click();
    const version = page.getByRole("dialog", { name: "Add a version of a known document" });
    await version.getByLabel("Document").selectOption({ label: "Cover letter to the speaker" });
    await version.getByLabel("Language (code)").fill("en");
    await version.getByRole("button", { name: "Save" }).click();
    await expect(version).toBeHidden();
    // Both versions are one place: each addressee gets the one in their language.
    await expect(parcel.getByText("1. Cover letter to the speaker", { exact: true })).toBeVisible();
    await expect(parcel.getByRole("row")).toHaveCount(1);
    await parcel.getByRole("button", { name: "Save" }).click();
    await expect(parcel).toBeHidden();
    await expect(page.getByRole("combobox", { name: /^Package/ })).toHaveValue(/.+/);
  });

  await test.step("a wave", async () => {
    await page.getByRole("button", { name: "Add a wave" }).click();
    const wave = page.getByRole("dialog", { name: "Add a wave" });
    await wave.getByLabel("Name in English").fill("Autumn letters");
    await wave.getByRole("button", { name: "Save" }).click();
    await expect(wave).toBeHidden();
    await expect(page.getByLabel("Wave").locator("option:checked")).toHaveText("Autumn letters");
  });

  await test.step("a contact", async () => {
    await page.getByRole("button", { name: "Add a contact" }).click();
    const contact = page.getByRole("dialog");
    await contact.getByLabel("Office or role").fill("Secretary of the committee");
    await contact.getByRole("button", { name: "Save" }).click();
    await expect(contact).toBeHidden();
    await expect(page.getByLabel("Contact person").locator("option:checked")).toHaveText(
      "Secretary of the committee",
    );
  });

  // Nothing typed before was lost, and the windows have not sent the form behind them.
  await expect(page).toHaveURL(/entries\/new/);
  await expect(
    page.getByRole("group", { name: "Public summary" }).getByLabel("English", { exact: false }),
  ).toHaveValue(words);
  await page.getByRole("button", { name: "Save as internal" }).click();
  await page.waitForURL(/\/desk\/countries\/HR\?saved=/);
  const card = page.locator(`#entry-${new URL(page.url()).searchParams.get("saved")}`);
  await expect(card).toContainText(words);
  await expect(card).toContainText("Autumn letters");
  await expect(card).toContainText("Package for the Sabor");
  await expect(card).toContainText("Secretary of the committee");

  await page.goto("/desk/documents");
  const sent = page.getByRole("article", { name: "Package for the Sabor" });
  await expect(sent).toContainText("Frozen");
  // The newest package stands open, and another journey may have made a newer one.
  await sent.locator("[data-row]").evaluate((row: HTMLDetailsElement) => {
    row.open = true;
  });
  await expect(sent.getByRole("listitem")).toHaveText([
    "Cover letter to the speaker – hr",
    "Cover letter to the speaker – en",
  ]);
});

test("a document is changed where it stands, and a version that was sent is not", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  await page.goto("/desk/documents");
  await hydrated(page);
  await page.getByRole("button", { name: "Add a document", exact: true }).click();
  const added = page.getByRole("dialog", { name: "Add a document" });
  await added.getByLabel("Kind").selectOption("leaflet");
  await added.getByLabel("Title in English").fill("Leaflet on the eighteenth of May");
  await added.getByRole("button", { name: "Save" }).click();
  await expect(added).toBeHidden();
  const article = page.getByRole("article", { name: "Leaflet on the eighteenth of May" });
  await article.getByRole("heading", { name: "Leaflet on the eighteenth of May" }).click();
  await article.getByRole("button", { name: "Edit Leaflet on the eighteenth of May", exact: true }).click();
  const changed = page.getByRole("dialog");
  await changed.getByLabel("Title in Ukrainian").fill("Листівка до 18 травня");
  await changed.getByRole("button", { name: "Save" }).click();
  await expect(changed).toBeHidden();
  await article.getByRole("button", { name: /^Edit Leaflet.*,/ }).click();
  await page.getByRole("dialog").getByLabel("Label").fill("for print");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(article.getByText("for print", { exact: true })).toBeVisible();
  // The shipped packages have been sent: what is in them can be read, not changed.
  const sent = page.getByRole("article").filter({ hasText: "Frozen" }).first();
  await expect(sent.getByRole("button", { name: /^Edit/ })).toHaveCount(0);
});
