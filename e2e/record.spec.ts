import { expect, test } from "./fixtures";
import { languages, pages } from "./pages";

const paths = [...pages, "/countries/LU", "/timeline?country=PL&q=sejm"];

test("the headline names its rule, and each figure leads to the act behind it", async ({ page }) => {
  await page.goto("/en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Eight countries have recognised the deportation of the Crimean Tatars as genocide",
  );
  await expect(
    page.getByText(
      "Ukraine, and 7 of the 40 countries that the campaign asks; in 4 of the 8, one of two chambers.",
    ),
  ).toBeVisible();
  const row = page.getByRole("row", { name: /Poland/ }).filter({ hasText: "Sejm" });
  await expect(row).toContainText("one chamber of two");
  await expect(row).toContainText("414 for, 16 against, 2 abstained");
  await row.getByRole("link", { name: "12 July 2024" }).click();
  await expect(page).toHaveURL(/\/en\/countries\/PL#entry-pl-2024$/);
  await expect(
    page.getByText("Recognised by the Sejm, one of two chambers, on 12 July 2024, 414 to 16, 2 abstained."),
  ).toBeVisible();
  await expect(
    page.locator("#entry-pl-2024").getByRole("link", { name: /Poland recognizes Deportation/ }),
  ).toBeVisible();
});

test("Canada has no vote count, and Luxembourg is no recognition", async ({ page }) => {
  await page.goto("/en/countries/CA");
  await expect(
    page.getByText(
      "Recognised by the House of Commons, one of two chambers, on 18 May 2022, by unanimous consent.",
    ),
  ).toBeVisible();
  await page.goto("/en/countries/LU");
  await expect(
    page.getByText(
      /adopted a related resolution in January 2025; no source seen says that it names the deportation genocide/,
    ),
  ).toBeVisible();
});

for (const [language, listed, askedToday, notYet] of [
  ["en", "Countries on today’s list", "The countries asked", "Not yet asked"],
  ["uk", "Країни сьогоднішнього переліку", "Країни-адресати", "Ще не зверталися"],
  ["crh", "Bugünki listedeki memleketler", "Muracaat etilgen memleketler", "Daa muracaat etilmedi"],
] as const)
  test(`nobody is called asked before the first letter, in ${language}`, async ({ page }) => {
    for (const [day, recognised] of [
      ["2014-01-01", 0],
      ["2015-11-12", 1],
      ["2019-05-09", 2],
    ] as const) {
      await page.goto(`/${language}/as-of/${day}`);
      const main = page.locator("main");
      await expect(main, day).not.toContainText(askedToday);
      const counts = page.locator('section[aria-labelledby="counts"]');
      await expect(counts.getByRole("row").nth(1).getByRole("cell").first(), day).toHaveText(
        new RegExp(`^${recognised}`),
      );
      await expect(counts.getByRole("rowheader", { name: listed }), day).toBeVisible();
      // Each country of the campaign is in one class, and those that recognised are as many as are counted.
      const captions = await page.locator('[data-part="tables"] :is(h3, h4)').allTextContents();
      const sizes = captions.flatMap((caption) => Number(/: (\d+)/.exec(caption)?.[1] ?? 0));
      expect(
        sizes.reduce((sum, size) => sum + size, 0),
        day,
      ).toBe(41);
      expect(
        captions.some((caption) => caption.startsWith(notYet)),
        day,
      ).toBe(true);
      if (recognised > 0) expect(sizes[0], day).toBe(recognised);
    }
    await page.goto(`/embed/count?lang=${language}&asOf=2015-11-12&scope=targets`);
    await expect(page.locator("main")).toContainText(listed);
    await expect(page.locator("main")).not.toContainText(askedToday);
    await page.goto(`/${language}`);
    await expect(page.locator('section[aria-labelledby="counts"]')).toContainText(askedToday);
  });

for (const language of languages)
  test(`whoever is told to ask gets to whom, in ${language}`, async ({ page }) => {
    for (const path of ["", "/package", "/methodology", "/data", "/countries/DE"]) {
      await page.goto(`/${language}${path}`);
      const footer = page.locator("footer");
      await expect(footer.locator('a[href="https://ctrcenter.org/en"]'), path).toHaveCount(1);
      await expect(footer.locator('a[href="https://qtmm.org"]'), path).toHaveCount(1);
      if (path === "") continue;
      await expect(page.locator('main a[href="https://ctrcenter.org/en"]').first(), path).toBeVisible();
    }
    await page.goto(`/${language}/package`);
    const contact = page.locator("main p").filter({ has: page.locator('a[href="https://qtmm.org"]') });
    await expect(contact.locator('a[href="https://qtmm.org"]')).toBeVisible();
    await contact.locator(`a[href="/${language}/report-error"]`).click();
    await expect(page).toHaveURL(`/${language}/report-error`);
  });

test("an assumed listing says so wherever it is shown", async ({ page }) => {
  await page.goto("/en");
  await page.locator("summary", { hasText: "Asked by assumption only" }).click();
  await expect(page.getByRole("row", { name: /Albania/ })).toContainText("list (assumed)");
  await page.goto("/en/countries/AL");
  await expect(page.getByText("Assumed: no source seen names this country as an addressee.")).toBeVisible();
});

test("the record of another day is asked for with a plain date field, without JavaScript", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/en");
  await page.getByLabel("Day", { exact: true }).fill("2019-06-06");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/\/en\/as-of\/2019-06-06$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Three countries have recognised the deportation of the Crimean Tatars as genocide",
  );
  await expect(page.getByText("Ukraine, and 2 of the 40 countries on today’s list.")).toBeVisible();
  await page.getByRole("link", { name: "Українська" }).click();
  await expect(page).toHaveURL(/\/uk\/as-of\/2019-06-06$/);
  await context.close();
});

const impossible: [string, RegExp][] = [
  ["2019-02-30", /is not a day of the calendar/],
  ["2999-01-01", /has not come yet/],
  ["1990-01-01", /record begins on/],
  ["yesterday", /is not a day of the calendar/],
];
for (const [day, reason] of impossible) {
  test(`as of ${day} is not found, and says why`, async ({ page }) => {
    const answer = await page.goto(`/en/as-of/${day}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByText(reason)).toBeVisible();
  });
}

test("unknown countries, languages and pages are not found, in words", async ({ page }) => {
  for (const address of [
    "/en/countries/XX",
    "/de",
    "/en/nothing/here",
    "/en/timeline/999",
    "/en/timeline/x",
    "/nothing",
    "/_next/nothing",
  ]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByText("This page does not exist").last()).toBeVisible();
  }
});

test("the first page goes to the visitor's language", async ({ request }) => {
  const to = async (language: string) =>
    (await request.get("/", { headers: { "Accept-Language": language }, maxRedirects: 0 })).headers()
      .location;
  expect(await to("uk-UA,uk;q=0.9,en;q=0.5")).toBe("/uk");
  expect(await to("crh")).toBe("/crh");
  expect(await to("de-DE")).toBe("/en");
});

test("a visitor leaves no trace and nothing comes from elsewhere", async ({ page, context, baseURL }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL ?? "") && !request.url().startsWith("data:"))
      foreign.push(request.url());
  });
  for (const path of paths) {
    const script = page.waitForResponse("**/scripts/record.js");
    await page.goto(`/en${path}`);
    await (await script).finished();
  }
  expect(foreign).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

for (const language of languages)
  test(`a first visit to the record in ${language} weighs at most 150 kB as it travels`, async ({
    page,
    context,
  }) => {
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    let bytes = 0;
    session.on("Network.loadingFinished", (event) => {
      bytes += event.encodedDataLength;
    });
    // Everything has come when the script is there, which comes last, and has readied the map.
    await page.goto(`/${language}`);
    await expect(page.locator(".wm-ready")).toBeVisible();
    expect(bytes).toBeGreaterThan(30_000);
    expect(bytes).toBeLessThanOrEqual(150_000);
  });

test("public pages carry no script of the framework, found or not", async ({ request }) => {
  for (const path of [...paths, "/countries/XX", "/nothing"]) {
    const html = await (await request.get(`/en${path}`)).text();
    expect(html, path).toContain("</html>");
    expect(html, path).not.toMatch(/_next\/static\/[^"]*\.js|__next_f/);
  }
});

for (const [language, file] of [
  ["en", "latin"],
  ["uk", "cyrillic"],
  ["crh", "latin"],
] as const)
  test(`headings in ${language} are set in the record's own serif, from one small file`, async ({ page }) => {
    const files: string[] = [];
    page.on("response", (response) => {
      const name = /media\/([\w-]+)\.[^/]*woff2$/.exec(response.url())?.[1];
      if (name) files.push(name);
    });
    await page.goto(`/${language}/methodology`);
    const set = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter((font) => font.status === "loaded").map((font) => font.family);
    });
    expect(files).toEqual([file]);
    expect(set).toHaveLength(1);
    const family = await page.locator("h1").evaluate((heading) => getComputedStyle(heading).fontFamily);
    expect(family.split(",")[0]?.replaceAll('"', "")).toBe(set[0]?.replaceAll('"', ""));
  });

test("text is separate without styles, as an old browser shows it", async ({ page }) => {
  for (const path of ["", "/countries", "/countries/CA", "/timeline", "/package", "/methodology", "/data"]) {
    await page.goto(`/en${path}`);
    // What only the styles put on a line of its own, and what stands before it in the same line of the bare document.
    const joined = await page.evaluate(() => {
      const bare = new Set(["A", "ABBR", "B", "BUTTON", "LABEL", "SPAN", "STRONG", "EM", "TIME", "SUMMARY"]);
      const visible = (element: Element) =>
        element.checkVisibility() && !element.closest("svg, script, style");
      const found: string[] = [];
      for (const element of document.querySelectorAll(
        "main span, main a, main strong, main time, header a, footer a",
      )) {
        if (!visible(element) || !/^\S/.test(element.textContent ?? "")) continue;
        if (!/block|flex|grid/.test(getComputedStyle(element).display)) continue;
        const before = element.previousSibling;
        if (!before || (before instanceof Element && (!bare.has(before.tagName) || !visible(before))))
          continue;
        if (/\S$/.test(before.textContent ?? "")) found.push(`${before.textContent}|${element.textContent}`);
      }
      return found;
    });
    expect(joined, path).toEqual([]);
  }
});
