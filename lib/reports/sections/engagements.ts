import { nameIn } from "@/lib/i18n/known-names";
import { entryWord } from "@/lib/wording/entry-kind";
import { lines, strong, text } from "../cells";
import type { Section } from "../report";
import { column } from "../table";
import type { Wording } from "../words";
import { entryTable } from "./entry-table";

/** Meetings, statements and commemorations of the period. */
export function engagementsSection(wording: Wording): Section {
  const { t, label, figures, locale } = wording;
  return {
    id: "engagements",
    heading: t("engagements.heading"),
    lead: [],
    tables: [
      entryTable(
        { caption: t("engagements.caption"), empty: t("engagements.empty") },
        figures.engagements,
        column(t("engagements.form"), 3, (entry) =>
          lines([
            [strong(text(entryWord(entry, locale)))],
            ...(entry.stance ? [[text(label(`stance.${entry.stance}`))]] : []),
            ...(entry.place ? [[text(nameIn(entry.place, locale).text)]] : []),
          ]),
        ),
        t("engagements.what"),
        wording,
      ),
    ],
  };
}
