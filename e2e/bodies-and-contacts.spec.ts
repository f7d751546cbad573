import { expect, hydrated, test } from "./fixtures";

/** Bodies are written to, and doubled ones become one: all on screen. */

test("an embassy with e-mail and post is added while a letter is logged, and its tracking number is found", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  await signInAs("editor");
  await page.goto("/desk/entries/new?kind=dispatch&country=MT");
  await hydrated(page);
  await page.getByRole("button", { name: "Add a body" }).click();
  const body = page.getByRole("dialog", { name: "Add a body" });
  await body.getByLabel("Kind of body").selectOption("embassy");
  await body.getByLabel("Name in English").fill("Embassy of Malta in Kyiv");
  await body.getByText("How to write to it").click();
  await body.getByRole("button", { name: "+ E-mail" }).click();
  await expect(body.getByRole("textbox", { name: "E-mail address" })).toBeFocused();
  await page.keyboard.type("Embassy <kyiv@embassy.example>");
  await body.getByRole("button", { name: "+ Post" }).click();
  await body.getByRole("textbox", { name: "Postal address" }).fill("Mykhailivska 10\n01001 Kyiv");
  await body.getByLabel("Language of writing").fill("англійська");
  await body.getByRole("button", { name: "Add a body" }).click();
  const problems = body.getByRole("alert");
  await expect(problems).toContainText("This is not one e-mail address");
  await expect(problems).toContainText("Write the code of the language: en");
  await body.getByRole("textbox", { name: "E-mail address" }).fill("kyiv@embassy.example");
  await body.getByLabel("Language of writing").fill("en");
  await body.getByRole("button", { name: "Add a body" }).click();
  await expect(body).toBeHidden();
  await page.getByText("Post", { exact: true }).click();
  await page.getByText("Package, wave and references").click();
  await page.getByLabel("Tracking number").fill("RR777000111UA");
  await page.getByRole("button", { name: "Save as internal" }).click();
  await page.waitForURL(/\/desk\/countries\/MT\?saved=/);

  const bodies = page.getByRole("region", { name: "Bodies and contacts" });
  await expect(bodies).toContainText("E-mail: kyiv@embassy.example");
  await expect(bodies).toContainText("Mykhailivska 10");
  // The head of the page must not lie over what is looked at.
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible();
  await page.goto("/desk/log?q=rr777000111");
  await expect(page.getByText("1 entry")).toBeVisible();

  await test.step("nothing of it is public", async () => {
    for (const address of ["/en/countries/MT", "/api/v1/dataset.json"]) {
      const answer = await page.request.get(address);
      expect(answer.ok()).toBe(true);
      expect(await answer.text()).not.toMatch(/embassy\.example|RR777000111UA|Mykhailivska/);
    }
  });
});

test("two doubled bodies are merged: what moves is told before, and the log tells of it after", async ({
  page,
  baseURL,
  signInAs,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  await signInAs("administrator");
  const headers = { Origin: baseURL ?? "" };
  const perform = async (act: string, input: object) => {
    const answer = await page.request.post("/api/desk/acts", { data: { act, input }, headers });
    expect(answer.ok(), `${act}: ${await answer.text()}`).toBe(true);
    return (await answer.json()).value as { id: string };
  };
  const ministry = (name: string) => ({ body: { kind: "ministry", countryCode: "BE", name: { en: name } } });
  await page.goto("/desk/countries/BE");
  const stays = await perform("body:add", ministry("Ministry of Foreign Affairs of Belgium"));
  const goes = await perform("body:add", ministry("Belgian foreign ministry"));
  await perform("contact:add", { contact: { bodyId: goes.id, name: "A secretary", office: "Secretary" } });
  for (const occurredOn of ["2025-04-01", "2025-04-02"])
    await perform("entry:log", {
      entry: {
        kind: "dispatch",
        countries: ["BE"],
        bodyId: goes.id,
        occurredOn,
        certainty: "confirmed",
        rung: "sent",
        summary: {},
        sources: [],
      },
      confirmed: ["sent-again", "same-entry"],
    });
  await page.reload();
  await hydrated(page);
  const bodies = page.getByRole("region", { name: "Bodies and contacts" });
  await bodies.getByText("More: Belgian foreign ministry").click();
  await bodies.getByRole("button", { name: "Merge Belgian foreign ministry with another" }).click();
  const dialog = page.getByRole("dialog", { name: "Merge two that are the same" });
  await dialog.getByRole("combobox", { name: "The one that stays" }).fill("Ministry of Foreign Affairs of B");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toContainText("2 entries");
  await expect(dialog.getByRole("status")).toContainText("1 contact");
  await expectAccessible();
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(bodies.getByText("1 archived body")).toBeFocused();
  await expect(bodies.getByText("A secretary")).toBeVisible();
  const named = await page.request.get(`/api/desk/choices?countries=BE`);
  expect(JSON.stringify(await named.json())).toContain(stays.id);

  await page.goto("/desk/audit");
  await expect(page.getByText("Doubled body merged").first()).toBeVisible();

  await test.step("what is archived is brought back by one click", async () => {
    await page.goto("/desk/countries/BE");
    await hydrated(page);
    await bodies.getByText("1 archived body").click();
    await bodies.getByRole("button", { name: "Bring back Belgian foreign ministry" }).click();
    await expect(bodies.getByText("More: Belgian foreign ministry")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Bodies and contacts" })).toBeFocused();
  });
});

test("contacts are verified several at once; who has left office is not written to; viewers see none of it", async ({
  page,
  baseURL,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("editor");
  await page.goto("/desk/countries/EE");
  for (const name of ["First Secretary", "Second Secretary", "Third Secretary"]) {
    const answer = await page.request.post("/api/desk/acts", {
      data: { act: "contact:add", input: { contact: { bodyId: "ee-parliament", name } } },
      headers: { Origin: baseURL ?? "" },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
  await page.goto("/desk/contacts?country=EE");
  await hydrated(page);
  await expectAccessible();
  await page.getByRole("button", { name: "Verified today" }).click();
  await expect(page.getByText("Choose first whom you have looked at.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Choose First Secretary" }).check();
  await page.getByRole("checkbox", { name: "Choose Second Secretary" }).check();
  await page.getByLabel("From which page").fill("riigikogu.ee");
  await page.getByRole("button", { name: "Verified today: 2" }).click();
  await expect(page.getByText("This is not a web address")).toBeVisible();
  await expect(page.getByLabel("From which page")).toBeFocused();
  await page.getByLabel("From which page").fill("https://www.riigikogu.ee/en/contacts/");
  await page.getByRole("button", { name: "Verified today: 2" }).click();
  await expect(page.getByText("2 verified today.")).toBeVisible();
  const rows = page.getByRole("listitem").filter({ has: page.getByRole("checkbox") });
  await expect(rows.first()).toContainText("Third Secretary");
  await expect(page.getByRole("link", { name: /^verified / })).toHaveCount(2);

  await page.getByRole("button", { name: "Third Secretary: no longer in office" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "No longer in office" }).click();
  await expect(page.locator("#content").getByText("Third Secretary")).toBeHidden();

  await signInAs("viewer");
  await page.goto("/desk/contacts");
  await expect(page.getByText("First Secretary")).toBeHidden();
  await page.goto("/desk/countries");
  await expect(page.getByRole("link", { name: "Contacts" })).toBeHidden();
});
