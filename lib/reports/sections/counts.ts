import { change, strong, text } from "../cells";
import { countOf, countValues, ruleText } from "../facts";
import type { CountChange } from "../figures";
import type { Section } from "../report";
import { column, figure, tableOf } from "../table";
import { dateWords, named, type Wording } from "../words";
import { actsTable } from "./acts-table";

/** How many have recognised by each rule, and the acts behind the counts. */
export function countsSection(wording: Wording): Section {
  const { t, figures } = wording;
  const start = t("counts.start", { date: dateWords(figures.before, wording) });
  const end = t("counts.end", { date: dateWords(figures.period.to, wording) });
  const by = (count: CountChange) => change(count.end.count - count.start.count);
  const members = ({ end: { members } }: CountChange) =>
    members.length > 0
      ? named(
          members.map((member) => member.country),
          wording,
        )
      : [text(t("counts.nobody"))];
  return {
    id: "counts",
    heading: t("counts.heading"),
    lead: [t("counts.lead")],
    tables: [
      tableOf({ caption: t("counts.caption") }, figures.counts, [
        column(t("counts.rule"), 4, (count) => [text(ruleText(wording, count))]),
        figure(start, 2, (count) => [countValues(count).start]),
        figure(end, 2, (count) => [strong(countValues(count).end)]),
        figure(t("counts.change"), 1.5, (count) => [by(count)]),
        column(t("counts.members"), 7, members),
      ]),
      actsTable(countOf(figures, "world", "any").end.members, wording, {
        caption: t("counts.membersCaption"),
        empty: t("counts.nobody"),
      }),
    ],
  };
}
