import type { ChamberRule, CountingRule, Scope } from "@/lib/standing/counting";

/** Who speaks here, and what may be done with it: every export says so. */
export const campaign = {
  name: "Campaign for recognition of the 1944 deportation of the Crimean Tatar people (Sürgünlik) as genocide",
  organisations: ["Crimean Tatar Resource Center", "Mejlis of the Crimean Tatar people"],
} as const;

/** Where they are reached: neither has an address of its own for this campaign. */
export const sites = { ctrc: "https://ctrcenter.org/en", mejlis: "https://qtmm.org" } as const;

/** Of the public data; the code has its own. */
export const licence = {
  id: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0 International",
  url: "https://creativecommons.org/licenses/by/4.0/",
} as const;

/** "CC BY 4.0", as people write it. */
export const shortLicence = licence.id.replaceAll("-", " ");

/** The record as a published work. */
export const work = { title: "Sürgünlik Recognition Record", publisher: campaign.organisations[0] } as const;

const whose: Record<Scope, string> = {
  world: "countries of the world",
  "outside-ukraine": "countries outside Ukraine",
  targets: "countries that the campaign asks",
};
const acting: Record<ChamberRule, string> = {
  any: "by an act of the state, of the parliament or of at least one chamber",
  all: "by an act of the state or of the whole parliament (both chambers, where there are two)",
};
/** The rule of a count as a sentence, for files that people read. */
export const ruleInWords = ({ scope, chambers }: CountingRule): string =>
  `${whose[scope]} that have recognised the deportation as genocide ${acting[chambers]}, and have not taken it back`;
