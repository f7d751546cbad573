import { strFromU8, unzipSync } from "fflate";
import { canaries } from "./canaries";
import { expect, test } from "./fixtures";

/** What is private is nowhere in public: not on a page, not in what pages send behind it, not in a file. */
const languages = ["en", "uk", "crh"];
const files = [
  "/api/v1/standing",
  "/api/v1/standing?scope=targets&chambers=all",
  "/api/v1/countries",
  "/api/v1/countries/MT",
  "/api/v1/proceedings",
  "/api/v1/standing.csv",
  "/api/v1/countries.csv",
  "/api/v1/proceedings.csv",
  "/api/v1/responses.csv",
  "/api/v1/engagements.csv",
  "/api/v1/dispatches.csv",
  "/api/v1/bodies.csv",
  "/api/v1/sources.csv",
  "/api/v1/dataset.json",
  "/api/v1/openapi.json",
  "/api/v1/datapackage.json",
  "/feed.atom",
  "/feed.atom?lang=uk&country=MT",
  "/calendar.ics",
  "/embed/map",
  "/embed/count?scope=targets",
  "/sitemap.xml",
  "/robots.txt",
  "/healthz",
  "/readyz",
  "/signin",
];

test("no public address shows what staff keep to themselves", async ({ request }) => {
  test.setTimeout(180_000);
  const map = await (await request.get("/sitemap.xml")).text();
  const pages = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? "").pathname);
  expect(pages.length, "pages in the sitemap").toBeGreaterThan(130);
  const more = languages.flatMap((language) => [
    `/${language}/as-of/2026-03-10`,
    ...[2, 3, 4, 5, 6].map((page) => `/${language}/timeline/${page}`),
    `/${language}/report-error/MT`,
  ]);
  const leaks: string[] = [];
  let read = 0;
  for (const address of [...pages, ...more, ...files]) {
    // The page, and the payload that a browser fetches for it when moving between pages.
    for (const headers of [{}, { RSC: "1" }] as Record<string, string>[]) {
      if (headers.RSC && address.startsWith("/api")) continue;
      const text = await (await request.get(address, { headers })).text();
      read++;
      for (const word of canaries) if (text.includes(word)) leaks.push(`${word} at ${address}`);
    }
  }
  // Inside the archive words are compressed: look at what it unpacks to.
  const archive = await (await request.get("/api/v1/dataset.zip")).body();
  for (const [name, content] of Object.entries(unzipSync(new Uint8Array(archive)))) {
    const text = strFromU8(content);
    read++;
    for (const word of canaries) if (text.includes(word)) leaks.push(`${word} in ${name} of the archive`);
  }
  expect(read).toBeGreaterThan(290);
  expect(leaks).toEqual([]);
});

test("the desk shows them to those who may see them, so that this test can fail", async ({
  page,
  signInAs,
}) => {
  await signInAs("editor");
  await page.goto("/desk/countries/MT");
  const text = await page.content();
  const seen = canaries.filter((word) => text.includes(word));
  expect(seen.length, "planted words on the desk").toBeGreaterThan(10);
});
