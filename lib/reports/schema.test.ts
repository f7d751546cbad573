import { describe, expect, it } from "vitest";
import { readFileChoice } from "./schema";

const today = "2026-11-23";
const good = "from=2025-01-01&to=2025-12-31&language=uk&audience=public&format=pdf";
const issues = (query: string) => {
  const read = readFileChoice(new URLSearchParams(query), today);
  return "issues" in read ? read.issues.map(({ field, key }) => `${field} ${key}`) : [];
};

describe("the parameters of a report", () => {
  it("are taken when right", () => {
    expect(readFileChoice(new URLSearchParams(good), today)).toEqual({
      choice: { from: "2025-01-01", to: "2025-12-31", language: "uk", audience: "public" },
      format: "pdf",
    });
  });

  it.each([
    ["a day that does not exist", good.replace("2025-01-01", "2025-02-29"), ["from day"]],
    ["a month where a day is wanted", good.replace("2025-12-31", "2025-12"), ["to day"]],
    ["a period that ends before it begins", good.replace("2025-12-31", "2024-12-31"), ["to order"]],
    ["a period that ends after today", good.replace("2025-12-31", "2026-11-24"), ["to future"]],
    ["an unknown language", good.replace("uk", "ru"), ["language choice"]],
    ["unknown readers", good.replace("public", "everyone"), ["audience choice"]],
    ["an unknown format", good.replace("pdf", "docx"), ["format choice"]],
    ["a missing format", good.replace("&format=pdf", ""), ["format required"]],
    ["an unknown parameter", `${good}&x=1`, ["x unknown"]],
    ["a parameter given twice", `${good}&to=2025-01-01`, ["to repeated"]],
  ])("name the field of %s", (_, query, wanted) => {
    expect(issues(query)).toEqual(wanted);
  });
});
