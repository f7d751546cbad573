import { describe, expect, it } from "vitest";
import { linkKey, pageKey, tidyLink } from "./links";

const page = "https://example.org/a";

describe("a link", () => {
  it.each([
    [page, page],
    ["HTTPS://EXAMPLE.org/a", page],
    ["https://example.org:443/a", page],
    ["https://example.org:/a", page],
    ["http://example.org:80/a", "http://example.org/a"],
    ["https://example.org:8443/a", "https://example.org:8443/a"],
    [`${page}?utm_source=fb&fbclid=1`, page],
    [`${page}?id=1&gclid=x&lang=en`, `${page}?id=1&lang=en`],
    [`${page}?`, page],
    [`${page}?mc_cid=1#top`, `${page}#top`],
    ["https://example.org/%7euser/%c3%a9?q=%2f", "https://example.org/~user/%C3%A9?q=%2F"],
    ["https://example.org/A/b", "https://example.org/A/b"],
    ["https://приклад.укр/новини?ид=1", "https://приклад.укр/новини?ид=1"],
    ["https://example.org\\a", page],
    ["https://example.org/b/.././a", page],
    ["https://example.org/b/%2e%2e/c/..", "https://example.org/"],
  ])("%s is kept as %s", (given, kept) => {
    expect(tidyLink(given)).toBe(kept);
    expect(tidyLink(kept)).toBe(kept);
  });

  it.each([
    ["https://EXAMPLE.org/a", page],
    ["https://example.org/b/../a", page],
    ["https://example.org/%61", page],
    ["https://example.org", "https://example.org/"],
    ["https://приклад.укр/новини", "https://xn--80aikifvh.xn--j1amh/%d0%bd%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8"],
  ])("%s is the same as %s", (a, b) => {
    expect(linkKey(a)).toBe(linkKey(b));
  });

  it.each([`${page}#top`, `${page}/`, "http://example.org/a", "https://www.example.org/a/"])(
    "%s is another one, of what is probably the same page",
    (other) => {
      expect(linkKey(other)).not.toBe(linkKey(page));
      expect(pageKey(other)).toBe(pageKey(page));
    },
  );

  it.each(["https://example.org/A", `${page}?id=2`, "https://example.com/a", "https://example.org/a/b"])(
    "%s is another page",
    (other) => {
      expect(pageKey(other)).not.toBe(pageKey(page));
    },
  );
});
