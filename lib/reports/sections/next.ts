import { country, date, days, nothing, text } from "../cells";
import type { ReportTable, Section } from "../report";
import type { Silence } from "../silences";
import { column, figure, tableOf } from "../table";
import { dateWords, named, type Wording } from "../words";

/** What is due after the period, and who owes an answer. */
export function nextSection(wording: Wording): Section {
  const { t, figures } = wording;
  return {
    id: "next",
    heading: t("next.heading"),
    lead: [t("next.lead", { date: dateWords(figures.period.to, wording), ...figures.patience })],
    // On two pages the silences say by when an answer is expected.
    tables: wording.brief ? [silenceTable(wording)] : [dueTable(wording), silenceTable(wording)],
  };
}

function dueTable({ t, label, figures }: Wording): ReportTable {
  return tableOf({ caption: t("next.dueCaption"), empty: t("next.dueEmpty") }, figures.due, [
    column(t("country"), 3, (due) => [country(due.country)]),
    column(t("date"), 3, (due) => [date(due.on)]),
    figure(t("next.days"), 1.5, (due) => [days(due.days)]),
    column(t("next.conversation"), 4, (due) => [text(label(`conversation.${due.conversation}`))]),
  ]);
}

function silenceTable(wording: Wording): ReportTable {
  const { t, label, figures } = wording;
  return tableOf(
    { caption: t("next.silenceCaption"), empty: t("next.silenceEmpty") },
    alike(figures.silences),
    [
      column(t("next.since"), 2.5, ([first]) => [date(first.since)]),
      figure(t("next.silent"), 1.8, ([first]) => [days(first.days)]),
      column(t("next.expected"), 2.5, ([first]) => [first.expectedBy ? date(first.expectedBy) : nothing]),
      column(t("next.conversation"), 2.5, ([first]) => [text(label(`conversation.${first.conversation}`))]),
      column(t("next.countries"), 7, (group) =>
        named(
          group.map((silence) => silence.country),
          wording,
        ),
      ),
    ],
  );
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
