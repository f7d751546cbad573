import type { Work } from "@/lib/base/politely";
import type { TellableEntry } from "@/lib/log/tellable";
import type {
  PublicDispatch,
  PublicEngagement,
  PublicProceeding,
  PublicRecord,
  PublicResponse,
} from "@/lib/log/views";
import { choice, entryColumns, required, text, whole } from "./columns";
import { dispatchColumns, engagementColumns, proceedingColumns, responseColumns } from "./kind-columns";
import { entryOf, ids, links, linkTable, references } from "./links";
import { type Column, type FilledTable, fill } from "./table";
import { entriesUntil, ofKind } from "./until";

/** The tables of the log: what all entries have, and what each kind has. */
export function* entryTables(record: PublicRecord): Work<FilledTable[]> {
  const entries = entriesUntil(record);
  const [dispatches, responses, engagements, proceedings] = [
    ofKind(record, "dispatch"),
    ofKind(record, "response"),
    ofKind(record, "engagement"),
    ofKind(record, "proceeding"),
  ];
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
        primaryKey: ["id"],
        foreignKeys: [references("body", "bodies")],
      },
      entries,
    ),
    fill(
      linkTable(
        "entry_countries",
        "Countries of entries",
        "Which countries an entry concerns; none for international bodies.",
        { column: "entry", table: "entries", key: "id" },
        { column: "country", table: "countries", key: "code" },
        false,
      ),
      yield* links(
        entries,
        (item) => item.id,
        (item) => item.countries,
      ),
    ),
    fill(
      linkTable(
        "entry_sources",
        "Sources of entries",
        "Which sources an entry rests on.",
        { column: "entry", table: "entries", key: "id" },
        { column: "source", table: "sources", key: "id" },
      ),
      yield* links(
        entries,
        (item) => item.id,
        (item) => ids(item.sources),
      ),
    ),
    fill(
      {
        name: "dispatches",
        title: "Dispatches",
        description: "Packages sent: one row for each entry of this kind.",
        columns: [entryOf<PublicDispatch>((item) => item.id), ...dispatchColumns],
        primaryKey: ["entry"],
        foreignKeys: [
          references("entry", "entries"),
          references("wave", "waves"),
          references("package", "packages"),
        ],
      },
      dispatches,
    ),
    fill(
      {
        name: "responses",
        title: "Responses",
        description: "What came back: one row for each entry of this kind.",
        columns: [entryOf<PublicResponse>((item) => item.id), ...responseColumns],
        primaryKey: ["entry"],
        foreignKeys: [references("entry", "entries"), references("answers", "dispatches", "entry")],
      },
      responses,
    ),
    fill(
      {
        name: "engagements",
        title: "Engagements",
        description:
          "Meetings, hearings, summits, statements and commemorations: one row for each entry of this kind.",
        columns: [entryOf<PublicEngagement>((item) => item.id), ...engagementColumns],
        primaryKey: ["entry"],
        foreignKeys: [references("entry", "entries")],
      },
      engagements,
    ),
    fill<{ entry: string; position: number; name: string }>(
      {
        name: "participants",
        title: "Participants of engagements",
        description: "Who took part, by office or name.",
        columns: [
          entryOf((item) => item.entry),
          required(whole("position", "Its place in the order, from 1.", ({ position }) => position)),
          required(text("name", "A participant.", ({ name }) => name)),
        ],
        primaryKey: ["entry", "position"],
        foreignKeys: [references("entry", "engagements", "entry")],
      },
      engagements.flatMap((item) =>
        item.participants.map((name, index) => ({ entry: item.id, position: index + 1, name })),
      ),
    ),
    fill(
      {
        name: "proceedings",
        title: "Proceedings",
        description: "Steps in parliaments and governments, with votes: one row for each entry of this kind.",
        columns: [entryOf<PublicProceeding>((item) => item.id), ...proceedingColumns],
        primaryKey: ["entry"],
        foreignKeys: [references("entry", "entries"), references("continues", "proceedings", "entry")],
      },
      proceedings,
    ),
  ];
}
