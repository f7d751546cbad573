import { describe, expect, it } from "vitest";
import { countryCodes } from "@/lib/i18n/country-codes";
import { countryName } from "@/lib/i18n/country-names";
import { countryTerms } from "@/lib/i18n/country-terms";
import { type Locale, locales } from "@/lib/i18n/locales";
import { chooseByWords, type Findable, find } from "./find";

const countries = (locale: Locale) =>
  [...countryCodes].map((code) => ({ id: code, label: countryName(code, locale), ...countryTerms(code) }));
const labels = (items: readonly Findable[]) => items.map(({ label }) => label);

describe("a country is found first", () => {
  it.each(
    Object.entries({
      GB: "UK, U.K., GB, gbr, Great Britain, Britain, England, Англія",
      US: "USA, u.s.a., America, США, Америка",
      NL: "Holland, Голландія, nederland",
      CZ: "Czech Republic, Чеська Республіка, cesko",
      TR: "Turkey, turkiye, TÜRKİYE",
      DE: "DE, DEU, Deutschland, Німеччина, Germany, Almaniya",
      GR: "EL, Греція",
      BA: "Bosnia and Herzegovina, Bosnia",
      GW: "Guinea Bissau, Guinea-Bissau",
      CI: "Côte d'Ivoire, cote d’ivoire, Ivory Coast",
    }),
  )("%s by %s, in every interface", (code, typed) => {
    for (const locale of locales)
      for (const name of typed.split(", "))
        expect(find(countries(locale), name)[0]?.id, `${name} in ${locale}`).toBe(code);
  });

  it("by its codes and by its name in each language, in each interface", () => {
    for (const locale of locales) {
      const all = countries(locale);
      for (const code of countryCodes) {
        const names = [...countryTerms(code).codes, ...locales.map((other) => countryName(code, other))];
        for (const name of names)
          expect(chooseByWords(all, name).chosen?.id, `${name} in ${locale}`).toBe(code);
      }
    }
  });

  it("and what only holds the letters comes after it", () => {
    expect(labels(find(countries("en"), "uk")).slice(0, 2)).toEqual(["United Kingdom", "Ukraine"]);
  });
});

describe("what fits", () => {
  const bodies: Findable[] = [
    { label: "Committee on Foreign Affairs", also: ["Комітет закордонних справ"] },
    { label: "Senate", note: "Chamber, Senat" },
    { label: "Sejm", note: "Chamber", also: ["Сейм"] },
    { label: "Affairs committee" },
  ];
  it.each([
    ["", ["Committee on Foreign Affairs", "Senate", "Sejm", "Affairs committee"]],
    ["affairs", ["Affairs committee", "Committee on Foreign Affairs"]],
    ["foreign comm", ["Committee on Foreign Affairs"]],
    ["fairs", ["Committee on Foreign Affairs", "Affairs committee"]],
    ["chamber sen", ["Senate"]],
    ["сейм", ["Sejm"]],
    ["закордонних", ["Committee on Foreign Affairs"]],
    ["duma", []],
  ])("%j stands in order of how well it fits", (typed, order) => {
    expect(labels(find(bodies, typed))).toEqual(order);
  });
});

describe("typed words choose", () => {
  const options: Findable[] = [
    { label: "Senate" },
    { label: "Senate committee" },
    { label: "Sejm", note: "Chamber" },
    { label: "Presidium" },
    { label: "Presidium", note: "of the Sejm" },
  ];
  const chosen = (typed: string, fitting?: boolean) => {
    const choice = chooseByWords(options, typed, fitting);
    return choice.chosen ? choice.chosen.label : choice.reason;
  };
  it.each([
    ["what is named exactly, though more fits", "senate", "Senate"],
    ["the only one that fits", "cham", "Sejm"],
    ["nothing of two that fit", "sen", "several"],
    ["nothing of two of one name", "Presidium", "several"],
    ["nothing where nothing fits", "Bundestag", "none"],
  ])("%s", (_, typed, choice) => {
    expect(chosen(typed)).toBe(choice);
  });
  it("what was found elsewhere and stands alone", () => {
    const page = { label: "A page" };
    expect(chooseByWords([page], "https://tracker.test", true).chosen).toBe(page);
    expect(chosen("https://tracker.test", true)).toBe("several");
  });
});
