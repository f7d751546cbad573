import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { AddPerson } from "@/lib/access/schema";
import { DocumentInput, DocumentVersionInput, PackageInput } from "@/lib/documents/schema";
import { EntryInput } from "@/lib/log/schema";
import { WaveInput } from "@/lib/outreach/schema";
import { BodyInput, ContactInput, PartnerInput } from "@/lib/parliaments/schema";
import { SourceFields } from "@/lib/sources/schema";
import { anyEdtf, optionalAnyDay, optionalAnyEdtf, optionalPastEdtf, pastEdtf } from "./fields";

const entry = { countries: ["PL"], occurredOn: "2025-05-10", certainty: "confirmed", sources: [] };
const proceeding = { ...entry, kind: "proceeding", bodyId: "b", step: "adopted", form: "motion" };
const named: [string, z.ZodType, Record<string, unknown>, string[]][] = [
  [
    "a person",
    AddPerson,
    { email: "a@example.org", role: "viewer", password: "seven herons cross the lake" },
    ["name"],
  ],
  [
    "a body",
    BodyInput,
    { kind: "parliament", countryCode: "PL", name: { en: "Sejm" } },
    ["name.en", "name.uk", "nameNative"],
  ],
  ["a contact", ContactInput, { bodyId: "b", name: "N." }, ["name", "office"]],
  ["a partner", PartnerInput, { countryCode: "PL", name: "A society" }, ["name"]],
  [
    "a document",
    DocumentInput,
    { kind: "brief", title: { en: "A brief" } },
    ["title.crh", "titleOriginal", "issuedBy"],
  ],
  ["a version", DocumentVersionInput, {}, ["language", "label"]],
  ["a package", PackageInput, { label: "Package", items: ["i"] }, ["label"]],
  ["a wave", WaveInput, { name: { en: "Wave" }, startedOn: "2025" }, ["name.en"]],
  ["a source", SourceFields, { url: "https://example.org/a", title: "A page" }, ["title", "publisher"]],
  [
    "a proceeding",
    EntryInput,
    { ...proceeding, wording: "other", voteKind: "unknown" },
    ["titleOriginal", "titleEnglish", "reference"],
  ],
  ["an engagement", EntryInput, { ...entry, kind: "engagement", engagementForm: "call" }, ["place"]],
];

const withText = (base: Record<string, unknown>, path: string, text: string) => {
  const [first = "", second] = path.split(".");
  return {
    ...base,
    [first]: second ? { ...(base[first] as object | undefined), [second]: text } : text,
  };
};

describe("the names of", () => {
  it.each(named)("%s are one line that shows every character it holds", (_, schema, base, paths) => {
    expect(schema.safeParse(base).error?.issues).toBeUndefined();
    for (const path of paths) {
      const wrong = (text: string) =>
        schema.safeParse(withText(base, path, text)).error?.issues.map((issue) => issue.message);
      expect(wrong("Sejm\u202Egnp"), path).toEqual(["not-plain"]);
      expect(wrong("Se\u200Bjm"), path).toEqual(["not-plain"]);
      expect(wrong("Se\u0007jm"), path).toEqual(["not-plain"]);
      expect(wrong("Sejm\nSenate"), path).toEqual(["one-line"]);
      expect(wrong("S\uFFFDjm"), path).toEqual(["letters-lost"]);
      expect(wrong(" Sejm RP\u00A0– Żółć \n"), path).toBeUndefined();
    }
  });
});

it("running text keeps its lines and tells which character is hidden in it", () => {
  const note = { ...entry, kind: "note", internalNote: "One.\r\n\r\n\tTwo." };
  expect(EntryInput.parse(note)).toMatchObject({ internalNote: "One.\n\n\tTwo." });
  expect(EntryInput.safeParse({ ...note, internalNote: "One\u202E" }).error?.issues).toMatchObject([
    { path: ["internalNote"], message: "not-plain", params: { character: "U+202E" } },
  ]);
});

describe("a date of a form", () => {
  const keyOf = (parsed: ReturnType<typeof pastEdtf.safeParse>) => parsed.error?.issues[0]?.message;
  it.each([
    [" 2019-06-06 ", "2019-06-06"],
    ["6 червня 2019", "2019-06-06"],
    ["June 2019", "2019-06"],
  ])("%j is kept as %s", (typed, date) => {
    for (const schema of [anyEdtf, pastEdtf, optionalAnyEdtf, optionalPastEdtf])
      expect(schema.parse(typed)).toBe(date);
  });
  it("is a day where a day is needed", () => {
    expect(optionalAnyDay.parse("6.6.2019")).toBe("2019-06-06");
    expect(optionalAnyDay.safeParse("June 2019").error?.issues[0]?.message).toBe("full-date");
    expect(optionalAnyDay.safeParse("06/07/2019").error?.issues[0]?.message).toBe("date-ambiguous");
  });
  it("is refused in words of its own", () => {
    expect(keyOf(pastEdtf.safeParse("06/07/2019"))).toBe("date-ambiguous");
    expect(keyOf(pastEdtf.safeParse("yesterday"))).toBe("date");
    expect(keyOf(pastEdtf.safeParse(" "))).toBe("required");
    expect(keyOf(pastEdtf.safeParse("31.12.9999"))).toBe("date-in-future");
    expect(optionalPastEdtf.safeParse("9999").error?.issues[0]?.message).toBe("date-in-future");
  });
  it("may be empty where nothing needs it", () => {
    for (const nothing of ["", "  ", null, undefined]) {
      expect(optionalAnyEdtf.parse(nothing)).toBeNull();
      expect(optionalPastEdtf.parse(nothing)).toBeNull();
      expect(optionalAnyDay.parse(nothing)).toBeNull();
    }
  });
});
