import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./origin";
import { safeReturn } from "./paths";

const own = "https://record.example";

describe("after signing in", () => {
  it.each([
    ["/desk", "/desk"],
    ["/desk/countries/PL?tab=log", "/desk/countries/PL?tab=log"],
    ["https://record.example/desk/people", "/desk/people"],
    ["https://record.example", "/"],
    ["/signin", "/signin"],
    ["//evil.example/desk", "/desk"],
    ["https://evil.example/desk/people", "/desk"],
    ["https://record.example.evil.example/desk/people", "/desk"],
    ["https://record.example:evil", "/desk"],
    ["https://user@record.example/desk/people", "/desk"],
    ["/desk//evil.example", "/desk"],
    ["/desk\\evil.example", "/desk/evil.example"],
    ["/deskevil", "/desk"],
    ["javascript:alert(1)", "/desk"],
    ["/api/v1/dataset.json", "/desk"],
    ["http://[", "/desk"],
    ["", "/"],
  ])("%s leads to %s", (wanted, path) =>
    expect(safeReturn(wanted, own).replace(/\/$/, "")).toBe(`${own}${path}`.replace(/\/$/, "")),
  );
});

describe("a request that changes something", () => {
  const from = (headers: Record<string, string>) => isSameOrigin(new Headers(headers), own);
  it("comes from a page of ours", () => {
    expect(from({ "sec-fetch-site": "same-origin" })).toBe(true);
    expect(from({ origin: own })).toBe(true);
    expect(from({ "sec-fetch-site": "same-origin", origin: own })).toBe(true);
  });
  it("may come from the same machine under another of its names, and from no other machine", () => {
    const here = (origin: string) =>
      isSameOrigin(new Headers({ "sec-fetch-site": "same-origin", origin }), "http://localhost:3000");
    expect(here("http://127.0.0.1:3000")).toBe(true);
    expect(here("http://[::1]:3000")).toBe(true);
    for (const origin of [
      "http://127.0.0.1:3001",
      "https://127.0.0.1:3000",
      "http://localhost.evil:3000",
      "x",
    ])
      expect(here(origin), origin).toBe(false);
    expect(from({ origin: "https://localhost" })).toBe(false);
  });
  it("does not come from elsewhere, whatever else it says", () => {
    expect(from({ "sec-fetch-site": "cross-site", origin: own })).toBe(false);
    expect(from({ "sec-fetch-site": "same-site" })).toBe(false);
    expect(from({ "sec-fetch-site": "none" })).toBe(false);
    expect(from({ origin: "https://evil.example", "x-forwarded-host": "evil.example" })).toBe(false);
    expect(from({ origin: "null" })).toBe(false);
    expect(from({ "sec-fetch-site": "same-origin", origin: "https://evil.example" })).toBe(false);
    expect(from({ "sec-fetch-site": "same-origin", origin: "null" })).toBe(false);
    expect(from({})).toBe(false);
  });
});
