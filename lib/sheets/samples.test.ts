import { beforeAll, describe, expect, it } from "vitest";
import { texts } from "@/lib/testing/sheet-samples/texts";
import { workbooks } from "@/lib/testing/sheet-samples/workbooks";
import { look } from "@/lib/testing/sheets";
import { shippedDatabase } from "@/lib/testing/shipped";

beforeAll(async () => {
  await shippedDatabase();
}, 60_000);

describe("lists as people have them are each read right, or refused in words", () => {
  it.each([...texts, ...workbooks].map((sample) => [sample.name, sample] as const))(
    "%s",
    async (_, { bytes, ask, expected }) => {
      const asked = look({ system: "command-line" }, bytes, ask);
      if ("refused" in expected) return expect(asked).rejects.toMatchObject({ key: expected.refused });
      const { kind, reading, units } = await asked;
      const said = units.map(({ rows, verdict, label, problems }) => ({
        row: rows[0],
        verdict,
        says: [...problems.map(({ column, text }) => `${column}: ${text}`), label].join(" | "),
      }));
      expect({ kind, said }).toEqual({
        kind: expected.kind,
        said: expected.rows.map(([row, verdict, says]) => ({
          row,
          verdict,
          says: expect.stringContaining(says),
        })),
      });
      if (expected.encoding) expect(reading.encoding).toBe(expected.encoding);
    },
  );
});
