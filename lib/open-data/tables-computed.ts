import type { Day } from "@/lib/calendar/edtf";
import type { PublicRecord } from "@/lib/log/views";
import type { Count } from "@/lib/standing/counting";
import { type Standing, standingOf } from "@/lib/standing/standing";
import { allCounts, type Standings } from "./build-standing";
import { ruleInWords } from "./campaign";
import { choice, columnsOf, country, date, day, required, text, whole } from "./columns";
import type { HistoryStep } from "./history";
import { entryOf, references } from "./links";
import { ruleColumns, standingColumns } from "./standing-fields";
import { type Column, type FilledTable, fill } from "./table";

const axes = ["class", "position", "stage", "conversation"] as const;

/** What was computed from the entries for the day: never typed, always with what it rests on. */
export function computedTables(
  record: PublicRecord,
  standings: Standings,
  asOf: Day,
  history: readonly HistoryStep[],
): FilledTable[] {
  const rows = record.countries.map(({ code }) => standingOf(standings, code));
  const reasons = rows.flatMap((standing) =>
    axes.flatMap((axis) =>
      [...new Set(axis === "class" ? standing.classBecause : standing[axis].because)].map((entry) => ({
        country: standing.country,
        axis,
        entry,
      })),
    ),
  );
  const counts = allCounts(record, standings, asOf);
  const members = counts.flatMap((count) => count.members.map((member) => ({ ...count.rule, ...member })));
  const acts = members.flatMap(({ scope, chambers, country: code, because }) =>
    [...new Set(because)].map((entry) => ({ scope, chambers, country: code, entry })),
  );
  const asOfColumn = <Row>(): Column<Row> =>
    required(day("as_of", "The day that the row speaks of.", () => asOf));
  const rule = ["scope", "chambers"];
  return [
    fill<Standing>(
      {
        name: "standing",
        title: "Standing of the countries",
        description: "Where each country stands, computed from the entries.",
        columns: [required(country((of) => of.country)), asOfColumn(), ...standingColumns],
        primaryKey: ["country"],
        foreignKeys: [references("country", "countries", "code")],
      },
      rows,
    ),
    fill<(typeof reasons)[number]>(
      {
        name: "standing_entries",
        title: "What the standing rests on",
        description: "The entries that the class and each axis of a country's standing rest on.",
        columns: [
          required(country((reason) => reason.country)),
          required(choice("axis", axes, "Which axis, or the class.", ({ axis }) => axis)),
          entryOf((reason) => reason.entry),
        ],
        primaryKey: ["country", "axis", "entry"],
        foreignKeys: [references("country", "standing", "country"), references("entry", "entries")],
      },
      reasons,
    ),
    fill<Count>(
      {
        name: "counts",
        title: "Counts",
        description: "How many countries have recognised, by every rule.",
        columns: [
          ...columnsOf<Count, Count["rule"]>(ruleColumns, (count) => count.rule),
          required(text("rule", "The rule in words.", (count) => ruleInWords(count.rule))),
          asOfColumn(),
          required(whole("count", "How many.", (count) => count.count)),
        ],
        primaryKey: rule,
      },
      counts,
    ),
    fill<HistoryStep>(
      {
        name: "count_history",
        title: "How the counts came to be",
        description: "Each day on which a count changed, by every rule.",
        columns: [
          ...columnsOf<HistoryStep, Count["rule"]>(ruleColumns, (step) => step.rule),
          required(day("on", "The day on which the count changed.", (step) => step.on)),
          required(whole("count", "The count from that day on.", (step) => step.count)),
          text(
            "joined",
            "The countries that are counted from that day on, separated by spaces.",
            ({ joined }) => joined.map((member) => member.country).join(" ") || null,
          ),
          text(
            "left",
            "Those that are counted no more, separated by spaces.",
            ({ left }) => left.join(" ") || null,
          ),
        ],
        primaryKey: [...rule, "on"],
        foreignKeys: [{ fields: rule, table: "counts", to: rule }],
      },
      history,
    ),
    fill<(typeof members)[number]>(
      {
        name: "count_members",
        title: "Members of the counts",
        description: "Which countries each count counts.",
        columns: [
          ...ruleColumns,
          required(country((member) => member.country)),
          required(date("recognised_on", "The day of the recognition by this rule.", (member) => member.on)),
        ],
        primaryKey: [...rule, "country"],
        foreignKeys: [
          { fields: rule, table: "counts", to: rule },
          references("country", "countries", "code"),
        ],
      },
      members,
    ),
    fill<(typeof acts)[number]>(
      {
        name: "count_acts",
        title: "Acts behind the counts",
        description: "The acts that make each country a member of a count.",
        columns: [...ruleColumns, required(country((act) => act.country)), entryOf((act) => act.entry)],
        primaryKey: [...rule, "country", "entry"],
        foreignKeys: [
          { fields: [...rule, "country"], table: "count_members", to: [...rule, "country"] },
          references("entry", "proceedings", "entry"),
        ],
      },
      acts,
    ),
  ];
}
