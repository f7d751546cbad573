import type { PublicEntry } from "@/lib/log/views";
import { type Standing, standingOf } from "@/lib/standing/standing";
import { conversationText } from "@/lib/wording/conversation-text";
import { standingRuns } from "@/lib/wording/standing-text";
import { type Cell, country, text } from "../cells";
import { sourceMarks } from "../describe";
import type { Section } from "../report";
import { column, tableOf } from "../table";
import { byCountry, type Wording } from "../words";

/** Where each of the countries asked stands, in the words of the public pages. */
export function whereSection(wording: Wording): Section {
  const { t, label, figures, record } = wording;
  const asked = byCountry([...record.targets], (code) => code, wording).map((code) =>
    standingOf(figures.standings, code),
  );
  return {
    id: "where",
    heading: t("bars.heading"),
    lead: [t("where.lead")],
    tables: [
      tableOf({ caption: t("where.caption"), empty: t("where.empty") }, asked, [
        column(t("country"), 2.5, (one) => [country(one.country)]),
        column(t("bars.class"), 2.5, (one) => [text(label(`class.${one.class}`))]),
        column(t("changes.axis.position"), 5, (one) => positionCell(one, wording)),
        column(t("changes.axis.conversation"), 3.5, ({ conversation }) => [
          text(conversationText(conversation, wording.locale)),
        ]),
        column(t("sources"), 1.7, (one) => because(one, wording)),
      ]),
    ],
  };
}

/** Where it stands, in a sentence of the language. */
export const positionCell = (standing: Standing, { record, locale, figures }: Wording): Cell =>
  standingRuns(standing, record, figures.period.to, locale).map((run) => text(run.text, run.lang));

/** The sources of entries, each once. */
export function sourcesOfEntries(entries: readonly PublicEntry[], wording: Wording): Cell {
  const seen = new Set<unknown>();
  return entries
    .flatMap((entry) => sourceMarks(entry, wording))
    .filter((mark) => !seen.has(mark.source) && seen.add(mark.source));
}

function because({ position, stage, conversation }: Standing, wording: Wording): Cell {
  const ids = [...position.because, ...stage.because, ...conversation.because];
  return sourcesOfEntries(
    ids.flatMap((id) => wording.record.entry(id) ?? []),
    wording,
  );
}
