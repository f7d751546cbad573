import { describe, expect, it } from "vitest";
import { parametersOf, readFileChoice } from "./schema";

const today = "2026-11-23";
const good = "from=2025-01-01&to=2025-12-31&language=uk&audience=public&format=pdf";
const readers = "language=en&audience=public&format=pdf";
const issues = (query: string) => {
  const read = readFileChoice(new URLSearchParams(query), today);
  return "issues" in read ? read.issues.map(({ field, key }) => `${field} ${key}`) : [];
};

describe("the parameters of a report", () => {
  it("are taken when right", () => {
    expect(readFileChoice(new URLSearchParams(good), today)).toEqual({
      choice: { kind: "progress", from: "2025-01-01", to: "2025-12-31", language: "uk", audience: "public" },
      format: "pdf",
    });
  });

  it.each([
    ["a short report", `kind=short&${good}`],
    ["a year", `kind=annual&year=2025&${readers}`],
    ["a register of a day", `kind=register&on=2026-11-23&${readers}`],
    ["a country on a day", `kind=country&country=PL&on=2026-11-23&${readers}`],
    ["a wave on a day", `kind=wave&wave=2025&on=2026-11-23&${readers}`],
    ["a briefing", `kind=embassies&on=2026-11-23&${readers}`],
    ["parts of a country", `kind=country&country=PL&on=2026-11-23&${readers}&parts=ask%2Cfacts%2Cwhere`],
    ["parts in another order", `kind=progress&${good}&parts=next%2Ccounts`],
  ])("are the same in the address that is made of them: %s", (_, query) => {
    const read = readFileChoice(new URLSearchParams(query), today);
    if ("issues" in read) throw new Error(JSON.stringify(read.issues));
    const again = new URLSearchParams({ ...parametersOf(read.choice), format: read.format });
    expect(readFileChoice(again, today)).toEqual(read);
    again.sort();
    const asked = new URLSearchParams(`kind=progress&${query}`.replace(/^kind=progress&(?=kind=)/, ""));
    asked.sort();
    expect(String(again)).toBe(String(asked));
  });

  it.each([
    ["a day that does not exist", good.replace("2025-01-01", "2025-02-29"), ["from day"]],
    ["a month where a day is wanted", good.replace("2025-12-31", "2025-12"), ["to day"]],
    ["a period that ends before it begins", good.replace("2025-12-31", "2024-12-31"), ["to order"]],
    ["a period that ends after today", good.replace("2025-12-31", "2026-11-24"), ["to future"]],
    ["an unknown language", good.replace("uk", "ru"), ["language choice"]],
    ["unknown readers", good.replace("public", "everyone"), ["audience choice"]],
    ["an unknown format", good.replace("pdf", "odt"), ["format choice"]],
    ["a missing format", good.replace("&format=pdf", ""), ["format required"]],
    ["an unknown parameter", `${good}&x=1`, ["x unknown"]],
    ["an unknown kind", `kind=grid&${good}`, ["kind choice"]],
    ["a year that is not over", `kind=annual&year=2026&${readers}`, ["year future"]],
    ["what is no year", `kind=annual&year=25&${readers}`, ["year year"]],
    [
      "a period for a report of a day",
      `kind=register&${good}`,
      ["on required", "from unknown", "to unknown"],
    ],
    ["a day that has not come", `kind=register&on=2026-11-24&${readers}`, ["on future"]],
    ["a part that there is not", `${good}&parts=counts,figures`, ["parts part"]],
    ["a part twice", `${good}&parts=counts,counts`, ["parts part"]],
    ["what is no country", `kind=country&country=QQ&on=2026-11-23&${readers}`, ["country country"]],
    ["a country that is not said", `kind=country&on=2026-11-23&${readers}`, ["country required"]],
    ["a wave that is not said", `kind=wave&wave=&on=2026-11-23&${readers}`, ["wave required"]],
    [
      "an internal briefing for embassies",
      `kind=embassies&on=2026-11-23&${readers.replace("public", "internal")}`,
      ["audience public-only"],
    ],
    ["a part of a country in a report of all", `${good}&parts=counts,standing`, ["parts part"]],
    [
      "a part of a wave in a country's",
      `kind=country&country=PL&on=2026-11-23&${readers}&parts=funnel`,
      ["parts part"],
    ],
    ["a parameter given twice", `${good}&to=2025-01-01`, ["to repeated"]],
  ])("name the field of %s", (_, query, wanted) => {
    expect(issues(query)).toEqual(wanted);
  });
});
