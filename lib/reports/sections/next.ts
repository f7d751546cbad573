import { country, date, days, nothing, text } from "../cells";
import type { ReportTable, Section } from "../report";
import type { Silence } from "../silences";
import { dateWords, named, type Wording } from "../words";

/** What is due after the period, and who owes an answer. */
export function nextSection(wording: Wording): Section {
  const { t, figures } = wording;
  return {
    id: "next",
    heading: t("next.heading"),
    lead: [t("next.lead", { date: dateWords(figures.period.to, wording), ...figures.patience })],
    tables: [dueTable(wording), silenceTable(wording)],
  };
}

function dueTable({ t, label, figures }: Wording): ReportTable {
  return {
    caption: t("next.dueCaption"),
    empty: t("next.dueEmpty"),
    columns: [
      { label: t("country"), share: 3 },
      { label: t("date"), share: 3 },
      { label: t("next.days"), share: 1.5, align: "end" },
      { label: t("next.conversation"), share: 4 },
    ],
    rows: figures.due.map((due) => [
      [country(due.country)],
      [date(due.on)],
      [days(due.days)],
      [text(label(`conversation.${due.conversation}`))],
    ]),
  };
}

function silenceTable(wording: Wording): ReportTable {
  const { t, label, figures } = wording;
  return {
    caption: t("next.silenceCaption"),
    empty: t("next.silenceEmpty"),
    columns: [
      { label: t("next.since"), share: 2.5 },
      { label: t("next.silent"), share: 1.8, align: "end" },
      { label: t("next.expected"), share: 2.5 },
      { label: t("next.conversation"), share: 2.5 },
      { label: t("next.countries"), share: 7 },
    ],
    rows: alike(figures.silences).map((group) => {
      const [first] = group;
      return [
        [date(first.since)],
        [days(first.days)],
        [first.expectedBy ? date(first.expectedBy) : nothing],
        [text(label(`conversation.${first.conversation}`))],
        named(
          group.map((silence) => silence.country),
          wording,
        ),
      ];
    }),
  };
}

/** Countries that have waited alike stand in one row: a wave of forty letters would fill a page otherwise. */
function alike(silences: readonly Silence[]): [Silence, ...Silence[]][] {
  const groups = new Map<string, [Silence, ...Silence[]]>();
  for (const silence of silences) {
    const key = `${silence.since} ${silence.expectedBy} ${silence.conversation}`;
    const group = groups.get(key);
    if (group) group.push(silence);
    else groups.set(key, [silence]);
  }
  return [...groups.values()];
}
