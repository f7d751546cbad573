import type { PublicEntry } from "@/lib/log/views";
import type { Member } from "@/lib/standing/counting";
import { change, country, date, lines, nothing, strong, text, type Value } from "../cells";
import { entryLine, voteText } from "../describe";
import { countOf, countValues, ruleText } from "../facts";
import type { CountChange } from "../figures";
import type { ReportTable, Section } from "../report";
import { column, figure, type TableWords, tableOf } from "../table";
import { dateWords, named, type Wording } from "../words";

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

/** Countries that joined or left the count in the period. */
export function recognitionsSection(wording: Wording): Section {
  const { t, figures } = wording;
  return {
    id: "recognitions",
    heading: t("recognitions.heading"),
    lead: [],
    tables: [
      actsTable(figures.joined, wording, {
        caption: t("recognitions.caption"),
        empty: t("recognitions.empty"),
      }),
      ...(figures.left.length > 0
        ? [actsTable(figures.left, wording, { caption: t("recognitions.leftCaption") })]
        : []),
    ],
  };
}

/** Recognitions, each with every act that it rests on. */
function actsTable(members: readonly Member[], wording: Wording, words: TableWords): ReportTable {
  const { t, record } = wording;
  const actsOf = ({ because }: Member) => because.flatMap((id) => record.entry(id) ?? []);
  const vote = (act: PublicEntry) =>
    act.kind === "proceeding" ? text(voteText(act.vote, wording)) : nothing;
  return tableOf(words, members, [
    column(t("country"), 2, (member) => [country(member.country)]),
    column(t("counts.recognisedOn"), 2, (member) => [date(member.on)]),
    column(t("counts.act"), 5, (member) => lines(actsOf(member).map((act) => entryLine(act, wording)))),
    column(t("counts.vote"), 3, (member) => lines(actsOf(member).map((act) => [vote(act)]))),
    column(t("counts.chambers"), 2, (member) => [byWhom(member, wording)]),
  ]);
}

/** Who of the country recognises at the end of the period. */
function byWhom({ country: code }: Member, { t, figures }: Wording): Value {
  switch (figures.standings.get(code)?.position.position) {
    case "recognised_by_state":
      return text(t("counts.byState"));
    case "recognised_by_parliament":
      return text(t("counts.wholeParliament"));
    case "recognised_by_one_chamber":
      return text(t("counts.oneChamber"));
    default:
      return nothing;
  }
}
