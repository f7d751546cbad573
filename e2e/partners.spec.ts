import { canaries } from "./canaries";
import { expect, hydrated, test } from "./fixtures";

test.use({ record: "apart" });

test("a partner organisation: added, its people noted and erased, what it did, and what is asked of it next", async ({
  page,
  signInAs,
}) => {
  test.setTimeout(120_000);
  page.setDefaultTimeout(15_000);
  await signInAs("editor");
  await page.goto("/desk/partners");
  await hydrated(page);
  await page.getByRole("button", { name: "Add a partner organisation" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Friends in Tallinn");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Country");
  await dialog.getByLabel("Country").selectOption({ label: "Estonia" });
  await dialog.getByLabel("Kind").selectOption({ label: "Diaspora organisation" });
  await dialog.getByLabel("What it can offer").fill("A hall for meetings");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole("link", { name: "Friends in Tallinn" }).click();
  await expect(page.getByRole("heading", { name: "Friends in Tallinn", level: 1 })).toBeVisible();
  await hydrated(page);
  await expect(page.getByText("A hall for meetings")).toBeVisible();
  await expect(page.getByText("Internal", { exact: true })).toBeVisible();

  await test.step("a person, who is erased", async () => {
    const people = page.getByRole("region", { name: "People" });
    await people.getByRole("button", { name: "Add a person" }).click();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByRole("alert")).toContainText("Enter the person’s name or role.");
    await dialog.getByLabel("Name").fill("Somebody to Erase");
    await dialog.getByLabel("E-mail").fill("not an address");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByRole("alert")).toContainText("E-mail");
    await dialog.getByLabel("E-mail").fill("somebody@friends.example.org");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await expect(people.getByText("somebody@friends.example.org")).toBeVisible();
    await people.getByRole("button", { name: "Erase the person Somebody to Erase" }).click();
    await dialog.getByRole("button", { name: "Erase" }).click();
    await expect(people.getByText("Nobody is noted here yet.")).toBeVisible();
  });

  await test.step("a note, taken away and brought back", async () => {
    const notes = page.getByRole("region", { name: "What they did and offered" });
    await notes.getByRole("button", { name: "Add a note" }).click();
    await dialog.getByLabel("What it was").selectOption({ label: "Offered" });
    await dialog.getByRole("textbox", { name: "Date" }).fill("18 May 2026");
    await dialog.getByLabel("In words").fill("A hall for the commemoration");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await expect(notes.getByRole("listitem")).toContainText("18 May 2026");
    await notes.getByRole("button", { name: "Remove the note of 18 May 2026" }).click();
    await expect(notes.getByText("Nothing is noted yet.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(notes.getByRole("listitem")).toContainText("A hall for the commemoration");
  });

  await test.step("what is asked next comes up on Today, with whom it is asked of", async () => {
    const asked = page.getByRole("region", { name: "What is asked of them next" });
    await asked.getByRole("button", { name: "Add a task" }).click();
    await dialog.getByRole("textbox", { name: "Task", exact: true }).fill("Ask them for a room in December");
    await dialog.getByRole("textbox", { name: "By when" }).fill("1 November 2026");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await expect(asked.getByRole("link", { name: "Ask them for a room in December" })).toBeVisible();
    await page.goto("/desk");
    await expect(
      page.getByText("Ask them for a room in December · Friends in Tallinn").first(),
    ).toBeVisible();
  });
});

test("a country's sheet is shown and printed in each language, and nothing internal is in it", async ({
  page,
  signInAs,
}) => {
  await signInAs("viewer");
  await page.goto("/desk/countries/MT");
  await page.getByRole("link", { name: "Country sheet for partners" }).click();
  await expect(page.getByRole("heading", { name: "Country sheet", level: 1 })).toBeVisible();
  for (const [language, name] of [
    ["uk", "Мальта"],
    ["crh", "Malta"],
    ["en", "Malta"],
  ] as const) {
    await page.goto(`/desk/countries/MT/sheet?language=${language}`);
    const sheet = page.getByRole("article", { name });
    await expect(sheet.getByRole("heading", { name, level: 2 })).toBeVisible();
    const html = (await sheet.innerHTML()).toLowerCase();
    for (const word of canaries) expect(html).not.toContain(word);
    const answer = await page.request.get(`/api/desk/country-sheet?country=MT&language=${language}`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
  }
  expect((await page.request.get("/api/desk/country-sheet?country=XX&language=en")).status()).toBe(404);
  expect((await page.request.get("/api/desk/country-sheet?country=MT&language=fr")).status()).toBe(400);
});
