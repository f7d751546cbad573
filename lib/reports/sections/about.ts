import { text, type Value, wordsOf } from "../cells";
import type { Facts } from "../facts";
import type { Section } from "../report";
import { column, tableOf } from "../table";
import type { Wording } from "../words";

/** What a report of two pages says of itself. */
const inBrief: ReadonlySet<string> = new Set(["asOf", "data", "fingerprint", "licence"]);

/** How the report was made, and from what. */
export function aboutSection({ t, brief, locale, figures }: Wording, facts: Facts): Section {
  const all: [item: string, value: Value][] = [
    ["campaign", facts.campaign],
    ["period", facts.period],
    ["asOf", facts.to],
    ["rule", facts.headlineRule],
    ["ruleLabel", facts.countRules],
    ["data", facts.madeFrom],
    ["fingerprint", facts.fingerprint],
    ...(facts.head ? [["head", facts.head] satisfies [string, Value]] : []),
    ["sameLabel", text(t("about.same"))],
    ["licence", facts.licence],
  ];
  const about = { id: "about", heading: t("about.heading") };
  if (brief) {
    const said = all.filter(([item]) => inBrief.has(item));
    const words = said.map(([item, value]) => `${t(`about.${item}`)}: ${wordsOf(value, locale)}`);
    return { ...about, lead: [words.join(". ")], tables: [] };
  }
  // A report of one day has no period.
  const isOfDay = figures.period.from === figures.period.to;
  const rows = all.filter(([item]) => !(isOfDay && item === "period"));
  return {
    ...about,
    lead: [],
    tables: [
      tableOf({ caption: t("about.caption") }, rows, [
        column(t("about.item"), 3, ([item]) => [text(t(`about.${item}`))]),
        column(t("about.value"), 9, ([, value]) => [value]),
      ]),
    ],
  };
}
