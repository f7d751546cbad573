import { expect, hydrated, test } from "./fixtures";

/** What a page of the desk makes an old laptop load before anybody acts, in kilobytes of 1,024 bytes as they travel. */
const most = 200;

/** The page of each kind that takes most: lists, a country, the forms, and what has widgets of its own. */
const pages = [
  "/desk",
  "/desk/countries/DE",
  "/desk/entries/new?kind=response&country=DE",
  "/desk/entries/new?kind=engagement",
  "/desk/entries/new?kind=proceeding&country=DE",
  "/desk/calendar",
  "/desk/sources",
  "/desk/reports",
  "/desk/letter-texts/new",
  "/desk/sendings/new",
  "/desk/account",
];

test("no page of the desk takes more than 200 KB of script", async ({ browser, baseURL, signInAs }) => {
  test.slow();
  const sizes: Record<string, number> = {};
  for (const address of pages) {
    // Each as the first page that somebody opens: nothing is there from before.
    const context = await browser.newContext(baseURL ? { baseURL } : {});
    const page = await context.newPage();
    await signInAs("administrator", page);
    const line = await context.newCDPSession(page);
    await line.send("Network.enable");
    const scripts = new Set<string>();
    let bytes = 0;
    line.on("Network.responseReceived", ({ type, requestId }) => {
      if (type === "Script") scripts.add(requestId);
    });
    line.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await page.goto(address);
    await hydrated(page);
    sizes[address] = Math.round(bytes / 1024);
    await context.close();
  }
  expect(Object.entries(sizes).filter(([, size]) => size === 0 || size > most)).toEqual([]);
});
