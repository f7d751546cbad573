import { type Cell, text, type Value } from "../cells";
import type { Facts } from "../facts";
import type { Section } from "../report";
import type { Wording } from "../words";

/** How the report was made, and from what. */
export function aboutSection({ t }: Wording, facts: Facts): Section {
  const row = (item: string, value: Value): Cell[] => [[text(t(`about.${item}`))], [value]];
  return {
    id: "about",
    heading: t("about.heading"),
    lead: [],
    tables: [
      {
        caption: t("about.caption"),
        empty: "",
        columns: [
          { label: t("about.item"), share: 3 },
          { label: t("about.value"), share: 9 },
        ],
        rows: [
          row("campaign", facts.campaign),
          row("period", facts.period),
          row("asOf", facts.to),
          row("rule", facts.headlineRule),
          row("ruleLabel", facts.countRules),
          row("data", facts.madeFrom),
          row("fingerprint", facts.fingerprint),
          ...(facts.head ? [row("head", facts.head)] : []),
          row("sameLabel", text(t("about.same"))),
          row("licence", facts.licence),
        ],
      },
    ],
  };
}
