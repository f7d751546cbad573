import { expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/text/translator";
import { possibleParts, usualParts } from "./kinds";
import { headingOf, partNames, subjectOfPart } from "./part-names";
import { readChoice, reportKinds } from "./schema";

it("every part has its heading in each language", () => {
  for (const locale of locales)
    for (const part of partNames) expect(translator(locale, "report")(headingOf(part))).not.toBe("");
});

const of: Record<string, object> = {
  progress: { from: "2025-01-01", to: "2025-12-31" },
  short: { from: "2025-01-01", to: "2025-12-31" },
  annual: { year: "2025" },
  wave: { wave: "2025", on: "2025-12-31" },
  register: { on: "2025-12-31" },
  country: { country: "PL", on: "2025-12-31" },
  embassies: { on: "2025-12-31" },
};

it.each(reportKinds)("a report of kind %s may have every part that it is offered, and no other", (kind) => {
  const asked = (parts: readonly string[]) =>
    readChoice(
      { kind, ...of[kind], language: "en", audience: "public", parts: parts.join(",") },
      "2026-11-28",
    );
  const offered = possibleParts(kind);
  expect(new Set(offered).size).toBe(offered.length);
  expect(offered.slice(0, usualParts(kind).length)).toEqual(usualParts(kind));
  expect(asked(offered)).toMatchObject({ choice: { parts: offered } });
  for (const part of partNames.filter((name) => !offered.includes(name))) {
    expect(subjectOfPart[part]).toBeDefined();
    expect(asked([part])).toEqual({ issues: [{ field: "parts", key: "part" }] });
  }
});
