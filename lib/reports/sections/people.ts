import { nameIn } from "@/lib/i18n/known-names";
import type { PublicEngagement } from "@/lib/log/views";
import { isPlanned } from "@/lib/standing/entry";
import { entryWord } from "@/lib/wording/entry-kind";
import { type Cell, date, lines, listed, nothing, strong, text } from "../cells";
import { inShort, sourceMarks } from "../describe";
import { latestOf } from "../latest";
import type { Section } from "../report";
import { column, tableOf } from "../table";
import type { Wording } from "../words";

/** Whom the campaign met of a country; for the campaign itself also what that country said and promised there. */
export function peopleSection(wording: Wording): Section {
  const { t, figures, subject } = wording;
  const own = figures.known
    .filter((entry): entry is PublicEngagement => entry.kind === "engagement" && !isPlanned(entry))
    .filter((entry) => entry.countries.includes(subject.country));
  const { items, note } = latestOf(own, wording, 4);
  const said = column<PublicEngagement>(t("brief.promised"), 4, (entry) => promisedCell(entry, wording));
  return {
    id: "people",
    heading: t("brief.people"),
    lead: note,
    tables: [
      tableOf({ caption: t("brief.peopleCaption"), empty: t("brief.peopleEmpty") }, items, [
        column(t("date"), 2, (entry) => [date(entry.occurredOn)]),
        column(t("brief.event"), 4.5, (entry) => meetingCell(entry, wording)),
        column(t("brief.who"), 5, (entry) => whoCell(entry)),
        ...(figures.audience === "internal" ? [said] : []),
        column(t("sources"), 1.5, (entry) => sourceMarks(entry, wording)),
      ]),
    ],
  };
}

const meetingCell = (entry: PublicEngagement, wording: Wording): Cell =>
  lines([
    [strong(text(entryWord(entry, wording.locale)))],
    ...(entry.place ? [[text(nameIn(entry.place, wording.locale).text)]] : []),
    inShort(entry, wording),
  ]);

/** Of a summit not everybody: those who are named first. */
const most = 8;
const whoCell = ({ participants }: PublicEngagement): Cell =>
  participants.length === 0
    ? [nothing]
    : [
        ...listed(participants.slice(0, most).map((name) => text(name))),
        ...(participants.length > most ? [text(" …")] : []),
      ];

/** Said in confidence: in no public report. */
function promisedCell(entry: PublicEngagement, { label, subject }: Wording): Cell {
  const all = "delegations" in entry && Array.isArray(entry.delegations) ? entry.delegations : [];
  const own = all.find(({ country }) => country === subject.country);
  const stance = own?.stance ?? entry.stance;
  const cells: Cell[] = [
    ...(own?.attendance ? [[text(label(`attendance.${own.attendance}`))]] : []),
    ...(stance ? [[text(label(`stance.${stance}`))]] : []),
    ...(own?.promise ? [[strong(text(own.promise))]] : []),
  ];
  return cells.length === 0 ? [nothing] : lines(cells);
}
