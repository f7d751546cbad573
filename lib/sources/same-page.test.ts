import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/lib/db/client";
import { freshDatabase } from "@/lib/testing/database";
import { candidatesFor, matchOf } from "./same-page";

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const known = async (...urls: string[]) =>
  void (await db.source.createMany({
    data: urls.map((url, index) => ({ id: `s${index}`, url, title: url })),
  }));
const find = async (url: string) => {
  const { same, similar } = matchOf(url, await candidatesFor(db, [url]));
  return { same: same?.url ?? null, similar: similar?.url ?? null };
};

describe("a link among those that were kept before", () => {
  it.each<[string, string, "same" | "similar" | null]>([
    ["https://example.org/a?utm_source=fb&fbclid=1&id=2", "https://example.org/a?id=2", "same"],
    ["https://EXAMPLE.org:443/a", "https://example.org/a", "same"],
    ["https://example.org", "https://example.org/", "same"],
    [
      "https://приклад.укр/новини",
      "https://xn--80aikifvh.xn--j1amh/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8",
      "same",
    ],
    ["https://xn--80aikifvh.xn--j1amh/a", "https://приклад.укр/a", "same"],
    ["https://example.org/a#top", "https://example.org/a", "similar"],
    ["http://www.example.org/a/", "https://example.org/a", "similar"],
    ["https://example.org/a?id=1", "https://example.org/a?id=2", null],
    ["https://example.org/A", "https://example.org/a", null],
    ["https://example.org/a-b", "https://example.org/ab", null],
  ])("%s and %s", async (stored, asked, expected) => {
    await known(stored);
    const found = await find(asked);
    expect(found.same).toBe(expected === "same" ? stored : null);
    expect(found.similar).toBe(expected === "similar" ? stored : null);
  });

  it("is found by an index, however many there are", async () => {
    await db.$executeRaw`
      INSERT INTO "Source" ("id", "url", "title")
      SELECT 's' || n, 'https://example.org/page/' || n, 'Page' FROM generate_series(1, 30000) AS n`;
    await db.$executeRaw`ANALYZE "Source"`;
    const plan = await db.$queryRaw<unknown[]>`
      EXPLAIN SELECT "id" FROM "Source" WHERE source_page("url") IN (source_page('https://example.org/page/7'))`;
    expect(JSON.stringify(plan)).toContain("Source_page_idx");
    expect(await candidatesFor(db, ["https://example.org/page/7"])).toHaveLength(1);
  });
});
