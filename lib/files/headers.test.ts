import { describe, expect, it } from "vitest";
import { fileHeaders, maySee } from "./headers";
import type { FileRemark } from "./remarks";

describe("a kept file in a browser", () => {
  it.each<[string, FileRemark[], boolean]>([
    ["application/pdf", [], true],
    ["image/jpeg", ["position-removed"], true],
    ["application/pdf", ["position"], true],
    ["application/pdf", ["program"], false],
    ["application/pdf", ["unread"], false],
    ["application/pdf", ["embedded"], false],
    ["image/tiff", [], false],
    ["image/heic", [], false],
    ["message/rfc822", [], false],
    ["application/vnd.oasis.opendocument.text", [], false],
    ["text/html", [], false],
  ])("%s with %j may be opened there: %s", (type, remarks, expected) => {
    expect(maySee(type, remarks)).toBe(expected);
  });

  it.each([
    ["application/pdf", true],
    ["application/pdf", false],
    ["image/png", true],
    ["message/rfc822", false],
  ])("%s, opened there %s, runs and fetches nothing and is no other kind", (type, inline) => {
    const headers = fileHeaders(type, "a.pdf", inline);
    expect(headers).toMatchObject({ "Content-Type": type, "X-Content-Type-Options": "nosniff" });
    const policy = headers["Content-Security-Policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("script-src");
    expect(policy.includes("sandbox")).toBe(!(inline && type === "application/pdf"));
  });

  it("has its name in any script, and no sign that ends it", () => {
    expect(fileHeaders("image/png", "Лист (1)*'\"\n.png", false)["Content-Disposition"]).toBe(
      "attachment; filename*=UTF-8''%D0%9B%D0%B8%D1%81%D1%82%20%281%29%2A%27%22%0A.png",
    );
  });
});
