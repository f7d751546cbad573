import { text, type Value } from "../cells";
import type { Facts } from "../facts";
import type { Section } from "../report";
import { column, tableOf } from "../table";
import type { Wording } from "../words";

/** What a report of two pages says of itself. */
const inBrief: ReadonlySet<string> = new Set(["asOf", "data", "fingerprint", "licence"]);

/** How the report was made, and from what. */
export function aboutSection({ t, brief }: Wording, facts: Facts): Section {
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
  const rows = brief ? all.filter(([item]) => inBrief.has(item)) : all;
  return {
    id: "about",
    heading: t("about.heading"),
    lead: [],
    tables: [
      tableOf({ caption: t("about.caption") }, rows, [
        column(t("about.item"), 3, ([item]) => [text(t(`about.${item}`))]),
        column(t("about.value"), 9, ([, value]) => [value]),
      ]),
    ],
  };
}
