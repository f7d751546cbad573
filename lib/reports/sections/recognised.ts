import { countOf } from "../facts";
import type { Section } from "../report";
import type { Wording } from "../words";
import { actsTable } from "./acts-table";

/** Who has recognised, by which act. */
export function recognisedSection(wording: Wording): Section {
  const { t, figures } = wording;
  return {
    id: "recognised",
    heading: t("recognised.heading"),
    lead: [],
    tables: [
      actsTable(countOf(figures, "world", "any").end.members, wording, {
        caption: t("recognised.caption"),
        empty: t("counts.nobody"),
      }),
    ],
  };
}
