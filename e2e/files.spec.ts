import type { Page } from "@playwright/test";
import sharp from "sharp";
import { pdfOf } from "@/lib/testing/pdf";
import { expect, hydrated, test } from "./fixtures";

/** Files of an entry: several ways in, what is wrong with one, and the letter that is the source of its entry. */

test.beforeEach(async ({ signInAs }) => {
  await signInAs("editor");
});

const pdf = (name: string, text = name) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`),
});
/** A kind of which nothing is drawn: forty pictures would take the processor from the journeys beside this one. */
const message = (name: string) => ({
  name,
  mimeType: "message/rfc822",
  buffer: Buffer.from(`From: a\r\nTo: b\r\nDate: c\r\n\r\n${name}`),
});
const picture = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: "#1a6fb5" } })
    .jpeg()
    .toBuffer();
const attached = (page: Page) => page.getByRole("list", { name: "Attachments" });
const onTheirWay = (page: Page) => page.getByRole("list", { name: "Files on their way" });

async function openForm(page: Page, country: string): Promise<void> {
  await page.goto(`/desk/entries/new?kind=response&country=${country}`);
  await hydrated(page);
  await expect(page.getByRole("button", { name: "Save as internal" })).toBeEnabled();
}

/** Gives files to the page as a person does who drops or pastes them: the browser makes them, `size` bytes long. */
const give = (
  page: Page,
  how: "drop" | "paste",
  files: { name: string; size: number; text?: string }[],
  onto = "body",
) =>
  page.evaluate(
    ({ how, files, onto }) => {
      const data = new DataTransfer();
      for (const { name, size, text } of files)
        data.items.add(new File([text ?? new Uint8Array(size)], name, { type: "application/pdf" }));
      const target = document.querySelector(onto) ?? document.body;
      const also = { bubbles: true, cancelable: true };
      if (how === "paste") {
        target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, ...also }));
        return;
      }
      target.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, ...also }));
      target.dispatchEvent(new DragEvent("drop", { dataTransfer: data, ...also }));
    },
    { how, files, onto },
  );

test("a supportive answer with its scan is published in six interactions, the scan its source; the copy when someone says so", async ({
  page,
  browser,
  baseURL,
  expectAccessible,
}) => {
  const logged = await page.request.post("/api/desk/acts", {
    headers: { "Sec-Fetch-Site": "same-origin" },
    data: {
      act: "entry:log",
      input: {
        entry: {
          kind: "dispatch",
          countries: ["NL"],
          bodyId: "nl-parliament",
          certainty: "confirmed",
          summary: {},
          sources: [],
          rung: "sent",
          letterKind: "package",
          channel: "email",
          occurredOn: "2026-02-02",
        },
      },
    },
  });
  expect(logged.ok(), await logged.text()).toBe(true);
  const letter = ((await logged.json()) as { value: { id: string } }).value.id;
  await page.goto("/desk/countries/NL");
  await hydrated(page);

  const interactions: string[] = [];
  const did = (what: string) => void interactions.push(what);
  const row = page.locator(`[data-entry="${letter}"]`);
  await row.getByRole("button", { name: /^More…/ }).click();
  did("More…");
  await row.getByRole("link", { name: /^Answered…/ }).click();
  did("Answered…");
  await hydrated(page);
  await page.getByText("Supportive", { exact: true }).click();
  did("Supportive");
  await page.getByLabel(/^Add files/).setInputFiles({
    name: "scan of the answer.jpg",
    mimeType: "image/jpeg",
    buffer: await picture(),
  });
  did("the scan");
  await page.getByRole("checkbox", { name: "This letter is the source: scan of the answer.jpg" }).check();
  did("This letter is the source");
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible();
  await page.getByRole("button", { name: "Save and publish" }).click();
  did("Save and publish");
  await page.waitForURL(/\/desk\/countries\/NL\?saved=/);
  expect(interactions.length).toBeLessThanOrEqual(6);

  const visitor = await browser.newPage({ baseURL: baseURL ?? "" });
  await visitor.goto("/en/countries/NL");
  const source = visitor.locator(".sources li").filter({ hasText: /^Letter of/ });
  await expect(source).toContainText("a copy is held by the campaign");
  await expect(source.getByRole("link")).toHaveCount(0);

  const id = new URL(page.url()).searchParams.get("saved");
  await page.goto(`/desk/entries/${id}`);
  await page.getByRole("link", { name: "The copy stays at the desk" }).click();
  await hydrated(page);
  await expect(page.getByRole("img", { name: "Preview of scan of the answer.jpg" })).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: /^Publish the copy/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("the names, signatures and addresses in it");
  await dialog.getByRole("button", { name: "Publish the copy" }).click();
  const see = page.getByRole("link", { name: "As readers see it" });
  const address = (await see.getAttribute("href")) ?? "";

  await visitor.reload();
  await expect(source.getByRole("link", { name: "copy held by the campaign" })).toHaveAttribute(
    "href",
    address,
  );
  await visitor.goto("/uk/countries/NL");
  await expect(visitor.locator(".sources li").filter({ hasText: /^Лист від/ })).toContainText(
    "копія з архіву кампанії",
  );
  const copy = await visitor.request.get(address);
  expect(copy.status()).toBe(200);
  expect((await copy.body()).equals(await picture())).toBe(true);
  expect(copy.headers()).toMatchObject({
    "content-type": "image/jpeg",
    "content-disposition": expect.stringMatching(/^inline; filename\*=UTF-8''source-\w+\.jpg$/),
    "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
  });
  expect(copy.headers()).not.toHaveProperty("set-cookie");
  const again = await visitor.request.get(address, {
    headers: { "If-None-Match": copy.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);

  await page.getByRole("button", { name: /^Take the copy back/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take the copy back" }).click();
  await expect(page.getByText("The copy stays at the desk")).toBeVisible();
  expect((await visitor.request.get(address)).status()).toBe(404);
  await visitor.close();
});

test("files that are dropped, pasted or of the wrong kind: each is told for itself, and nothing is lost", async ({
  page,
}) => {
  await openForm(page, "RO");
  await page.getByText("Neutral", { exact: true }).click();
  await give(page, "drop", [
    { name: "dropped.pdf", size: 0, text: "%PDF-1.7 dropped" },
    { name: "nothing.pdf", size: 0, text: "" },
    { name: "large.pdf", size: 20 * 1024 * 1024 + 1 },
    { name: "program.pdf", size: 0, text: "MZ a program" },
  ]);
  await expect(attached(page)).toContainText("dropped.pdf");
  const waiting = onTheirWay(page).getByRole("listitem");
  await expect(waiting.filter({ hasText: "nothing.pdf" })).toContainText("This file is empty.");
  await expect(waiting.filter({ hasText: "large.pdf" })).toContainText("This file is too large.");
  await expect(waiting.filter({ hasText: "program.pdf" })).toContainText(
    "The name of this file ends in .pdf, but it holds something else",
  );
  for (const name of ["nothing.pdf", "large.pdf", "program.pdf"])
    await page.getByRole("button", { name: `Leave out: ${name}` }).click();
  await expect(onTheirWay(page)).toBeHidden();

  await give(page, "paste", [{ name: "image.pdf", size: 0, text: "%PDF-1.7 pasted" }], "textarea");
  await expect(attached(page)).toContainText("Pasted picture.pdf");

  await page.context().setOffline(true);
  await page.getByLabel(/^Add files/).setInputFiles([{ ...pdf("offline.pdf"), buffer: pdfOf() }]);
  await expect(waiting.filter({ hasText: "offline.pdf" })).toContainText("there is no connection");
  await expect(page.getByRole("button", { name: "Try again: offline.pdf" })).toBeVisible();
  await page.context().setOffline(false);
  await expect(attached(page)).toContainText("offline.pdf");
  await expect(onTheirWay(page)).toBeHidden();
  // A page of A4 in small: the others are no PDFs beyond their first bytes.
  const line = attached(page).getByRole("listitem").filter({ hasText: "offline.pdf" });
  await expect(line.locator("img")).toHaveJSProperty("naturalWidth", 113);
});

test("forty files at once go in turn, and the form stays usable; the next one has no room", async ({
  page,
}) => {
  await openForm(page, "RO");
  await page.getByText("Neutral", { exact: true }).click();
  await page
    .getByLabel(/^Add files/)
    .setInputFiles(Array.from({ length: 41 }, (_, index) => message(`page ${index + 1}.eml`)));
  await page.getByRole("group", { name: "Public summary" }).getByLabel("English").fill("Forty pages came.");
  await expect(onTheirWay(page).getByRole("listitem")).toHaveText([/page 41\.eml.*there is no room/]);
  await expect(attached(page).getByRole("listitem")).toHaveCount(40);
  await page.getByRole("button", { name: "Leave out: page 41.eml" }).click();
  await page.getByRole("button", { name: "Save as internal" }).click();
  await page.waitForURL(/\/desk\/countries\/RO\?saved=/);
});
