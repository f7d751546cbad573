import { expect, it } from "vitest";
import { onlyLanguageOf } from "./national-language";

it.each([
  [["PL"], "pl"],
  [["UA"], "uk"],
  [["CZ"], "cs"],
  [["EE"], "et"],
  [["CA"], ""],
  [["LU"], ""],
  [["LT", "LV"], ""],
  [[], ""],
])("what %j call their own is in %j", (countries, language) => {
  expect(onlyLanguageOf(countries)).toBe(language);
});
