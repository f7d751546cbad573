import { describe, expect, it } from "vitest";
import { countryCodes } from "./country-codes";
import { countryName, countryNameLanguage } from "./country-names";
import { locales } from "./locales";

describe("the names of countries", () => {
  it.each(locales)("are known in %s for every code that may be taken", (locale) => {
    const nameless = [...countryCodes].filter(
      (code) => countryName(code, locale) === code || countryNameLanguage(code, locale) !== locale,
    );
    expect(nameless).toEqual([]);
    expect(countryCodes.size).toBe(250);
  });
});
