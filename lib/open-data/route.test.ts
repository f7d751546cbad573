import { describe, expect, it } from "vitest";
import { preflight, publicAnswer } from "./route";
import { NoQuery, StandingQuery } from "./schema";

const ask = (query: string, headers: Record<string, string> = {}, answer: unknown = { count: 8 }) =>
  publicAnswer(
    new Request(`https://record.test/api/v1/standing${query}`, { headers }),
    StandingQuery,
    async () => answer,
  );

describe("an answer of the public API", () => {
  it("may be read from any origin and sets no cookie", async () => {
    const response = await ask("");
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("set-cookie")).toBeNull();
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
    const response = await ask("", {}, null);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it("takes no parameter where there is none to take", async () => {
    const response = await publicAnswer(
      new Request("https://record.test/api/v1/dataset.json?page=2"),
      NoQuery,
      async () => ({}),
    );
    expect((await response.json()).field).toBe("page");
  });

  it("allows reading and nothing else to other origins", () => {
    const response = preflight();
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
  });
});
