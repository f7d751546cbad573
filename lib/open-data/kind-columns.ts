import type { PublicKind } from "./answers-entry";
import { references } from "./links";
import type { TableShape } from "./table";

/** What each kind of entry has of its own, as a table. */
type KindTable = {
  name: string;
  title: string;
  /** Of the file that stands alone, which ends at a day. */
  untilDay: string;
  /** Of the table beside that of all entries. */
  beside: string;
  foreignKeys: NonNullable<TableShape<never>["foreignKeys"]>;
};

export const kindTables: Record<PublicKind, KindTable> = {
  dispatch: {
    name: "dispatches",
    title: "Dispatches",
    untilDay: "Every letter sent up to the day: packages, reminders, answers, thanks.",
    beside: "Letters sent (packages, reminders, answers, thanks): one row for each entry of this kind.",
    foreignKeys: [
      references("wave", "waves"),
      references("package", "packages"),
      references("replies_to", "responses", "entry"),
    ],
  },
  response: {
    name: "responses",
    title: "Responses",
    untilDay: "Everything that came back up to the day.",
    beside: "What came back: one row for each entry of this kind.",
    foreignKeys: [references("answers", "dispatches", "entry"), references("referred_to", "bodies")],
  },
  engagement: {
    name: "engagements",
    title: "Engagements",
    untilDay: "Every meeting, hearing, summit, statement and commemoration up to the day.",
    beside:
      "Meetings, hearings, summits, statements and commemorations: one row for each entry of this kind.",
    foreignKeys: [],
  },
  proceeding: {
    name: "proceedings",
    title: "Proceedings",
    untilDay: "Every step in a parliament or government up to the day, with votes and sources.",
    beside: "Steps in parliaments and governments, with votes: one row for each entry of this kind.",
    foreignKeys: [references("continues", "proceedings", "entry")],
  },
};
