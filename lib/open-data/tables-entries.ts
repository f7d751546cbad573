import type { Work } from "@/lib/base/politely";
import { kinds } from "@/lib/log/kinds/all";
import type { OfKind, TellableEntry } from "@/lib/log/tellable";
import type { PublicRecord } from "@/lib/log/views";
import type { PublicKind } from "./answers-entry";
import { choice, entryColumns, required, text } from "./columns";
import { columnsOfFields } from "./declared";
import { kindTables } from "./kind-columns";
import { entryOf, ids, linkTable, place, references } from "./links";
import { type Column, type FilledTable, fill } from "./table";
import { entriesUntil, ofKind } from "./until";

/** The tables of the log: what all entries have, and what each kind has. */
export function* entryTables(record: PublicRecord): Work<FilledTable[]> {
  const entries = entriesUntil(record);
  return [
    fill<TellableEntry>(
      {
        name: "entries",
        title: "Entries",
        description:
          "What every entry of the log has; dispatches, responses, engagements and proceedings add what their kind has.",
        columns: [
          entryColumns[0] as Column<TellableEntry>,
          required(
            choice(
              "kind",
              ["dispatch", "response", "engagement", "proceeding"],
              "Which table has the rest.",
              ({ kind }) => kind,
            ),
          ),
          ...entryColumns.slice(1),
        ],
        foreignKeys: [references("body", "bodies")],
      },
      entries,
    ),
    yield* linkTable(
      {
        name: "entry_countries",
        title: "Countries of entries",
        description: "Which countries an entry concerns; none for international bodies.",
      },
      [entryEnd, ["country", "countries", "code"]],
      entries,
      (item) => item.countries,
      false,
    ),
    yield* linkTable(
      {
        name: "entry_sources",
        title: "Sources of entries",
        description: "Which sources an entry rests on.",
      },
      [entryEnd, ["source", "sources"]],
      entries,
      (item) => ids(item.sources),
    ),
    ofItsKind(record, "dispatch"),
    ofItsKind(record, "response"),
    yield* linkTable(
      {
        name: "also_answers",
        title: "Further letters that responses answer",
        description: "Which dispatches a response answers beside the one that its own row names.",
      },
      [
        ["response", "responses", "entry"],
        ["dispatch", "dispatches", "entry"],
      ],
      ofKind(record, "response"),
      (item) => item.alsoAnswers,
    ),
    ofItsKind(record, "engagement"),
    fill<{ entry: string; position: number; name: string }>(
      {
        name: "participants",
        title: "Participants of engagements",
        description: "Who took part, by office or name.",
        columns: [
          entryOf((item) => item.entry),
          place(({ position }) => position),
          required(text("name", "A participant.", ({ name }) => name)),
        ],
        primaryKey: ["entry", "position"],
        foreignKeys: [references("entry", "engagements", "entry")],
      },
      ofKind(record, "engagement").flatMap((item) =>
        item.participants.map((name, index) => ({ entry: item.id, position: index + 1, name })),
      ),
    ),
    ofItsKind(record, "proceeding"),
  ];
}

const entryEnd = ["entry", "entries"] as const;

/** The table of what entries of one kind have of their own. */
function ofItsKind<Kind extends PublicKind>(record: PublicRecord, kind: Kind): FilledTable {
  const { name, title, beside, foreignKeys } = kindTables[kind];
  return fill<OfKind<Kind>>(
    {
      name,
      title,
      description: beside,
      columns: [entryOf((item) => item.id), ...columnsOfFields<OfKind<Kind>>(kinds[kind])],
      primaryKey: ["entry"],
      foreignKeys: [references("entry", "entries"), ...foreignKeys],
    },
    ofKind(record, kind),
  );
}
