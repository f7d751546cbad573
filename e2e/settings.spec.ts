import { expect, test } from "./fixtures";

/** Dormant is moved by a day and back: other journeys, which run meanwhile, see no country change its place. */
test("an administrator sets the patience, the methodology states it, and nobody overwrites another", async ({
  page,
  context,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("administrator");
  await page.goto("/desk/settings");
  await expect(page.getByLabel("Late after", { exact: true })).toHaveValue("60");
  await expectAccessible();

  await page.getByLabel("Very late after").fill("60");
  await page.getByLabel("Dormant after").fill("a year");
  await page.getByRole("button", { name: "Save" }).first().click();
  const summary = page.getByRole("alert").filter({ hasText: "There are 2 problems" });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("Very late comes after late");
  await expect(page.getByLabel("Dormant after")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible();

  const second = await context.newPage();
  await second.goto("/desk/settings");
  await page.getByLabel("Very late after").fill("120");
  await page.getByLabel("Dormant after").fill("366");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  await expect(page.getByRole("row").nth(1)).toContainText("366");

  await second.goto("/en/methodology");
  await expect(second.locator("main")).toContainText("recorded for 366 days");
  await second.goBack();
  await page.getByLabel("Dormant after").fill("365");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByRole("row").nth(1)).toContainText("365");
  await page.goto("/uk/methodology");
  await expect(page.locator("main")).toContainText("протягом 365 днів");
});

test("a save based on older numbers is refused and shows what is stored", async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs("administrator");
  const second = await context.newPage();
  await page.goto("/desk/settings");
  await second.goto("/desk/settings");
  const dormant = page.getByLabel("Dormant after");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();

  await second.getByLabel("Dormant after").fill("367");
  await second.getByRole("button", { name: "Save" }).first().click();
  await expect(
    second.getByRole("heading", { name: "Someone saved this while you were writing" }),
  ).toBeFocused();
  await expect(second.getByRole("main")).toContainText(/36[56]/);
  await expect(second.getByLabel("Dormant after")).toHaveValue("367");
  await expect(dormant).not.toHaveValue("367");
});

test("an editor reads the settings and cannot change them", async ({ page, signInAs, expectAccessible }) => {
  await signInAs("editor");
  await page.goto("/desk");
  await page.getByText("editor@tracker.test", { exact: true }).click();
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await expect(page.getByText("Only an administrator can change this.").first()).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expectAccessible();
});
