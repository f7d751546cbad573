import fs from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect, hydrated, test } from "./fixtures";

/**
 * How many interactions the jobs of every day take, done as staff do them, and held against the table of docs/desk.md.
 * Choosing in a box counts two (type, pick), a field one, a button one.
 */

test.use({ record: "apart" });
test.beforeEach(async ({ signInAs }) => {
  await signInAs("editor");
});

/** Does things one by one and counts them. */
class Hand {
  count = 0;
  async press(target: Locator) {
    this.count += 1;
    await target.click();
  }
  async type(target: Locator, text: string) {
    this.count += 1;
    await target.fill(text);
  }
  async choose(target: Locator, value: string) {
    this.count += 1;
    await target.selectOption(value);
  }
  async key(page: Page, keys: string) {
    this.count += 1;
    await page.keyboard.press(keys);
  }
  async file(target: Locator, name: string, mimeType: string, buffer: Buffer) {
    this.count += 1;
    await target.setInputFiles({ name, mimeType, buffer });
  }
}

/** What the table says that a job takes now. */
function statedFor(job: string): number {
  const row = fs
    .readFileSync("docs/desk.md", "utf8")
    .split("\n")
    .find((line) => line.startsWith(`| ${job} |`));
  expect(row, `a row of docs/desk.md for: ${job}`).toBeDefined();
  return Number(row?.split("|")[3]?.trim());
}

async function logged(page: Page, entry: object): Promise<string> {
  const answer = await page.request.post("/api/desk/acts", {
    headers: { "Sec-Fetch-Site": "same-origin" },
    data: {
      act: "entry:log",
      input: { entry: { certainty: "confirmed", summary: {}, sources: [], ...entry } },
    },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return ((await answer.json()) as { value: { id: string } }).value.id;
}
const letterTo = (country: string, occurredOn: string) => ({
  kind: "dispatch",
  countries: [country],
  bodyId: `${country.toLowerCase()}-parliament`,
  rung: "delivered",
  letterKind: "package",
  channel: "email",
  occurredOn,
});
async function today(page: Page): Promise<void> {
  await page.goto("/desk");
  await hydrated(page);
}
const said = (page: Page) => page.getByRole("region", { name: "What was just done" });
const save = (page: Page) => page.getByRole("button", { name: "Save as internal" });
/** What is typed before a form's script runs is lost. */
const formIsThere = async (page: Page) => {
  await expect(save(page)).toBeEnabled();
  await hydrated(page);
};

test("an acknowledgement, from the row of a late letter on Today, and back", async ({ page }) => {
  await logged(page, letterTo("IS", "2026-06-01"));
  await today(page);
  const row = page.getByRole("listitem").filter({ hasText: "Iceland" }).filter({ hasText: "Remind" });
  const hand = new Hand();
  await hand.press(row.getByRole("button", { name: /^Acknowledged:/ }));
  await expect(said(page)).toContainText(/Acknowledged, .+: noted/);
  expect(hand.count).toBe(statedFor("An acknowledgement, from the row of its letter on Today"));
  const back = new Hand();
  await back.press(said(page).getByRole("button", { name: "Undo" }));
  await expect(said(page)).toContainText("Acknowledged: undone");
  await expect(row).toBeVisible();
  expect(back.count).toBe(statedFor("Undo what was just done"));
});

test("a dispatch from Today, with package, wave and number", async ({ page }) => {
  // The last letter says wave, package and way.
  await logged(page, { ...letterTo("CY", "2026-11-02"), waveId: "2025", packageId: "package-2025" });
  await today(page);
  const hand = new Hand();
  await hand.key(page, "Control+k");
  const box = page.getByRole("dialog").getByRole("combobox");
  await hand.type(box, "dispatch malta");
  await expect(page.getByRole("option", { name: /Log a dispatch.*Malta/ }).first()).toBeVisible();
  await hand.key(page, "Enter");
  await page.waitForURL(/kind=dispatch/);
  await formIsThere(page);
  await hand.press(page.locator("summary", { hasText: "Package, wave and references" }));
  await hand.type(page.getByLabel("Our reference"), "2026/117");
  await hand.press(save(page));
  await page.waitForURL(/\/desk\/countries\/MT\?saved=/);
  await expect(page.getByText("2026/117")).toBeVisible();
  await expect(page.getByText(/Package of documents/).first()).toBeVisible();
  expect(hand.count).toBe(statedFor("A dispatch from Today, with package, wave and number"));
});

test("an adoption with its vote and a source, published, from the page of the country", async ({ page }) => {
  await page.goto("/desk/countries/BE");
  await hydrated(page);
  const hand = new Hand();
  await hand.press(page.getByRole("link", { name: "Log a step" }));
  await page.waitForURL(/kind=proceeding/);
  await formIsThere(page);
  await hand.choose(page.getByLabel("Step", { exact: true }), "adopted");
  await hand.choose(page.getByLabel("Wording"), "condemns");
  await hand.choose(page.getByLabel("Form of the act"), "resolution");
  await hand.type(page.getByLabel("For", { exact: true }), "96");
  await hand.type(page.getByLabel("Against", { exact: true }), "12");
  await hand.type(page.getByLabel("Link", { exact: true }), "https://www.dekamer.be/resolutie-1944");
  await hand.type(page.getByLabel("Title", { exact: true }), "Resolution on the deportation of 1944");
  await hand.press(page.getByRole("button", { name: "Save and publish" }));
  await page.waitForURL(/\/desk\/countries\/BE\?saved=/);
  await expect(said(page)).toContainText("is public");
  expect(hand.count).toBe(statedFor("An adoption with its vote and a source, published, on its day"));
});

test("a meeting with thirty countries", async ({ page }) => {
  await today(page);
  const hand = new Hand();
  await hand.press(
    page.getByLabel("Log something", { exact: true }).or(page.locator("summary[aria-label]")).first(),
  );
  await hand.press(page.getByRole("link", { name: "Log an engagement" }).first());
  await page.waitForURL(/kind=engagement/);
  await formIsThere(page);
  await hand.press(page.getByText("Meeting", { exact: true }));
  await hand.press(page.getByRole("button", { name: /^All that have not recognised/ }));
  for (const name of ["Portugal", "Norway", "Japan"])
    await hand.press(page.getByRole("button", { name: `Remove ${name}` }));
  await expect(page.getByText("30 countries chosen")).toBeVisible();
  await hand.press(save(page));
  await page.waitForURL(/\?saved=/);
  await expect(page.getByText("with 29 others").first()).toBeVisible();
  expect(hand.count).toBe(statedFor("A meeting with 30 countries"));
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a hand-over at an embassy that is not on file, with a photograph", async ({ page }) => {
    await today(page);
    const hand = new Hand();
    await hand.press(page.locator("header summary[aria-label]").first());
    await hand.press(page.getByRole("link", { name: "Log a dispatch" }).first());
    await page.waitForURL(/kind=dispatch/);
    await formIsThere(page);
    await hand.type(page.locator("#entry-countries"), "Finland");
    await hand.press(page.getByText("Handed over", { exact: true }));
    await hand.press(page.getByRole("button", { name: "Add the embassy: Embassy (Finland)" }));
    await expect(page.locator("#entry-bodyId")).toHaveValue("Embassy (Finland)");
    await expect(page.getByText("Embassy (Finland) was added and chosen.")).toBeFocused();
    await hand.file(page.locator('input[type="file"]').first(), "photo.png", "image/png", tinyPicture);
    await expect(page.getByRole("list", { name: "Attachments" })).toContainText("photo.png");
    await hand.press(save(page));
    await page.waitForURL(/\/desk\/countries\/FI\?saved=/);
    expect(hand.count).toBe(
      statedFor("A hand-over at an embassy not on file, on a phone, with a photograph"),
    );
  });
});

/** A picture of one pixel. */
const tinyPicture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
