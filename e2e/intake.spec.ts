import type { Page } from "@playwright/test";
import { exifSegment, jpegOf } from "@/lib/testing/files";
import { expect, hydrated, test } from "./fixtures";

/** What may come in: what is probably a mistake is asked, and files are kept for what they are. */

test.beforeEach(async ({ signInAs }) => {
  await signInAs("editor");
});

async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("button", { name: "Save as internal" })).toBeEnabled();
  await hydrated(page);
}

async function fillAct(page: Page, words: string): Promise<void> {
  await openForm(page, "/desk/entries/new?kind=proceeding&country=HR");
  await page.getByLabel("Date", { exact: true }).fill("2024-05-17");
  await page.getByLabel("Step", { exact: true }).selectOption("debated");
  await page.getByLabel("Wording").selectOption("other");
  await page.getByLabel("Form of the act").selectOption("motion");
  await page.locator("summary", { hasText: "Public summary" }).click();
  await page.getByRole("group", { name: "Public summary" }).getByLabel("English").fill(words);
}

test("the same act twice is asked about, with a way to the first, and saved when it is meant", async ({
  page,
}) => {
  await fillAct(page, "A motion was debated.");
  await page.getByRole("button", { name: "Save as internal" }).click();
  await page.waitForURL(/\/desk\/countries\/HR\?saved=/);
  const first = new URL(page.url()).searchParams.get("saved");

  const words = "A second motion was debated.";
  await fillAct(page, words);
  await page.getByRole("button", { name: "Save as internal" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toBeFocused();
  await expect(question).toContainText("A step of this kind by this body is on the log for this day already");
  await expect(question.getByRole("link", { name: /See what is there/ })).toHaveAttribute(
    "href",
    `/desk/countries/HR#entry-${first}`,
  );
  await question.getByRole("button", { name: "Go back" }).click();
  await expect(question).toBeHidden();
  await expect(page.getByLabel("Date", { exact: true })).toBeFocused();
  await expect(page.getByRole("group", { name: "Public summary" }).getByLabel("English")).toHaveValue(words);

  await page.getByRole("button", { name: "Save as internal" }).click();
  await question.getByRole("button", { name: "Save all the same" }).click();
  await page.waitForURL(/\/desk\/countries\/HR\?saved=/);
  const second = new URL(page.url()).searchParams.get("saved");
  expect(second).not.toBe(first);
  await page.goto(`/desk/entries/${second}/versions`);
  await expect(page.getByText("Logged, after a question: the same step twice")).toBeVisible();
});

test("a body knows its former names and its seats, and a contact its term of office", async ({ page }) => {
  await page.goto("/desk/countries/HR");
  await hydrated(page);
  await page.getByRole("button", { name: /^Edit Croatian Parliament/ }).click();
  const body = page.getByRole("dialog");
  await body.getByText("Former names, founding and seats").click();
  await body.getByRole("button", { name: "Add a former name" }).click();
  const former = body.getByRole("group", { name: "Former name 1" });
  await former.getByLabel("Name in English").fill("Sabor of the Republic");
  await former.getByRole("textbox", { name: "Called so until" }).fill("1999");
  await body.getByRole("button", { name: "Add a number of seats" }).click();
  const seats = body.getByRole("group", { name: "Seats, period 1" });
  await seats.getByLabel("Seats", { exact: true }).fill("none");
  await body.getByRole("button", { name: "Save" }).click();
  await expect(body.getByText("Enter a whole number of seats, from 1 to 10,000.").first()).toBeVisible();
  await seats.getByLabel("Seats", { exact: true }).fill("151");
  await body.getByRole("button", { name: "Save" }).click();
  await expect(body).toBeHidden();
  await expect(page.getByText("until 1999: Sabor of the Republic")).toBeVisible();
  await expect(page.getByText(/151 seats/)).toBeVisible();

  await page.getByRole("button", { name: /^Add a contact at Croatian Parliament/ }).click();
  const contact = page.getByRole("dialog");
  await contact.getByLabel("Office or role").fill("Speaker of the ninth term");
  await contact.getByText("Term of office, form of address, remark").click();
  await contact.getByRole("textbox", { name: "In office since" }).fill("2016-10");
  await contact.getByRole("textbox", { name: "In office until" }).fill("2020-07");
  await contact.getByRole("button", { name: "Save" }).click();
  await expect(contact).toBeHidden();
  await expect(page.getByText(/in office October 2016 – July 2020/)).toContainText("term of office over");
});

test("a message and a photograph are kept; the photograph without its place", async ({ page }) => {
  await openForm(page, "/desk/entries/new?kind=response&country=HR");
  await page.getByText("Neutral").click();
  const add = page.getByLabel(/^Add files/);
  await add.setInputFiles({
    name: "reply.eml",
    mimeType: "message/rfc822",
    buffer: Buffer.from(
      "From: a@example.org\r\nTo: b@example.org\r\nDate: Thu, 05 Jun 2025 23:30:00 -0500\r\n" +
        "MIME-Version: 1.0\r\n\r\n--x\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n",
    ),
  });
  const files = page.getByRole("list", { name: "Attachments" });
  await expect(files).toContainText("reply.eml");
  await expect(files).toContainText("Holds other files: open them with care.");
  await add.setInputFiles({ name: "letter.exe", mimeType: "image/jpeg", buffer: jpegOf(exifSegment()) });
  await expect(files).toContainText("letter.jpg");
  await expect(files).toContainText("The place where it was taken was removed");
  await page.getByRole("group", { name: "Public summary" }).getByLabel("English").fill("They answered.");
  await page.getByRole("button", { name: "Save as internal" }).click();
  await page.waitForURL(/\/desk\/countries\/HR\?saved=/);
  const entry = page.url();
  await page.getByRole("link", { name: "reply.eml" }).click();
  await expect(page.getByText("From: a@example.org")).toBeVisible();
  await expect(page.getByText("Sent: 6 June 2025, 04:30 UTC")).toBeVisible();
  await page.goto(entry);
  await page.getByRole("link", { name: "letter.jpg" }).click();
  await expect(page.getByText("The place where it was taken was removed")).toBeVisible();
  const link = page.getByRole("link", { name: "Download" });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()["content-disposition"]).toBe("attachment; filename*=UTF-8''letter.jpg");
  const kept = await answer.body();
  expect(kept.includes("pixels of the picture")).toBe(true);
  expect(kept.equals(jpegOf(exifSegment()))).toBe(false);
});
