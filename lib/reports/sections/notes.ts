import { date } from "../cells";
import { countriesOf, story } from "../describe";
import type { Section } from "../report";
import type { Wording } from "../words";

/** Internal remarks of the period; in an internal report only. */
export function notesSection(wording: Wording): Section {
  const { t, figures } = wording;
  return {
    id: "notes",
    heading: t("notes.heading"),
    lead: [],
    tables: [
      {
        caption: t("notes.caption"),
        empty: t("notes.empty"),
        columns: [
          { label: t("date"), share: 2 },
          { label: t("country"), share: 2 },
          { label: t("notes.note"), share: 8 },
        ],
        rows: figures.notes.map((note) => [
          [date(note.occurredOn)],
          countriesOf(note, wording),
          story(note, wording),
        ]),
      },
    ],
  };
}
