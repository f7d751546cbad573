import { XMLParser } from "fast-xml-parser";
import ICAL from "ical.js";
import { frameSize } from "@/lib/embed/frame";
import { expect, test } from "./fixtures";

const languages = ["en", "uk", "crh"] as const;

test("the feed holds the record's developments in each language, and of one country", async ({ request }) => {
  const parse = (text: string) =>
    new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@" }).parse(text).feed;
  for (const language of languages) {
    const answer = await request.get(`/feed.atom?lang=${language}`);
    expect(answer.headers()["content-type"]).toContain("application/atom+xml");
    expect(answer.headers()["access-control-allow-origin"]).toBe("*");
    const feed = parse(await answer.text());
    expect(feed["@xml:lang"]).toBe(language);
    expect(feed.entry.length).toBeGreaterThan(90);
    const again = await request.get(`/feed.atom?lang=${language}`, {
      headers: { "If-None-Match": answer.headers().etag ?? "" },
    });
    expect(again.status()).toBe(304);
  }
  const poland = parse(await (await request.get("/feed.atom?country=PL")).text());
  const act = poland.entry.find((entry: { title: string }) => entry.title.includes("recognised"));
  expect(act.title).toBe(
    "Poland recognised the deportation of the Crimean Tatar people as genocide (Sejm, 12 July 2024)",
  );
  expect(act.link["@href"]).toMatch(/\/en\/countries\/PL#entry-pl-2024$/);
  // The shipped campaign is no news of the day on which it was installed.
  expect([act.published, act.updated]).toEqual(["2024-07-11T21:00:00Z", "2024-07-11T21:00:00Z"]);
});

test("every link of the feed leads to its entry, wherever on the timeline it is by now", async ({
  request,
}) => {
  const feed = await (await request.get("/feed.atom?lang=crh")).text();
  const own = feed.slice(feed.indexOf("<entry"));
  const links = [
    ...new Set(
      [...own.matchAll(/href="[^"]*?(\/crh\/(?:countries|entries)\/[^"]+)"/g)].map(([, link = ""]) => link),
    ),
  ];
  expect(links.some((link) => link.startsWith("/crh/entries/"))).toBe(true);
  expect(links.length).toBeGreaterThan(90);
  const pages = new Map<string, string>();
  for (const link of links) {
    const moved = link.includes("#") ? undefined : await request.get(link, { maxRedirects: 0 });
    if (moved) expect(moved.status()).toBe(307);
    const [page = "", anchor] = (moved?.headers().location ?? link).split("#");
    if (!pages.has(page)) pages.set(page, await (await request.get(page)).text());
    expect(pages.get(page), link).toContain(`id="${anchor}"`);
  }
  expect((await request.get("/crh/entries/none")).status()).toBe(404);
});

const wrong: [string, number, string?][] = [
  ["/feed.atom?lang=de", 400, "lang"],
  ["/feed.atom?country=poland", 400, "country"],
  ["/feed.atom?page=2", 400, "page"],
  ["/feed.atom?country=ZZ", 404],
  ["/calendar.ics?lang=EN", 400, "lang"],
  ["/calendar.ics?from=2020", 400, "from"],
];
for (const [address, status, field] of wrong) {
  test(`${address} is refused`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(status);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect((await answer.json()).field).toBe(field);
  });
}

test("the calendar has the anniversaries, computed from the record", async ({ request }) => {
  const answer = await request.get("/calendar.ics?lang=uk");
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents("vevent");
  const days = events
    .filter((event) => event.getFirstProperty("rrule"))
    .map((event) => String(event.getFirstPropertyValue("dtstart")));
  for (const day of ["1995-08-09", "2015-11-12", "2016-05-18", "2024-07-12", "2025-06-19"])
    expect(days).toContain(day);
});

test("only the two frames may stand in other sites' frames", async ({ request }) => {
  const policyOf = async (address: string) =>
    (await request.get(address, { maxRedirects: 0 })).headers()["content-security-policy"] ?? "";
  for (const address of ["/embed/map", "/embed/count?lang=uk", "/embed/map?lang=xx"])
    expect(await policyOf(address), address).toContain("frame-ancestors *");
  for (const address of [
    "/",
    "/en",
    "/uk/countries/PL",
    "/en/embed",
    "/en/embed/chosen?what=map&lang=en",
    "/en/as-of/2019-06-06",
    "/en/countries/XX",
    "/nothing/here",
    "/embed",
    "/embed/en/map",
    "/embed/other",
    "/api/v1/standing",
    "/api/v1/nothing",
    "/api/auth/session",
    "/feed.atom",
    "/calendar.ics",
    "/sitemap.xml",
    "/robots.txt",
    "/en/preview/record.png",
    "/desk",
    "/signin",
    "/setup",
  ])
    expect(await policyOf(address), address).toContain("frame-ancestors 'none'");
  expect(await policyOf("/signin")).toContain("'nonce-");
  expect(await policyOf("/en")).not.toContain("frame-src");
});

test("a frame is plain, says its rule and day, and its links leave it", async ({
  page,
  context,
  request,
}) => {
  const html = await (await request.get("/embed/count?lang=en&scope=targets&asOf=2024-10-16")).text();
  expect(html).not.toContain("<script");
  await page.goto("/embed/count?lang=en&scope=targets&asOf=2024-10-16");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^5 of the 40 countries on today’s list had recognised/,
  );
  await expect(
    page.getByText("As of 16 October 2024. Rule: countries on today’s list, any chamber."),
  ).toBeVisible();
  await page.goto("/embed/map?lang=uk");
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: /^Польща/ }).click();
  const record = await opened;
  await expect(record).toHaveURL(/\/uk\/countries\/PL$/);
  expect(await record.evaluate(() => window.opener)).toBeNull();
});

test("a wrong parameter of a frame is told in words", async ({ page }) => {
  const answer = await page.goto("/embed/map?lang=uk&asOf=2019-02-30&scope=world");
  expect(answer?.status()).toBe(400);
  await expect(page.getByText("asOf має бути днем календаря")).toBeVisible();
  await expect(page.getByText("«scope» не є параметром цієї адреси.")).toBeVisible();
  expect((await page.goto("/embed/count?lang=de"))?.status()).toBe(400);
  await expect(page.getByText("lang must be en, uk or crh")).toBeVisible();
});

test("a frame is accessible, in both colours, and on a phone nothing scrolls sideways", async ({
  browser,
  expectAccessible,
}) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 600 } });
    const page = await context.newPage();
    for (const address of ["/embed/map?lang=crh", "/embed/count?lang=uk", "/embed/count?lang=de"]) {
      await page.goto(address);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(
        320,
      );
    }
    await context.close();
  }
});

test("a frame holds all of it, and its title, however narrow the place", async ({ page }) => {
  for (const width of [320, 390, 600, 960])
    for (const lang of ["en", "uk", "crh"]) {
      for (const frame of ["map", "count"] as const) {
        const { height } = frameSize[frame];
        await page.setViewportSize({ width: Math.min(width, frameSize[frame].width), height });
        await page.goto(`/embed/${frame}?lang=${lang}`);
        const high = await page.evaluate(() => document.documentElement.scrollHeight);
        expect(high, `${frame} in ${lang} at ${width}`).toBeLessThanOrEqual(height);
      }
      await page.goto(`/embed/map?lang=${lang}`);
      const title = await page.getByRole("heading", { level: 1 }).boundingBox();
      expect(title?.height ?? 0).toBeGreaterThan(14);
    }
});

test("code for a frame is chosen with a plain form, without JavaScript, and shows what it says", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/en/embed");
  await expect(page.getByLabel(/: code in Українська$/).first()).toHaveValue(
    new RegExp(`src="${baseURL}/embed/count\\?lang=uk"`),
  );
  await expect(page.frameLocator("iframe").first().getByRole("heading", { level: 1 })).toContainText("8");
  await page.getByLabel("What to show").selectOption("count");
  await page.getByLabel("Language").last().selectOption("uk");
  await page.getByLabel("As of").fill("2019-06-06");
  await page.getByLabel("Counted").selectOption("targets");
  await page.getByRole("button", { name: "Make the code" }).click();
  const code = await page.getByLabel(/: code in Українська$/).inputValue();
  expect(code).toContain(`${baseURL}/embed/count?lang=uk&amp;asOf=2019-06-06&amp;scope=targets`);
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toContainText("2");
  await context.close();
});

for (const language of languages) {
  test(`the page about frames is accessible in ${language}`, async ({ page, expectAccessible }) => {
    await page.goto(`/${language}/embed`);
    await expectAccessible();
    await page.goto(`/${language}/embed/chosen?what=count&lang=uk&asOf=2019-06-06`);
    await expectAccessible();
  });
}

test("each page has a picture, drawn from the data, and says its addresses", async ({
  page,
  request,
  baseURL,
}) => {
  const head = async (path: string) => {
    await page.goto(path);
    const content = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute("content");
    return {
      image: (await content("og:image")) ?? "",
      alt: (await content("og:image:alt")) ?? "",
      card: await content("twitter:card"),
      canonical: await page.locator('link[rel="canonical"]').getAttribute("href"),
      languages: await page
        .locator('link[rel="alternate"][hreflang]')
        .evaluateAll((links) => links.map((link) => link.getAttribute("hreflang"))),
      feeds: await page
        .locator('link[rel="alternate"][type="application/atom+xml"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
    };
  };
  const pictures = new Set<string>();
  for (const path of [
    "/en",
    "/uk",
    "/crh/countries/PL",
    "/en/countries/CA",
    "/uk/timeline",
    "/en/as-of/2019-06-06",
    "/en/data",
  ]) {
    const { image, alt, card, canonical, languages: others } = await head(path);
    expect(image, path).toMatch(new RegExp(`^${baseURL}/`));
    expect(alt.length, path).toBeGreaterThan(10);
    expect(card, path).toBe("summary_large_image");
    expect(canonical, path).toBe(`${baseURL}${path}`);
    expect(others, path).toEqual(["en", "uk", "crh", "x-default"]);
    const answer = await request.get(image);
    expect(answer.headers()["content-type"], path).toBe("image/png");
    const png = await answer.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1200, 630]);
    expect(png.length, path).toBeLessThan(150_000);
    pictures.add(png.toString("base64"));
    const again = await request.get(image, { headers: { "If-None-Match": answer.headers().etag ?? "" } });
    expect(again.status(), path).toBe(304);
  }
  expect(pictures.size).toBe(7);
  expect((await head("/en")).alt).toContain(
    "Eight countries have recognised the deportation of the Crimean Tatars as genocide",
  );
  expect((await head("/uk/countries/PL")).feeds).toEqual([
    `${baseURL}/feed.atom?lang=uk&country=PL`,
    `${baseURL}/feed.atom?lang=uk`,
  ]);
  for (const address of [
    "/en/preview/countries/ZZ.png",
    "/en/preview/as-of/2999-01-01.png",
    "/de/preview/record.png",
  ])
    expect((await request.get(address)).status(), address).toBe(404);
});

test("the sitemap has every page in every language and no day of the past", async ({ request }) => {
  const map = await (await request.get("/sitemap.xml")).text();
  const pages = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? "");
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages.filter((page) => page.includes("/as-of/"))).toEqual([]);
  expect(map.match(/<xhtml:link /g)).toHaveLength(pages.length * 4);
  expect(map).toContain('hreflang="x-default"');
  expect(map).toMatch(/<lastmod>\d{4}-\d{2}-\d{2}<\/lastmod>/);
  for (const page of pages.filter((address) => new URL(address).pathname.startsWith("/crh")))
    expect((await request.get(page)).status(), page).toBe(200);
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain("Disallow: /desk");
  expect(robots).toContain("/sitemap.xml");
});

test("on paper the map stands beside what its patterns mean", async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 1000 });
  await page.emulateMedia({ media: "print" });
  await page.goto("/uk");
  const widthOf = async (part: string) => (await page.locator(part).boundingBox())?.width ?? 0;
  expect(await widthOf(".wm-europe")).toBeGreaterThan(400);
  expect(await widthOf(".wm-side .wm-legend")).toBeGreaterThan(200);
});

test("on paper a page is clean, and its sources are numbered notes that match their marks", async ({
  page,
}) => {
  // A day of the past: what other journeys log meanwhile may have no sources.
  for (const path of ["/en/as-of/2025-06-19", "/uk/countries/LV", "/en/timeline", "/crh/package"]) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(path);
    await expect(page.locator(".footnotes"), path).toBeHidden();
    const before = await page.locator("main").ariaSnapshot();
    expect(before, path).not.toContain("[1]");
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".footnotes"), path).toBeVisible();
    for (const hidden of [page.locator("nav").first(), page.locator("footer")])
      await expect(hidden).toBeHidden();
    const notes = await page.locator(".footnotes li").allInnerTexts();
    const marks = await page.locator(".sources li").evaluateAll((items) =>
      items.map((item) => ({
        number: Number(item.querySelector(".on-paper")?.textContent?.replace(/\D/g, "")),
        title: item.querySelector(".on-screen [lang=en]")?.textContent ?? "",
      })),
    );
    expect(marks.length, path).toBeGreaterThan(0);
    for (const { number, title } of marks) expect(notes[number - 1], path).toContain(title);
    expect(new Set(marks.map(({ number }) => number)).size, path).toBe(notes.length);
    // Without a colour behind the text.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).color), path).toBe(
      "rgb(0, 0, 0)",
    );
  }
});
