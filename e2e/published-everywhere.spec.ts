import type { APIRequestContext } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { isHard } from "@/lib/testing/hard";
import { expect, hydrated, test } from "./fixtures";

/** What is published, corrected or taken back is so on every page, feed and file at once, and not before. */

const addresses = [
  "/en/countries/SI",
  "/uk/timeline",
  "/crh/timeline?country=SI",
  "/en/changes/2026-01-01/2026-06-01",
  "/feed.atom",
  "/feed.atom?country=SI&lang=uk",
  "/calendar.ics",
  "/api/v1/countries/SI",
  "/api/v1/dataset.json",
  "/api/v1/engagements.csv",
  "/api/v1/dataset.zip",
];

/** How often it is taken back while readers read. */
const rounds = isHard ? 8 : 2;

async function wordsAt(request: APIRequestContext, address: string): Promise<string> {
  // A connection that was idle may be closed by the server just as it is used again: that is asked anew.
  const answer = await request.get(address, { maxRetries: 1 });
  expect(answer.status(), address).toBe(200);
  if (!address.endsWith(".zip")) return (await answer.text()).replaceAll("\r\n ", "");
  return Object.values(unzipSync(await answer.body()))
    .map((file) => strFromU8(file))
    .join("\n");
}

/** The addresses at which a word stands. */
async function holding(request: APIRequestContext, word: string): Promise<string[]> {
  const found = await Promise.all(
    addresses.map(async (address) => ((await wordsAt(request, address)).includes(word) ? [address] : [])),
  );
  return found.flat();
}

test("an entry is nowhere before it is published, everywhere as soon as it is, and gone when it is taken back", {
  tag: "@hard",
}, async ({ page, playwright, baseURL, signInAs }) => {
  test.setTimeout(120_000);
  const word = "Ljubljana-friendship-evening";
  const visitor = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) });
  await signInAs("editor");
  await page.goto("/desk/entries/new?kind=engagement&country=SI");
  await hydrated(page);
  await page.getByText("Meeting", { exact: true }).click();
  await page.getByLabel("Date", { exact: true }).fill("2026-05-20");
  await page
    .getByRole("group", { name: "Public summary" })
    .getByLabel("English", { exact: false })
    .fill(word);
  await page.getByRole("button", { name: "Save as internal" }).click();
  await page.waitForURL(/saved=/);
  expect(await holding(visitor, word)).toEqual([]);

  const card = page.locator(`#entry-${new URL(page.url()).searchParams.get("saved")}`);
  await card.getByRole("button", { name: /^Publish/ }).click();
  const asked = page.getByRole("dialog");
  await asked.getByRole("button", { name: "Publish" }).click();
  await expect(asked).toBeHidden();
  expect(await holding(visitor, word), "as soon as the desk says that it is published").toEqual(addresses);

  // Readers at every moment of it: a page that was being made meanwhile must not outlive what was taken back.
  let over = false;
  const readers = Array.from({ length: 4 }, async () => {
    while (!over) for (const address of addresses.slice(0, 5)) await wordsAt(visitor, address);
  });
  for (let round = 1; round <= rounds; round++) {
    await card.getByRole("button", { name: /^Unpublish|^Make internal/ }).click();
    const back = page.getByRole("dialog");
    await back.getByRole("button").first().click();
    await expect(back).toBeHidden();
    expect(await holding(visitor, word), "after it was taken back").toEqual([]);
    if (round === rounds) break;
    await card.getByRole("button", { name: /^Publish/ }).click();
    await asked.getByRole("button", { name: "Publish" }).click();
    await expect(asked).toBeHidden();
    expect(await holding(visitor, word), "after it was published again").toEqual(addresses);
  }
  over = true;
  await Promise.all(readers);
  await visitor.dispose();
});
