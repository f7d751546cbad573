import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar/edtf";
import { today } from "@/lib/calendar/today";
import type { Database } from "@/lib/db/client";
import { perform } from "@/lib/ledger/perform";
import { editEntry, logEntry, publishEntry } from "@/lib/log/acts";
import { forgetRecords } from "@/lib/log/queries";
import { source, vote } from "@/lib/testing/records";
import { shippedDatabase } from "@/lib/testing/shipped";
import { ProblemAnswer } from "./answers";
import { answerOperations, datasetOperations, operations } from "./operations";
import { asked, produce } from "./produce";
import { answer } from "./route";

const staff = { system: "command-line" } as const;
let db: Database;

beforeAll(async () => {
  db = await shippedDatabase();
});

const read = async (
  operation: Parameters<typeof produce>[0],
  query: Record<string, unknown> = {},
  parameter = "",
) => {
  const produced = await produce(operation, await asked(), query, parameter);
  if (!produced) throw new Error(`${operation.id} ${parameter} is unknown`);
  return produced;
};
const days = ["1944-05-18", "2015-11-12", "2019-06-06", "2024-12-20", "2025-06-19", undefined];

describe("every real answer holds what its schema says, and nothing else", () => {
  it.each(days)("as of %s", async (asOf) => {
    const query = asOf ? { asOf } : {};
    const questions: [(typeof operations)[number], Record<string, unknown>, string][] = [
      [answerOperations.countries, query, ""],
      [answerOperations.proceedings, query, ""],
      ...["world", "outside-ukraine", "targets"].flatMap((scope) =>
        ["any", "all"].map((chambers): [(typeof operations)[number], Record<string, unknown>, string] => [
          answerOperations.standing,
          { ...query, scope, chambers },
          "",
        ]),
      ),
      ...(await asked()).record.countries.map(
        ({ code }): [(typeof operations)[number], Record<string, unknown>, string] => [
          answerOperations.country,
          query,
          code,
        ],
      ),
      [datasetOperations.datasetJson, {}, ""],
    ];
    for (const [operation, asking, parameter] of questions) {
      const { body } = await read(operation, asking, parameter);
      const told = JSON.parse(String(body));
      const parsed = operation.answer?.safeParse(told);
      expect(parsed?.error, `${operation.id} ${parameter}`).toBeUndefined();
      expect(told.licence.id).toBe("CC-BY-4.0");
      expect(told.campaign.name).toContain("Crimean Tatar");
      expect(told.asOf).toBe(operation === datasetOperations.datasetJson ? today() : (asOf ?? today()));
      expect(told.citation).toContain(`as of ${told.asOf}`);
      expect(told.made).toBe(today());
    }
  });

  it("and so does a problem", async () => {
    const address = "https://record.test/api/v1/standing";
    for (const query of ["?asOf=x&scope=y", "?scope=world&scope=world", "?page=1"]) {
      const response = await answer(answerOperations.standing, new Request(`${address}${query}`));
      expect(response.status).toBe(400);
      expect(ProblemAnswer.safeParse(await response.json()).error).toBeUndefined();
    }
    const missing = await answer(answerOperations.country, new Request(address), "ZZ");
    expect(missing.status).toBe(404);
    expect(ProblemAnswer.safeParse(await missing.json()).error).toBeUndefined();
  });
});

/** The marks of everything that the public can fetch, today and on a day of the past. */
async function marks(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const operation of operations) {
    const parameter = operation.parameter?.example ?? "";
    found[operation.id] = (await read(operation, {}, parameter)).etag;
    if (operation.query("9999-12-31").safeParse({ asOf: "2020-01-01" }).success)
      found[`${operation.id} 2020`] = (await read(operation, { asOf: "2020-01-01" }, parameter)).etag;
  }
  return found;
}

describe("what the public can fetch", () => {
  it("is the same, byte for byte, when nothing has changed", async () => {
    const before = await marks();
    forgetRecords();
    expect(await marks()).toEqual(before);
  });

  it("does not show that something happened at the desk", async () => {
    const before = await marks();
    const lines = await db.auditLine.count();
    const entry = vote({ occurredOn: addDays(today(), -1), sources: [source], internalNote: "a first word" });
    const logged = await perform(staff, logEntry, { entry });
    await perform(staff, editEntry, {
      id: logged.id,
      version: logged.version,
      entry: { ...entry, internalNote: "a second word" },
      correctionReason: {},
    });
    expect(await db.auditLine.count()).toBeGreaterThan(lines);
    expect(await marks()).toEqual(before);

    const now = await db.entry.findUniqueOrThrow({ where: { id: logged.id } });
    await perform(staff, publishEntry, { id: logged.id, version: now.version });
    const after = await marks();
    expect(after.datasetJson).not.toBe(before.datasetJson);
    expect(after.datasetZip).not.toBe(before.datasetZip);
    expect(after.proceedingsCsv).not.toBe(before.proceedingsCsv);
    expect(after.openApi).toBe(before.openApi);

    // What is internal on something public stays so.
    const shown = await db.entry.findUniqueOrThrow({ where: { id: logged.id } });
    await perform(staff, editEntry, {
      id: logged.id,
      version: shown.version,
      entry: { ...entry, internalNote: "a third word" },
      correctionReason: {},
    });
    expect((await db.entry.findUniqueOrThrow({ where: { id: logged.id } })).internalNote).toBe(
      "a third word",
    );
    expect(await marks()).toEqual(after);
  });

  it("names one revision everywhere, which is no number of the log", async () => {
    const told = [answerOperations.standing, answerOperations.proceedings, datasetOperations.datasetJson];
    const revisions = await Promise.all(
      told.map(async (operation) => JSON.parse(String((await read(operation)).body)).revision),
    );
    expect(new Set(revisions).size).toBe(1);
    expect(revisions[0]).toMatch(/^[0-9a-f]{16}$/);
  });
});
