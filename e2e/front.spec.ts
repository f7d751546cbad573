import { expect, test } from "./fixtures";

test("codes of countries may be typed small, and marks of those who follow readers change nothing", async ({
  request,
}) => {
  for (const [address, leadsTo] of [
    ["/en/countries/ee", "/en/countries/EE"],
    ["/uk/countries/pl", "/uk/countries/PL"],
    ["/api/v1/countries/ee", "/api/v1/countries/EE"],
  ]) {
    const answer = await request.get(address ?? "", { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location], address).toEqual([308, leadsTo]);
  }
  // Without a language they lead to the reader's.
  for (const [address, leadsTo] of [
    ["/countries/pl", "/uk/countries/pl"],
    ["/timeline?q=414", "/uk/timeline?q=414"],
    ["/entries/pl-2024", "/uk/entries/pl-2024"],
  ]) {
    const headers = { "Accept-Language": "uk" };
    const answer = await request.get(address ?? "", { maxRedirects: 0, headers });
    expect([answer.status(), answer.headers().location], address).toEqual([307, leadsTo]);
  }
  for (const address of [
    "/en/countries/ee",
    "/feed.atom?country=ee",
    "/en/timeline/search?country=ee",
    "/en/timeline?country=ee",
    "/feed.atom?fbclid=x",
    "/feed.atom?lang=uk&country=EE&utm_source=newsletter",
    "/calendar.ics?utm_source=newsletter",
    "/embed/map?fbclid=x",
    "/embed/count?lang=uk&utm_source=newsletter",
    "/api/v1/standing.csv?utm_source=newsletter",
  ])
    expect((await request.get(address)).status(), address).toBe(200);
  // Anything else that is not known is still named.
  for (const address of ["/feed.atom?nonsense=1", "/calendar.ics?nonsense=1", "/embed/map?nonsense=1"])
    expect((await request.get(address)).status(), address).toBe(400);
});

test("texts from outside are looked up nowhere, whatever they are called", async ({ page, signInAs }) => {
  await signInAs("administrator");
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  for (const name of names)
    for (const address of [
      `/desk/entries/new?kind=${name}`,
      `/desk/countries?class=${name}&conversation=${name}&sort=${name}&dir=${name}&page=${name}`,
      `/desk/countries/PL?saved=${name}&page=${name}`,
      `/desk/reports?language=${name}&audience=${name}&from=${name}&format=${name}&${name}=1`,
      `/desk/sources?q=${name}&page=${name}`,
      `/desk/audit?head=${name}&page=${name}`,
      `/desk/error-reports?page=${name}`,
      `/api/desk/reports?format=${name}&language=${name}&${name}=1`,
      `/api/desk/files/${name}`,
      `/api/v1/standing?scope=${name}&${name}=1`,
      `/feed.atom?lang=${name}&${name}=1`,
      `/embed/map?lang=${name}&${name}=1`,
      `/en/timeline/search?kind=${name}&country=${name}`,
      `/en/embed/chosen?what=${name}&lang=${name}`,
      `/api/auth/error?error=${name}`,
      `/signin?error=${name}&callbackUrl=${name}`,
    ])
      expect((await page.request.get(address)).status(), address).toBeLessThan(500);
  for (const address of ["/api/desk/files/%00", "/api/auth/error?error=a%0D%0Ab", "/desk/countries/%00"])
    expect((await page.request.get(address)).status(), address).toBe(400);
});

test("what is for staff is kept by nobody", async ({ page, signInAs, request }) => {
  await signInAs("administrator");
  for (const address of ["/desk/people", "/api/desk/choices", "/signin"])
    expect((await page.request.get(address)).headers()["cache-control"], address).toBe("private, no-store");
  expect((await request.get("/en")).headers()["cache-control"]).toMatch(/^public/);
  const html = await (await page.request.get("/desk/people")).text();
  const build = /"b":"([^"]+)"|\\"b\\":\\"([^"\\]+)/.exec(html)?.slice(1).find(Boolean) ?? "BUILD";
  expect((await page.request.get(`/_next/data/${build}/desk/people.json`)).status()).toBe(404);
});

test("one person’s pile of reports is bounded, in words", async ({ page, signInAs }) => {
  await signInAs("viewer");
  const address = "/api/desk/reports?from=2025-01-01&to=2025-12-31&language=en&audience=public&format=pdf";
  const answers = await Promise.all(Array.from({ length: 12 }, () => page.request.get(address)));
  const statuses = answers.map((answer) => answer.status());
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(5);
  const refused = answers.find((answer) => answer.status() === 429);
  expect(refused?.headers()["retry-after"]).toBe("10");
  expect(await refused?.text()).toContain("Several reports of yours are being made already");
});
