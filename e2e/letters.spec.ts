import { expect, hydrated, test } from "./fixtures";

test("what was sent is said of several countries at once, and then counts for each", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("editor");
  await page.goto("/desk");
  // One line for all of them, not one for each.
  await page.getByRole("link", { name: /^Check: .* letters of which no source says/ }).click();
  await expect(page.getByRole("heading", { name: "What was sent", level: 1 })).toBeVisible();
  await hydrated(page);
  await expectAccessible();

  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: /Choose at least one country/ })).toBeVisible();
  for (const name of ["Cyprus", "Slovakia"]) await page.getByRole("checkbox", { name }).check();
  await expect(page.getByText("2 countries chosen")).toBeVisible();
  // Another mode and back: what was chosen stays.
  await page.getByRole("button", { name: "Nothing went to them" }).click();
  await expect(page.getByRole("checkbox", { name: "Slovakia" })).toBeChecked();
  await page.getByRole("button", { name: "A letter went to them" }).click();
  await page.getByRole("radio", { name: "Post", exact: true }).check();
  await page.getByLabel("Internal note").fill("Outgoing register, page 4");
  await page.getByRole("button", { name: "Log letters to 2 countries" }).click();
  await expect(page.getByText("Saved for 2 countries.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Slovakia" })).toHaveCount(0);

  await page.goto("/en/countries/SK");
  await expect(page.getByText(/days without an answer that we know of/).first()).toBeVisible();
  await expect(page.locator("body")).not.toContainText("Outgoing register");
  const answer = await (await page.request.get("/api/v1/countries/SK")).json();
  expect(answer).toMatchObject({ class: "asked", conversation: "dormant" });
  await page.goto("/en/countries/HU");
  await expect(page.getByText("Letter assumed; no answer known").first()).toBeVisible();
});

test("a viewer is not asked what was sent, and cannot say it", async ({ page, signInAs }) => {
  await signInAs("viewer");
  await page.goto("/desk");
  await expect(page.getByText(/letters of which no source says that they went/)).toBeVisible();
  await expect(page.getByRole("link", { name: /^Check: / })).toHaveCount(0);
  expect((await page.goto("/desk/letters"))?.status()).toBe(403);
});
