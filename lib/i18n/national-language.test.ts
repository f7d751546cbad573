import { expect, it } from "vitest";
import { officialLanguages, onlyLanguageOf } from "./national-language";

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

it.each([
  ["PL", ["pl"]],
  ["BE", ["nl", "fr", "de"]],
  ["IE", ["en", "ga"]],
  ["US", ["en"]],
])("%s can be written to in %j", (country, languages) => {
  expect(officialLanguages(country)).toEqual(languages);
});
