import type { Browser, Page } from "@playwright/test";
import { canary } from "./canaries";
import { expect, test } from "./fixtures";
import { type Form, from, post, stampOf } from "./report-form";

const words = {
  en: { wrong: "What is wrong?", send: "Send the report", problems: "There are 2 problems" },
  uk: { wrong: "Що неправильно?", send: "Надіслати повідомлення", problems: "Є 2 помилки" },
  crh: { wrong: "Ne yañlış?", send: "Bildirüvni yollamaq", problems: "2 hata bar" },
} as const;
const reference = /R-[2-9CDFGHJKMNPQRTVWX]{4}-[2-9CDFGHJKMNPQRTVWX]{2}/;

const withoutScripts = async (browser: Browser, network: number): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: false, extraHTTPHeaders: from(network) });
  return context.newPage();
};

const focused = (page: Page) => page.locator(":focus");

/** Moves on by keyboard alone until this field has the focus. */
async function tabTo(page: Page, label: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    const here = focused(page);
    await expect(here, "the field for robots is out of reach").not.toHaveAttribute("name", "subject_line");
    if ((await here.getAttribute("id")) === (await page.getByLabel(label).getAttribute("id"))) return;
  }
  throw new Error(`${label} cannot be reached by keyboard`);
}

test("a reader reports an error by keyboard and without scripts; the desk settles it and the address is gone", async ({
  page: desk,
  browser,
  signInAs,
  expectAccessible,
}) => {
  const page = await withoutScripts(browser, 1);
  await page.goto("/en/countries/PL");
  await page.locator("main").getByRole("link", { name: "Report an error" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report an error");
  await expect(page.locator("main")).toContainText("This is about: Poland");
  await tabTo(page, "What is wrong?");
  await page.keyboard.type("The vote of July 2024 was by 414 to 16, <b>not</b> as shown.");
  await tabTo(page, "What should it say?");
  await page.keyboard.type("414 to 16");
  await tabTo(page, "A source");
  await page.keyboard.type("https://www.sejm.example/vote");
  await tabTo(page, "Your e-mail address");
  await page.keyboard.type("attentive.reader@tracker.test");
  await page.keyboard.press("Tab");
  await expect(focused(page)).toHaveText("Send the report");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, your report has arrived");
  const given = reference.exec((await page.locator("main").textContent()) ?? "")?.[0] ?? "";
  expect(given).toMatch(reference);
  expect(page.url()).toContain(given);
  expect(await page.context().cookies(), "no cookie").toEqual([]);
  expect(await page.content()).not.toContain("attentive.reader");
  await page.context().close();

  await signInAs("editor", desk);
  await desk.goto("/desk");
  await desk.getByRole("link", { name: /^List: .* reports of readers/ }).click();
  await expectAccessible(desk);
  await desk.getByRole("link", { name: new RegExp(`^Settle: .*${given}`) }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(given);
  await expect(desk.locator("main")).toContainText("<b>not</b> as shown");
  await expect(desk.getByRole("link", { name: "Poland" })).toHaveAttribute("href", "/desk/countries/PL");
  await expect(desk.getByRole("link", { name: "attentive.reader@tracker.test" })).toBeVisible();
  await expectAccessible(desk);
  const address = desk.url();

  await desk.getByRole("button", { name: "Settle" }).click();
  await expect(desk.getByRole("alert").filter({ hasText: "Outcome" })).toBeFocused();
  await desk.getByLabel("Outcome").selectOption({ label: "Not an error" });
  await desk.getByLabel("Remark").fill("The page says 414 to 16.");
  await desk.getByRole("button", { name: "Settle" }).click();
  await expect(desk.getByText("Erased when it was settled")).toBeVisible();
  await expect(desk.locator("main")).toContainText("The page says 414 to 16.");
  await expect(desk.getByRole("button", { name: "Settle" })).toHaveCount(0);
  expect(await desk.content()).not.toContain("attentive.reader");
  await expectAccessible(desk);
  await desk.goto("/desk/error-reports");
  await expect(desk.getByRole("row", { name: given })).toContainText("Not an error");

  await signInAs("administrator", desk);
  await desk.goto("/desk/audit?check=1");
  await expect(desk.getByText("The log and the record agree")).toBeVisible();
  await expect(desk.getByRole("row").filter({ hasText: "A reader" }).first()).toContainText("Error reported");
  await signInAs("viewer", desk);
  await desk.goto(address);
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(given);
});

test("a viewer reads what is open, without the reader’s address, and cannot settle it", async ({
  page,
  signInAs,
}) => {
  await signInAs("viewer");
  await page.goto("/desk/error-reports");
  await page
    .getByRole("row", { name: canary("report-wrong") })
    .getByRole("link")
    .click();
  await expect(page.locator("main")).toContainText(canary("report-better"));
  await expect(page.getByRole("button", { name: "Settle" })).toHaveCount(0);
  expect(await page.content()).not.toContain(canary("report-email"));
});

for (const [language, text] of Object.entries(words))
  test(`in ${language} the form says what is wrong at its field and keeps what was typed`, async ({
    page,
    browser,
    expectAccessible,
  }) => {
    await page.goto(`/${language}/report-error`);
    await expectAccessible();
    await page.goto(`/${language}/report-error/MT`);
    await expectAccessible();

    const plain = await withoutScripts(browser, 2);
    await plain.goto(`/${language}/report-error/MT`);
    await plain.locator("#better").fill("One line,\nand “another” <i>line</i>.");
    await plain.locator("#email").fill("nobody");
    const answered = plain.waitForResponse((response) => response.request().method() === "POST");
    await plain.getByRole("button", { name: text.send }).click();
    expect((await answered).status()).toBe(422);
    expect((await answered).headers()["content-security-policy"]).toContain("form-action 'self'");
    await expect(plain.locator("html")).toHaveAttribute("lang", language);
    const alert = plain.locator("main").getByRole("alert");
    await expect(alert).toContainText(text.problems);
    await expect(alert).toBeFocused();
    await expect(plain.getByLabel(text.wrong)).toHaveAttribute("aria-invalid", "true");
    await expect(plain.locator("#better")).toHaveValue("One line,\nand “another” <i>line</i>.");
    await expect(plain.locator("#email")).toHaveValue("nobody");

    // Put right where it stands, it is taken.
    await plain.getByLabel(text.wrong).fill(`A name is misspelt (${language}).`);
    await plain.locator("#email").fill("");
    await plain.getByRole("button", { name: text.send }).click();
    await expect(plain).toHaveURL(/\/report-error\/thanks\/R-/);
    await page.setExtraHTTPHeaders(from(3));
    await page.goto(plain.url());
    await expectAccessible();
    await plain.context().close();

    await page.goto(`/${language}/report-error/MT`);
    await page.locator("#email").fill("nobody");
    await page.getByRole("button", { name: text.send }).click();
    await expect(page.locator("main").getByRole("alert")).toContainText(text.problems);
    await expectAccessible();
  });

test.describe("what is not a reader’s report", () => {
  test("a filled trap is told, and nothing is kept: no one is thanked for what was dropped", async ({
    page,
    request,
    signInAs,
  }) => {
    const stamp = await stampOf(request);
    const answer = await post(request, { stamp, wrong: "Buy cheap watches", subject_line: "watches" }, 3);
    expect(answer.status()).toBe(422);
    const text = await answer.text();
    expect(text).toContain("A field that people do not see was filled in");
    expect(text).toContain("Buy cheap watches</textarea>");
    await signInAs("editor");
    await page.goto("/desk/error-reports");
    await expect(page.locator("main")).not.toContainText("cheap watches");
  });

  test("other sites, forms that were never opened, and hostile text are refused in words", async ({
    request,
  }) => {
    const stamp = await stampOf(request);
    const wrong = "The date is wrong.";
    const cases: [string, Form, Form, number, string][] = [
      ["another site", { stamp, wrong }, { "Sec-Fetch-Site": "cross-site" }, 403, "came from another site"],
      ["no stamp", { wrong }, {}, 422, "was open for very long"],
      ["a forged stamp", { stamp: "20000.aaaaaaaaaaaaaaaaaaaaaa", wrong }, {}, 422, "was open for very long"],
      ["too long", { stamp, wrong: "x".repeat(4001) }, {}, 422, "Shorten it to 4,000 characters"],
      ["far too long", { stamp, wrong: "x".repeat(300_000) }, {}, 413, "far too long"],
      ["hidden characters", { stamp, wrong: "a\u202eb" }, {}, 422, "cannot be seen"],
      ["what is not public", { stamp, wrong, about: "no-such-entry" }, {}, 422, "public record"],
    ];
    for (const [name, form, headers, status, said] of cases) {
      const answer = await post(request, form, 4, headers);
      expect(answer.status(), name).toBe(status);
      const text = await answer.text();
      expect(text, name).toContain(said);
      expect(text, name).not.toMatch(/\bat \w+ \(|node_modules|Error:/);
    }
    expect((await request.get("/en/report-error/send", { maxRedirects: 0 })).status()).toBe(303);
    expect((await request.get("/en/report-error/thanks/R-2222-22")).status()).toBe(404);
    expect((await request.get("/en/report-error/no-such-entry")).status()).toBe(404);
  });
});

test("sent over and over from one place, a few are kept and the rest are told so", async ({ request }) => {
  const stamp = await stampOf(request);
  const answers: string[] = [];
  for (let number = 0; number < 7; number++) {
    const answer = await post(request, { stamp, wrong: `Again ${number}` }, 5);
    answers.push(answer.status() === 303 ? "kept" : await answer.text());
  }
  expect(answers.slice(0, 5)).toEqual(Array(5).fill("kept"));
  for (const text of answers.slice(5))
    expect(text).toContain("Many reports have come from your network just now");
});
