import { countryCodes } from "@/lib/i18n/country-codes";
import { countryTerms } from "@/lib/i18n/country-terms";
import { asCode } from "./find";
import { folded } from "./fold";
import { sounded } from "./sound";

type Code = string;
type Index = { named: Map<string, Set<Code>>; texts: { code: Code; folded: string; sounded: string }[] };
let index: Index | undefined;

/** Every country by its names in all languages, made when someone first searches. */
function countryIndex(): Index {
  if (index) return index;
  const named: Index["named"] = new Map();
  const put = (name: string, code: Code) => named.set(name, (named.get(name) ?? new Set()).add(code));
  const texts = [...countryCodes].map((code) => {
    const { also, codes } = countryTerms(code);
    for (const name of also) put(folded(name), code);
    for (const text of codes) put(asCode(text), code);
    const text = also.map(folded).join("\n");
    return { code, folded: text, sounded: sounded(text) };
  });
  index = { named, texts };
  return index;
}

/** The countries of exactly this name or code, in any language; undefined when there is none. */
export const countriesNamed = (typed: string): ReadonlySet<Code> | undefined =>
  countryIndex().named.get(folded(typed)) ?? countryIndex().named.get(asCode(typed));

/** The countries that have these folded words in a name, as they are written or as they sound. */
export function countriesHolding(text: string): ReadonlySet<Code> {
  const sound = sounded(text);
  return new Set(
    countryIndex()
      .texts.filter(
        (country) => country.folded.includes(text) || (sound.length >= 4 && country.sounded.includes(sound)),
      )
      .map(({ code }) => code),
  );
}
