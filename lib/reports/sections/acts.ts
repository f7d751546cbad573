import type { PublicProceeding } from "@/lib/log/views";
import { type ActStatus, actsByStatus } from "@/lib/standing/acts";
import { entryKind } from "@/lib/wording/entry-kind";
import { type Cell, country, date, lines, listed, muted, strong, text } from "../cells";
import { bodyOf, marks, sourceMarks, voteText } from "../describe";
import type { ReportTable, Section } from "../report";
import { column, tableOf } from "../table";
import { said, type Wording } from "../words";

/** Every act that recognises, in full: those behind the counts. */
export function actsSection(wording: Wording): Section {
  const { t } = wording;
  return {
    id: "acts",
    heading: t("acts.heading"),
    lead: [t("acts.lead")],
    tables: [actTable("recognising", wording)],
  };
}

/** Acts that do not count: near a recognition, rejected, rescinded, or of others. */
export function relatedSection(wording: Wording): Section {
  const { t } = wording;
  const statuses = ["related", "rejected", "rescinded", "other"] as const;
  return {
    id: "related",
    heading: t("acts.relatedHeading"),
    lead: [t("acts.relatedLead")],
    tables: statuses.map((status) => actTable(status, wording)),
  };
}

function actTable(status: ActStatus, wording: Wording): ReportTable {
  const { t, figures } = wording;
  const proceedings = figures.known.filter((entry) => entry.kind === "proceeding");
  return tableOf(
    { caption: t(`acts.caption.${status}`), empty: t(`acts.empty.${status}`) },
    actsByStatus(proceedings)[status],
    [
      column(t("date"), 2, (act) => [date(act.occurredOn)]),
      column(t("country"), 2, (act) => countryCell(act, status, wording)),
      column(t("counts.act"), 4.5, (act) => actCell(act, wording)),
      column(t("counts.vote"), 2.5, (act) => voteCell(act, wording)),
      column(t("acts.clause"), 5, (act) => clauseCell(act, wording)),
      column(t("sources"), 1.5, (act) => sourceMarks(act, wording)),
    ],
  );
}

/** The country, and of an act of one chamber whether that is all there is. */
function countryCell(act: PublicProceeding, status: ActStatus, { t, figures }: Wording): Cell {
  if (act.countries.length === 0) return [text(t("international"))];
  const isOneChamber =
    status === "recognising" && act.countries.some((code) => figures.standings.get(code)?.oneChamber);
  return lines([
    listed(act.countries.map(country)),
    ...(isOneChamber ? [[muted(text(t("counts.oneChamber")))]] : []),
  ]);
}

/** What it is, by the body of its day, under its titles and its number. */
function actCell(act: PublicProceeding, wording: Wording): Cell {
  const { t, label, locale } = wording;
  const title = said(act.title, wording);
  return lines([
    [strong(bodyOf(act, wording))],
    [text(entryKind(act, locale))],
    [text(label(`wording.${act.wording}`))],
    ...(title ? [[title]] : []),
    ...(act.titleOriginal ? [[muted(text(act.titleOriginal))]] : []),
    ...(act.reference ? [[text(t("acts.reference", { reference: act.reference }))]] : []),
    marks(act, wording),
  ]);
}

function voteCell({ vote }: PublicProceeding, wording: Wording): Cell {
  const remark = said(vote.remark, wording);
  return lines([[text(voteText(vote, wording))], ...(remark ? [[muted(remark)]] : [])]);
}

/** The words that say it, as adopted and translated. */
function clauseCell(act: PublicProceeding, wording: Wording): Cell {
  const translated = said(act.clause, wording);
  const original = act.clauseOriginal ? [[text(act.clauseOriginal)]] : [];
  if (!translated && original.length === 0) return [text(wording.t("acts.noClause"))];
  return lines([...original, ...(translated ? [[muted(translated)]] : [])]);
}
