import type { PublicEntry } from "@/lib/log/views";
import type { Member } from "@/lib/standing/counting";
import { country, date, lines, nothing, text, type Value } from "../cells";
import { entryLine, voteText } from "../describe";
import type { ReportTable } from "../report";
import { column, type TableWords, tableOf } from "../table";
import type { Wording } from "../words";

/** Recognitions, each with every act that it rests on. */
export function actsTable(members: readonly Member[], wording: Wording, words: TableWords): ReportTable {
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
