import { expect, test } from "vitest";

test("a test of the pure storey that opens a database is told where it belongs", async () => {
  // Not by a line at the top: that would make this a test of the database storey.
  const { closeDatabase, database } = await import("@/lib/db/client");
  await expect(database()).rejects.toThrow(/take it from lib\/testing\/database\.ts/);
  await expect(closeDatabase()).rejects.toThrow(/pure storey/);
});
