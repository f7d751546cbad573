import { expect, test } from "vitest";
import { freshPGlite } from "@/lib/testing/database";
import { freshenStatistics } from "./statistics";

test("rows are counted when a table has grown a lot, and not again while it stays", async () => {
  const pglite = await freshPGlite();
  expect(await freshenStatistics(pglite)).toBe(false);
  await pglite.exec(`
    INSERT INTO "Source" ("id", "title") SELECT 'source-' || n, repeat('A title. ', 30) FROM generate_series(1, 5000) n`);
  expect(await freshenStatistics(pglite)).toBe(true);
  expect(await freshenStatistics(pglite)).toBe(false);
  const { rows } = await pglite.query<{ reltuples: number }>(
    `SELECT reltuples FROM pg_class WHERE relname = 'Source'`,
  );
  expect(rows).toEqual([{ reltuples: 5000 }]);
  await pglite.close();
});
