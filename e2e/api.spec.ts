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

test("a reader needs no key, gets no cookie, and may come from any origin", async ({ request }) => {
  for (const address of [
    "/api/v1/standing",
    "/api/v1/countries",
    "/api/v1/proceedings",
    "/api/v1/dataset.json",
  ]) {
    const answer = await request.get(address, { headers: { Origin: "https://elsewhere.test" } });
    expect(answer.headers()["access-control-allow-origin"]).toBe("*");
    expect(answer.headers()["set-cookie"]).toBeUndefined();
    const etag = answer.headers().etag ?? "";
    expect(etag).not.toBe("");
    expect((await request.get(address, { headers: { "If-None-Match": etag } })).status()).toBe(304);
  }
});

test("the data set holds everything, with its history, licence and citation", async ({ request }) => {
  const data = await (await request.get("/api/v1/dataset.json")).json();
  expect(data.countries).toHaveLength(41);
  expect(data.countries.filter((country: { target: boolean }) => country.target)).toHaveLength(40);
  expect(data.counts).toHaveLength(6);
  for (const count of data.counts) expect(count.members).toHaveLength(count.count);
  expect(data.campaign.licence.id).toBe("CC-BY-4.0");
  expect(data.citation).toContain(data.asOf);
  const ids = new Set(data.entries.map((entry: { id: string }) => entry.id));
  expect(ids.size).toBe(data.entries.length);
  // Every figure can be followed to an entry that is there.
  for (const count of data.counts)
    for (const member of count.members) for (const id of member.entries) expect(ids).toContain(id);
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
    "/api/v1/countries/pl",
    "/api/v1/nothing",
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
