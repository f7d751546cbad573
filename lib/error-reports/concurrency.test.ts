import { afterAll, beforeAll, expect, test } from "vitest";
import { perform } from "@/lib/ledger/perform";
import { type RealPostgres, realPostgres } from "@/lib/testing/database";
import { fileErrorReport } from "./acts";

/** On a real server, as several instances use it: nothing of what is counted here is in the memory of the process. */
let postgres: RealPostgres;
beforeAll(async () => {
  postgres = await realPostgres();
});
afterAll(() => postgres?.stop());

test("of 40 reports that one network files at once, over several connections, five are taken", async () => {
  const filed = await Promise.allSettled(
    Array.from({ length: 40 }, (_, index) =>
      perform({ visitor: true }, fileErrorReport, {
        about: null,
        wrong: `Error ${index}`,
        language: "en",
        sender: "one",
      }),
    ),
  );
  expect(filed.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  for (const outcome of filed)
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ key: "too-many-from-here" });
  expect(await postgres.db.errorReport.count()).toBe(5);
});
