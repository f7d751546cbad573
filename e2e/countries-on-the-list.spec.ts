import { expect, hydrated, test } from "./fixtures";

// How many countries there are, and how many are asked, is counted by other journeys.
test.use({ record: "countries" });

test("a country is added, listed, taken off the list and put back", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  await signInAs("editor");
  await page.goto("/desk/countries");
  await page.getByRole("link", { name: "Add a country" }).click();
  await page.waitForURL("/desk/countries/new");
  await hydrated(page);
  await expectAccessible();
  await page.getByRole("button", { name: "Add a country" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Country");
  await page.getByRole("combobox", { name: "Country" }).fill("Australia");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Add a country" }).click();
  await page.waitForURL(/\/desk\/countries\/AU/);
  const targets = async () => {
    const { countries } = (await (await page.request.get("/api/v1/countries")).json()) as {
      countries: { code: string; target: boolean }[];
    };
    return countries.filter(({ target }) => target).map(({ code }) => code);
  };
  const before = await targets();
  expect(before).not.toContain("AU");

  const panel = page.getByRole("region", { name: "Asked by the campaign" });
  await panel.getByRole("button", { name: "List this country" }).click();
  const form = page.getByRole("dialog", { name: "List this country" });
  await form.getByLabel("On what basis").selectOption("assumed");
  await form
    .getByRole("group", { name: "Why it is listed" })
    .getByLabel("English")
    .fill("Home of a diaspora.");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(panel).toContainText("Assumed");
  await expect.poll(targets).toEqual([...before, "AU"].sort());

  await panel.getByRole("button", { name: "Take Australia off the list" }).click();
  const off = page.getByRole("dialog", { name: "Take Australia off the list" });
  await off.getByRole("button", { name: "Take off the list" }).click();
  await expect(off.getByRole("alert")).toContainText("Reason");
  await off.getByLabel("Reason").fill("Listed by mistake");
  await off.getByRole("button", { name: "Take off the list" }).click();
  await expect(panel).toContainText("Listed by mistake");
  await expect.poll(targets).toEqual(before);
  await expectAccessible();

  await panel.getByRole("button", { name: "Put back on the list" }).click();
  await expect(panel).toContainText("Home of a diaspora.");
  await expect(page.getByRole("heading", { name: "Asked by the campaign" })).toBeFocused();
  await expect.poll(targets).toContain("AU");
});
