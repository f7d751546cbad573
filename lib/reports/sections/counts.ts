import { change, strong, text } from "../cells";
import { countOf, countValues, ruleText } from "../facts";
import type { Section } from "../report";
import { dateWords, named, type Wording } from "../words";
import { actsTable } from "./acts-table";

/** How many have recognised by each rule, and the acts behind the counts. */
export function countsSection(wording: Wording): Section {
  const { t, figures } = wording;
  return {
    id: "counts",
    heading: t("counts.heading"),
    lead: [t("counts.lead")],
    tables: [
      {
        caption: t("counts.caption"),
        empty: "",
        columns: [
          { label: t("counts.rule"), share: 4 },
          { label: t("counts.start", { date: dateWords(figures.before, wording) }), share: 2, align: "end" },
          { label: t("counts.end", { date: dateWords(figures.period.to, wording) }), share: 2, align: "end" },
          { label: t("counts.change"), share: 1.5, align: "end" },
          { label: t("counts.members"), share: 7 },
        ],
        rows: figures.counts.map((count) => {
          const { start, end } = countValues(count);
          const members = count.end.members.map((member) => member.country);
          return [
            [text(ruleText(wording, count))],
            [start],
            [strong(end)],
            [change(count.end.count - count.start.count)],
            members.length > 0 ? named(members, wording) : [text(t("counts.nobody"))],
          ];
        }),
      },
      actsTable(countOf(figures, "world", "any").end.members, wording, {
        caption: t("counts.membersCaption"),
        empty: t("counts.nobody"),
      }),
    ],
  };
}
