import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { identity, performActs, remindSilent, silentWave } from "./chase";
import { expect, hydrated, test } from "./fixtures";

// What is sent here others would count.
test.use({ record: "letters-to-many" });

/** The version of who writes that a change is based on: another journey of this record may have said it. */
async function versionOf(page: Page): Promise<number> {
  await page.goto("/desk/letter-texts");
  return (await page.getByText("Nobody has said yet who writes").count()) > 0 ? 0 : 1;
}

/** What a word processor puts on the clipboard, in short. */
const fromWord = `<html><head><style>p.MsoNormal{color:red}</style></head><body>
<!--[if gte mso 9]><xml><o:shapedefaults/></xml><![endif]-->
<p class=MsoNormal style="margin:0cm;font-family:Calibri"><font color=red>As agreed:</font><o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp; </span></span>First point<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp; </span></span><b>Second</b> point<o:p></o:p></p>
</body></html>`;

const said = (page: Page) => page.getByRole("status").filter({ hasText: /on the log|Saved/ });

test("a letter is written once, read for each addressee, logged for all, and taken back as one", async ({
  page,
  signInAs,
  expectAccessible,
  baseURL,
}) => {
  await signInAs("administrator");
  if ((await versionOf(page)) === 0)
    await performActs(page, baseURL ?? "", [["setting:identity", { version: 0, identity }]]);
  await signInAs("editor");
  // A list of countries is kept as a view, and offered where addressees are chosen.
  await page.goto("/desk/countries?q=malta");
  await hydrated(page);
  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByRole("dialog").getByLabel("Name of the view").fill("The island");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: /^The island/ })).toHaveAttribute("aria-current", "page");
  await page.goto("/desk/letter-texts");
  await page.getByRole("link", { name: "Write a letter" }).click();
  await page.waitForURL(/letter-texts\/new/);
  await hydrated(page);
  await page.getByLabel("Name", { exact: true }).fill("First letter");
  await page.getByLabel("Subject").fill("Appeal to your parliament");
  const body = page.getByRole("textbox", { name: "Text, English" });
  // The editor comes when it is wanted; what is typed before it is there is not lost.
  await body.click();
  await page.keyboard.type("Typed at once");
  await expect(page.getByRole("button", { name: "Bold" })).toBeVisible();
  await expect(body).toContainText("Typed at once");
  // It begins with a form of address, which this letter does without.
  await page.keyboard.press("Control+a");
  await page.keyboard.type("To the ");
  await page.getByRole("combobox", { name: /^Put in a place/ }).selectOption("body");
  await page.keyboard.type(": ");
  await page.getByRole("combobox", { name: /^Put in a place/ }).selectOption("recognisedWorld");
  await page.keyboard.type(" countries have recognised it.");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Bold" }).click();
  await page.keyboard.type("We ask you to do so.");
  await page.keyboard.press("Enter");
  // Out of a word processor come words, lists and emphasis, and nothing of its looks.
  await body.evaluate((element, html) => {
    const data = new DataTransfer();
    data.setData("text/html", html);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, fromWord);
  await expect(body.getByRole("listitem")).toHaveText(["First point", "Second point"]);
  await expect(body.locator("[style], font, o\\:p, table")).toHaveCount(0);
  await expect(body.locator("strong, b").filter({ hasText: "Second" })).toHaveCount(1);
  await expectAccessible();
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/letter-texts$/);

  await page.getByRole("link", { name: "Send to addressees: First letter" }).click();
  await page.waitForURL(/sendings\/new/);
  await hydrated(page);
  await page.getByLabel(/^Package/).selectOption({ label: "None" });
  await page.getByLabel("From a saved view").selectOption({ label: "The island · Countries (1)" });
  await expect(page.getByRole("checkbox", { name: "Malta" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Cyprus" })).toHaveCount(0);
  await page.getByRole("button", { name: "Paste a list" }).click();
  await page.getByLabel("Countries").fill("Cyprus\nSVK; Мальта\nNowhere");
  await expect(page.getByText("No country is called so: Nowhere")).toBeVisible();
  await page.getByRole("button", { name: "Take 3 countries" }).click();
  await expect(page.getByRole("checkbox", { name: "Cyprus" })).toBeChecked();
  await page.getByRole("checkbox", { name: "Malta" }).uncheck();
  await expect(page.getByText("2 letters, 1 left out")).toBeVisible();
  await page.getByLabel(/^Our first reference/).fill("01-12/9");
  await page.getByRole("button", { name: "Read the letter: Cyprus" }).click();
  await expect(
    page.getByText("To the House of Representatives: 8 countries have recognised it."),
  ).toBeVisible();
  // What lies half under the head of the page is not looked at as if it were so small.
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible();

  await page.getByRole("button", { name: "Read the letter: Slovakia" }).click();
  await page.getByRole("button", { name: "Edit by hand: Slovakia" }).click();
  const window = page.getByRole("dialog");
  await window.getByLabel("Subject").fill("After our call");
  await window.getByRole("button", { name: "Keep it so" }).click();
  await expect(page.getByText("written by hand")).toBeVisible();

  await page.getByRole("button", { name: "Log 2 letters" }).click();
  await page.waitForURL(/\/desk\/sendings\/[0-9a-z]{10,}$/);
  await expect(said(page)).toContainText("2 letters are on the log.");
  await expect(page.getByText("After our call")).toBeAttached();
  await expectAccessible();

  // What went comes back as it went.
  const kept = page.getByRole("link", { name: "As sent: Cyprus" });
  const pdf = await page.request.get((await kept.getAttribute("href")) ?? "");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Everything in one archive" }).click(),
  ]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  const made = page.getByRole("status").filter({ hasText: "The file is made, and your browser saves it." });
  // It says so, and knows nothing of it any more once it is fetched; without script the link itself waits and saves.
  await expect(made).toHaveCount(1);
  await expectAccessible();
  await page.reload();
  await expect(made).toHaveCount(0);
  const zip =
    (await page.getByRole("link", { name: "Everything in one archive" }).getAttribute("href")) ?? "";
  expect((await (await page.request.get(zip)).body()).subarray(0, 2).toString()).toBe("PK");
  const ended = (origin: string) => page.request.post(zip, { headers: { Origin: origin } });
  expect([
    (await ended(baseURL ?? "")).status(),
    (await ended("https://elsewhere.example")).status(),
  ]).toEqual([204, 403]);
  const docx = await page.request.get(
    (await page.getByRole("link", { name: "Word: Slovakia" }).getAttribute("href")) ?? "",
  );
  expect(docx.headers()["content-disposition"]).toContain(".docx");

  await page.getByRole("link", { name: "On the log: Cyprus" }).click();
  await expect(page.getByRole("link", { name: "Went with 2 letters" })).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Take the whole sending back" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take the whole sending back" }).click();
  await expect(page.getByText("This sending was taken back")).toBeVisible();
  await page.goto("/desk/countries/CY");
  await expect(page.getByText("Appeal to your parliament")).toHaveCount(0);
});

test("25 that are silent are reminded in a few steps, each in their language", async ({
  page,
  signInAs,
  baseURL,
}) => {
  await signInAs("administrator");
  if ((await versionOf(page)) === 0)
    await performActs(page, baseURL ?? "", [["setting:identity", { version: 0, identity }]]);
  await signInAs("editor");
  await performActs(page, baseURL ?? "", silentWave("2025-03-10"));
  await page.goto("/desk/waves/spring");
  expect(await remindSilent(page)).toBeLessThanOrEqual(8);
  await expect(page.getByText("Reminder (de)")).toHaveCount(1);

  // Nobody is asked twice: they were just written to.
  await page.goto("/desk/waves/spring");
  await expect(page.getByRole("link", { name: /^Remind/ })).toHaveCount(0);
});

test("who writes is said once, and stands on letters and on the public site", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await signInAs("administrator");
  await page.goto("/desk/settings");
  await hydrated(page);
  const who = page.getByRole("region", { name: "Who writes" });
  const write = async (group: string, text: string) => {
    const box = who.getByRole("group", { name: group }).getByLabel("English");
    await box.fill(text);
  };
  await write("Name of the organisation", "The campaign");
  await write("Postal address", "1 Example Street\nKyiv");
  await write("Who signs", "Head of the board");
  await who.getByLabel("Show name, mark, website and the press contact to everyone").check();
  await who.getByLabel(/^E-mail for the press/).fill("press@campaign.example");
  await who.getByRole("button", { name: "Save" }).click();
  await expect(said(page)).toBeVisible();
  await page.goto("/desk/letter-texts");
  await expect(page.getByText("Nobody has said yet who writes")).toHaveCount(0);
  await page.goto("/en/timeline");
  const shown = page.getByRole("region", { name: "Who keeps this record" });
  await expect(shown).toContainText("The campaign");
  await expect(shown.getByRole("link", { name: "press@campaign.example" })).toBeVisible();
  await expect(shown).not.toContainText("1 Example Street");
  await expectAccessible();
});
