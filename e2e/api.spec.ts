import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "./fixtures";

const counted: [string, string, string, number][] = [
  ["2015-11-11", "world", "any", 0],
  ["2015-11-12", "world", "any", 1],
  ["2019-05-09", "world", "any", 2],
  ["2019-06-06", "outside-ukraine", "any", 2],
  ["2022-05-18", "targets", "any", 3],
  ["2025-03-26", "world", "any", 7],
  ["2025-06-19", "world", "any", 8],
  ["2025-06-19", "targets", "any", 7],
  ["2024-10-16", "world", "all", 4],
];

test("a count is that of its day and rule, and lists its members", async ({ request }) => {
  for (const [asOf, scope, chambers, count] of counted) {
    const answer = await request.get(`/api/v1/standing?asOf=${asOf}&scope=${scope}&chambers=${chambers}`);
    expect(answer.status()).toBe(200);
    const body = await answer.json();
    expect({ asOf, scope, chambers, count: body.count }).toEqual({ asOf, scope, chambers, count });
    expect(body.members).toHaveLength(count);
    expect(body.rule).toEqual({ scope, chambers });
    expect(body.countries).toHaveLength(41);
  }
});

/** Every address of the API, with the kind of what it answers. */
const addresses: [string, string][] = [
  ["/api/v1/standing", "application/json"],
  ["/api/v1/countries", "application/json"],
  ["/api/v1/countries/PL", "application/json"],
  ["/api/v1/proceedings", "application/json"],
  ["/api/v1/standing.csv", "text/csv"],
  ["/api/v1/countries.csv", "text/csv"],
  ["/api/v1/proceedings.csv", "text/csv"],
  ["/api/v1/responses.csv", "text/csv"],
  ["/api/v1/engagements.csv", "text/csv"],
  ["/api/v1/dispatches.csv", "text/csv"],
  ["/api/v1/bodies.csv", "text/csv"],
  ["/api/v1/sources.csv", "text/csv"],
  ["/api/v1/dataset.json", "application/json"],
  ["/api/v1/dataset.zip", "application/zip"],
  ["/api/v1/openapi.json", "application/json"],
  ["/api/v1/datapackage.json", "application/json"],
];

test("the API describes every one of its addresses", async ({ request }) => {
  const { paths, openapi } = await (await request.get("/api/v1/openapi.json")).json();
  expect(openapi).toMatch(/^3\.1\./);
  expect(Object.keys(paths).sort()).toEqual(
    addresses.map(([address]) => address.replace("/PL", "/{code}")).sort(),
  );
});

for (const [address, kind] of addresses) {
  test(`${address} may be read from any origin, without a key, and is not sent twice`, async ({
    request,
  }) => {
    const answer = await request.get(address, { headers: { Origin: "https://elsewhere.test" } });
    expect(answer.status()).toBe(200);
    const headers = answer.headers();
    expect(headers["content-type"]).toContain(kind);
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers.link).toContain('rel="license"');
    const etag = headers.etag ?? "";
    expect(etag).not.toBe("");
    const again = await request.get(address, { headers: { "If-None-Match": etag } });
    expect(again.status()).toBe(304);
    expect(again.headers().etag).toBe(etag);
    expect(again.headers()["access-control-allow-origin"]).toBe("*");
    const head = await request.head(address);
    expect(head.status()).toBe(200);
    expect(head.headers().etag).toBe(etag);
    expect((await head.body()).length).toBe(0);
    const asked = await request.fetch(address, {
      method: "OPTIONS",
      headers: { Origin: "https://elsewhere.test", "Access-Control-Request-Method": "GET" },
    });
    expect(asked.status()).toBe(204);
    expect(asked.headers()["access-control-allow-methods"]).toContain("GET");
    // A wrong parameter is named wherever it is given.
    const wrong = await request.get(`${address}?nonsense=1`);
    expect(wrong.status()).toBe(400);
    expect(wrong.headers()["content-type"]).toContain("application/problem+json");
    expect(wrong.headers()["access-control-allow-origin"]).toBe("*");
    expect((await wrong.json()).field).toBe("nonsense");
    // Reading is all that there is.
    expect((await request.post(address)).status()).toBe(405);
  });
}

test("a page elsewhere can read an answer and its mark", async ({ page, baseURL }) => {
  const elsewhere = http.createServer((_, response) =>
    response.end("<!doctype html><title>Elsewhere</title>"),
  );
  await new Promise<void>((listening) => elsewhere.listen(0, "localhost", listening));
  await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
  const read = await page.evaluate(async (address) => {
    const answer = await fetch(address, { headers: { "If-None-Match": '"none"' } });
    return { etag: answer.headers.get("etag"), count: (await answer.json()).count };
  }, `${baseURL}/api/v1/standing?asOf=2025-06-19`);
  elsewhere.close();
  expect(read.count).toBe(8);
  expect(read.etag).toBeTruthy();
});

test("a CSV file has a name, a byte order mark, and in every row what it is", async ({ request }) => {
  const answer = await request.get("/api/v1/standing.csv?asOf=2025-06-19&scope=targets");
  expect(answer.headers()["content-disposition"]).toBe(
    'attachment; filename="surgunlik-standing-targets-2025-06-19.csv"',
  );
  expect(answer.headers().link).toContain('</api/v1/datapackage.json>; rel="describedby"');
  const bytes = await answer.body();
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString("utf8").trimEnd().split("\r\n");
  expect(lines).toHaveLength(42);
  expect(lines.filter((line) => line.includes(",true,2025-06-19,")).length).toBe(1);
  for (const line of lines.slice(1)) {
    expect(line).toContain("CC BY 4.0");
    expect(line).toContain(",2025-06-19,");
    expect(line).toContain("countries that the campaign asks that have recognised");
  }
});

test("the data set is one archive, the same for everyone on a day", async ({ request }) => {
  const first = await request.get("/api/v1/dataset.zip");
  expect(first.headers()["content-disposition"]).toMatch(
    /^attachment; filename="surgunlik-recognition-record-\d{4}-\d{2}-\d{2}\.zip"$/,
  );
  const bytes = await first.body();
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  expect(bytes.equals(await (await request.get("/api/v1/dataset.zip")).body())).toBe(true);
});

test("the data set holds everything, with its history, licence and citation", async ({ request }) => {
  const data = await (await request.get("/api/v1/dataset.json")).json();
  expect(data.countries).toHaveLength(41);
  expect(data.countries.filter((country: { target: boolean }) => country.target)).toHaveLength(40);
  expect(data.counts).toHaveLength(6);
  for (const count of data.counts) expect(count.members).toHaveLength(count.count);
  expect(data.licence.id).toBe("CC-BY-4.0");
  expect(data.citation).toContain(data.asOf);
  expect(data.made).toBe(data.asOf);
  expect(data.revision).toMatch(/^[0-9a-f]{16}$/);
  const ids = new Set(data.entries.map((entry: { id: string }) => entry.id));
  expect(ids.size).toBe(data.entries.length);
  // Every figure can be followed to an entry that is there.
  for (const count of data.counts)
    for (const member of count.members) for (const id of member.entries) expect(ids).toContain(id);
});

test("the page on the data leads to every address, and says all of it without JavaScript", async ({
  browser,
  request,
  expectAccessible,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto("/en/data");
  const links = await page
    .locator("main a[href^='/api/']")
    .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  expect([...new Set(links)].sort()).toEqual(addresses.map(([address]) => address).sort());
  for (const address of links) expect((await request.head(address)).status(), address).toBe(200);
  await page.getByText("StandingsAnswer", { exact: true }).first().click();
  await expect(page.getByRole("table", { name: "StandingsAnswer" })).toContainText("How many countries");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const told = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(told["@type"]).toBe("Dataset");
  for (const { contentUrl } of told.distribution) expect(links).toContain(new URL(contentUrl).pathname);
  await context.close();
  const scripted = await (await browser.newContext()).newPage();
  await scripted.goto("/en/data");
  await expectAccessible(scripted);
});

test("a country's page tells machines of its acts", async ({ page }) => {
  await page.goto("/en/countries/PL");
  const told = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  const act = told["@graph"].find((item: { identifier: string }) => item.identifier === "pl-2024");
  expect(act).toMatchObject({ "@type": "Legislation", legislationDate: "2024-07-12" });
});

const wrong: [string, number, string][] = [
  ["/api/v1/standing?asOf=2019-02-30", 400, "asOf"],
  ["/api/v1/standing?asOf=2999-01-01", 400, "asOf"],
  ["/api/v1/standing?scope=mars", 400, "scope"],
  ["/api/v1/standing?chambers=one", 400, "chambers"],
  ["/api/v1/standing?asof=2019-06-06", 400, "asof"],
  ["/api/v1/standing?scope=world&scope=targets", 400, "scope"],
  ["/api/v1/countries?page=1", 400, "page"],
  ["/api/v1/dataset.json?x=%27%3B--", 400, "x"],
  ["/api/v1/standing.csv?asOf=2019-02-30", 400, "asOf"],
  ["/api/v1/standing.csv?scope=mars", 400, "scope"],
  ["/api/v1/standing.csv?chambers=one", 400, "chambers"],
  ["/api/v1/countries.csv?asOf=1-1-1", 400, "asOf"],
  ["/api/v1/proceedings.csv?scope=world", 400, "scope"],
  ["/api/v1/sources.csv?asOf=2019-06-06", 400, "asOf"],
  ["/api/v1/dataset.zip?asOf=2019-06-06", 400, "asOf"],
  ["/api/v1/countries/PL?asOf=2999-01-01", 400, "asOf"],
];
for (const [address, status, field] of wrong) {
  test(`${address} is refused with the field named`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(status);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect((await answer.json()).field).toBe(field);
  });
}

test("what is unknown is not found", async ({ request }) => {
  for (const address of [
    "/api/v1/countries/ZZ",
    "/api/v1/countries/zz",
    "/api/v1",
    "/api/v1/nothing",
    "/api/v1/nothing.csv",
    "/api/v1/standing.xlsx",
    "/api/v1/contacts.csv",
    "/api/v1/countries/PL.csv",
    "/api/v1/standing/more",
  ]) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(answer.headers()["content-type"], address).toContain("application/problem+json");
  }
});

test("the process says that it is up and the database that it answers", async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  expect((await request.get("/readyz")).status()).toBe(200);
});
