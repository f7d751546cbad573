import type { Member } from "@/lib/standing/counting";
import { type Cell, country, date, lines, nothing, text, type Value } from "../cells";
import { entryLine, voteText } from "../describe";
import type { ReportTable } from "../report";
import type { Wording } from "../words";

/** Recognitions, each with every act that it rests on. */
export function actsTable(
  members: readonly Member[],
  wording: Wording,
  words: { caption: string; empty: string },
): ReportTable {
  const { t } = wording;
  return {
    ...words,
    columns: [
      { label: t("country"), share: 2 },
      { label: t("counts.recognisedOn"), share: 2 },
      { label: t("counts.act"), share: 5 },
      { label: t("counts.vote"), share: 3 },
      { label: t("counts.chambers"), share: 2 },
    ],
    rows: members.map((member) => memberRow(member, wording)),
  };
}

function memberRow(member: Member, wording: Wording): Cell[] {
  const acts = member.because.flatMap((id) => wording.record.entry(id) ?? []);
  return [
    [country(member.country)],
    [date(member.on)],
    lines(acts.map((act) => entryLine(act, wording))),
    lines(acts.map((act) => [act.kind === "proceeding" ? text(voteText(act.vote, wording)) : nothing])),
    [byWhom(member, wording)],
  ];
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
