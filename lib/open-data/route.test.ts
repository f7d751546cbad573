import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { PublicRecord } from "@/lib/log/views";
import { type Asked, json, type QuerySchema } from "./operation";
import { answer, nothingHere, preflight } from "./route";
import { NoQuery, StandingQuery } from "./schema";

const operation = (told: unknown, query: QuerySchema = StandingQuery) =>
  json({
    id: "test",
    path: "/api/v1/standing",
    summary: "A test.",
    query,
    answer: z.unknown(),
    make: async () => told,
  });
/** Each time of another record, so that no answer is kept from one to the next. */
const from = (): Asked => ({
  record: {} as PublicRecord,
  standings: async () => new Map(),
  today: "2026-11-23",
  appUrl: "https://record.test",
});
const ask = (query: string, headers: Record<string, string> = {}, told: unknown = { count: 8 }) =>
  answer(
    operation(told),
    new Request(`https://record.test/api/v1/standing${query}`, { headers }),
    "",
    from(),
  );

describe("an answer of the public API", () => {
  it("may be read from any origin, sets no cookie and names the licence", async () => {
    const response = await ask("");
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(response.headers.get("link")).toContain(
      '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
    );
    expect(await response.json()).toEqual({ count: 8 });
  });

  it("is not sent again to who has it, however the mark is written", async () => {
    const etag = (await ask("")).headers.get("etag") ?? "";
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const response = await ask("", { "If-None-Match": held });
      expect(response.status, held).toBe(304);
      expect(await response.text()).toBe("");
      expect(response.headers.get("etag")).toBe(etag);
    }
    expect((await ask("", { "If-None-Match": '"other"' })).status).toBe(200);
    expect((await ask("", { "If-None-Match": etag }, { count: 9 })).status).toBe(200);
  });

  it("is made once for one record, day and question", async () => {
    let times = 0;
    const counted = json({
      id: "counted",
      path: "/api/v1/standing",
      summary: "A test.",
      query: StandingQuery,
      answer: z.unknown(),
      make: async () => ({ times: ++times }),
    });
    const source = from();
    const get = (query: string, also: Partial<Asked> = {}) =>
      answer(counted, new Request(`https://record.test/${query}`), "", { ...source, ...also });
    await get("?scope=world&asOf=2020-01-01");
    await get("?asOf=2020-01-01&scope=world");
    expect(times).toBe(1);
    await get("?asOf=2020-01-02&scope=world");
    await get("?asOf=2020-01-01&scope=world", { today: "2026-11-24" });
    await get("?asOf=2020-01-01&scope=world", { record: {} as PublicRecord });
    expect(times).toBe(4);
  });

  it.each([
    ["?asOf=2023-02-29", "asOf"],
    ["?asOf=2023-02", "asOf"],
    ["?asOf=", "asOf"],
    ["?asOf=9999-01-01", "asOf"],
    ["?scope=World", "scope"],
    ["?chambers=both", "chambers"],
    ["?country=PL", "country"],
    ["?asOf=2023-01-01&asOf=2024-01-01", "asOf"],
    ["?__proto__=x", "__proto__"],
  ])("%s is refused, and any origin may read why", async (query, field) => {
    const response = await ask(query);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const problem = await response.json();
    expect(problem.field).toBe(field);
    expect(problem.detail).toContain(field);
  });

  it("is a 404 where there is nothing public", async () => {
    for (const response of [await ask("", {}, null), nothingHere()]) {
      expect(response.status).toBe(404);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  it("takes no parameter where there is none to take", async () => {
    const response = await answer(
      operation({}, NoQuery),
      new Request("https://record.test/api/v1/dataset.json?page=2"),
      "",
      from(),
    );
    expect((await response.json()).field).toBe("page");
  });

  it("allows reading and nothing else to other origins", () => {
    const response = preflight();
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
  });
});
