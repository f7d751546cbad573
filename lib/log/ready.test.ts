import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/lib/db/client";
import { freshDatabase } from "@/lib/testing/database";
import { groundwork } from "@/lib/testing/records";
import { forgetRecords } from "./queries";
import { readiness } from "./ready";

afterAll(() => closeDatabase());

test("ready only when the record loads, not when the database alone answers", async () => {
  const db = await freshDatabase();
  await groundwork();
  forgetRecords();
  expect(await readiness(3_000)).toBe("ready");
  // What an edit at a size that cannot be read did: the next load fails, while the database answers.
  await db.$executeRawUnsafe(`ALTER TABLE "Source" RENAME TO "Source away"`);
  await db.$executeRawUnsafe(`ALTER TABLE "Country" RENAME TO "Country away"`);
  forgetRecords();
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await readiness(3_000)).toBe("the record cannot be loaded");
  expect(said).toHaveBeenCalled();
  await db.$executeRawUnsafe(`ALTER TABLE "Source away" RENAME TO "Source"`);
  await db.$executeRawUnsafe(`ALTER TABLE "Country away" RENAME TO "Country"`);
  expect(await readiness(3_000)).toBe("ready");
});
