import { date } from "../cells";
import { countriesOf, manyCountries, story } from "../describe";
import type { Section } from "../report";
import { column, tableOf } from "../table";
import type { Wording } from "../words";

/** Internal remarks of the period; in an internal report only. */
export function notesSection(wording: Wording): Section {
  const { t, figures } = wording;
  return {
    id: "notes",
    heading: t("notes.heading"),
    lead: [],
    tables: [
      tableOf({ caption: t("notes.caption"), empty: t("notes.empty") }, figures.notes, [
        column(t("date"), 2, (note) => [date(note.occurredOn)]),
        column(t("country"), 2, (note) => countriesOf(note, wording)),
        column(t("notes.note"), 8, (note) => [...story(note, wording), ...manyCountries(note, wording)]),
      ]),
    ],
  };
}
