import { describe, expect, it } from "vitest";
import { bodyLabel, bodyName, entryBody, otherLanguage, waveName } from "./names";

describe("a body's name", () => {
  const body = {
    name: { en: "Renamed Assembly of Finland", uk: "Перейменовані збори" },
    nameNative: "Eduskunta",
    formerNames: [
      { name: { en: "Diet" }, nameNative: "Valtiopäivät", until: "1906" },
      {
        name: { en: "Parliament of Finland", uk: "Парламент Фінляндії" },
        nameNative: null,
        until: "2026-11-25",
      },
    ],
  };

  it.each([
    ["2025-05-25", "Parliament of Finland", "Парламент Фінляндії"],
    ["2026-11-25", "Parliament of Finland", "Парламент Фінляндії"],
    ["2026-11-26", "Renamed Assembly of Finland", "Перейменовані збори"],
    ["2025", "Parliament of Finland", "Парламент Фінляндії"],
    ["2026", "Renamed Assembly of Finland", "Перейменовані збори"],
    ["1906", "Diet", "Diet"],
    ["1907-01", "Parliament of Finland", "Парламент Фінляндії"],
    [null, "Renamed Assembly of Finland", "Перейменовані збори"],
  ])("on %s is that of the day", (on, english, ukrainian) => {
    expect(bodyName(body, "en", on).text).toBe(english);
    expect(bodyName(body, "uk", on).text).toBe(ukrainian);
  });

  it("says which language it is in, and is its own where it has no other", () => {
    expect(bodyName(body, "crh", "1900")).toEqual({ text: "Diet", lang: "en" });
    expect(bodyName({ name: {}, nameNative: "Sejm", formerNames: [] }, "en", null).text).toBe("Sejm");
    expect(bodyName(undefined, "en", null).text).toBe("");
  });
});

describe("the name of an entry's body", () => {
  const names = {
    nameNative: "Eduskunta",
    formerNames: [{ name: { en: "Diet" }, nameNative: null, until: "1906" }],
  };
  const bodies = new Map([["fi", { id: "fi", name: { en: "Parliament" }, ...names }]]);
  const named = (bodyId: string | null, occurredOn: string) =>
    entryBody({ body: bodyId ? { id: bodyId } : null, occurredOn } as never, { bodies } as never, "uk");

  it.each([
    ["fi", "1905", { text: "Diet", lang: "en" }],
    ["fi", "2024", { text: "Parliament", lang: "en" }],
    ["unknown", "2024", null],
    [null, "2024", null],
  ])("%s on %s", (id, on, name) => {
    expect(named(id, on)).toEqual(name);
  });
});

it.each([
  ["uk", "en", "en"],
  ["uk", "uk", undefined],
  ["uk", undefined, undefined],
] as const)("for readers of %s a name in %s is marked as %s", (locale, lang, marked) => {
  expect(otherLanguage({ text: "Sejm", lang }, locale)).toBe(marked);
});

it("lists a body without a name by its id, and a wave without one by when it began", () => {
  const nameless = { id: "pl-sejm", name: {}, nameNative: null, formerNames: [] };
  expect(bodyLabel(nameless, "en")).toBe("pl-sejm");
  expect(bodyLabel({ ...nameless, nameNative: "Sejm" }, "crh")).toBe("Sejm");
  expect(waveName({ name: {}, startedOn: "2019-06" }, "uk")).toBe("2019-06");
  expect(waveName({ name: { en: "First", uk: "Перша" }, startedOn: "2019-06" }, "uk")).toBe("Перша");
});
