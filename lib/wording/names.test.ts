import { describe, expect, it } from "vitest";
import { bodyName } from "./names";

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
