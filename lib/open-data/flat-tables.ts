import { kinds } from "@/lib/log/kinds/all";
import type { OfKind } from "@/lib/log/tellable";
import type { BodyView, CountryView } from "@/lib/log/views";
import type { SourceView } from "@/lib/sources/view";
import { type CountingRule, countRecognitions, type Member } from "@/lib/standing/counting";
import { type Standing, standingOf } from "@/lib/standing/standing";
import type { PublicKind } from "./answers-entry";
import { plainBodyName } from "./build-entry";
import { ruleInWords, shortLicence } from "./campaign";
import {
  columnsOf,
  countryColumns,
  date,
  day,
  entryColumns,
  listingColumns,
  required,
  text,
  yesNo,
} from "./columns";
import { columnsOfFields } from "./declared";
import { kindTables } from "./kind-columns";
import { references } from "./links";
import type { Part } from "./operation";
import { standingColumns } from "./standing-fields";
import { type Column, type FilledTable, fill } from "./table";
import { bodyTable, publicSources, sourceTable } from "./tables-fixed";
import { ofKind } from "./until";

/**
 * CSV files that stand alone: each can be read without another, and says in the last columns of every row what it is,
 * since a CSV file has no other place for it that survives being saved and sent on.
 */

const aboutColumns = <Row>({ edition, address }: Part): Column<Row>[] => [
  required(day("as_of", "The day that the file speaks of: nothing dated later counts.", () => edition.asOf)),
  required(day("made_on", "The day on which the file was made.", () => edition.made)),
  required(text("revision", "Fingerprint of everything public at that time.", () => edition.revision)),
  required(text("campaign", "Whose record this is.", () => edition.campaign.name)),
  required(text("licence", "What may be done with it.", () => `${shortLicence} ${edition.licence.url}`)),
  required(text("from", "Where the same can be had again.", () => address)),
];

type Placed = { country: CountryView; standing: Standing };
const placed = ({ record, standings }: Part): Placed[] =>
  record.countries.map((item) => ({ country: item, standing: standingOf(standings, item.code) }));
const placeColumns = (flat: Part): Column<Placed>[] => [
  ...countryColumns<Placed>((row) => row.country.code),
  ...columnsOf<Placed, CountryView>(listingColumns(flat.record.targets), (row) => row.country),
  ...columnsOf<Placed, Standing>(standingColumns, (row) => row.standing),
];

/** `countries.csv` */
export const countriesTable = (flat: Part): FilledTable =>
  fill<Placed>(
    {
      name: "countries",
      title: "Countries and where they stand",
      description: "Every country of the record, whether it is asked, and its standing on the day.",
      columns: [...placeColumns(flat), ...aboutColumns<Placed>(flat)],
      primaryKey: ["code"],
    },
    placed(flat),
  );

/** `standing.csv`: the same, with who counts by the rule asked for. */
export function standingTable(flat: Part, rule: CountingRule): FilledTable {
  const count = countRecognitions(flat.standings, flat.record.targets, flat.edition.asOf, rule);
  const members = new Map<string, Member>(count.members.map((member) => [member.country, member]));
  const memberOf = (row: Placed) => members.get(row.country.code);
  const namesOf = (member: Member | undefined) =>
    member?.bodyIds.map((id) => plainBodyName(flat.record.bodies.get(id), id, member.on));
  return fill<Placed>(
    {
      name: "standing",
      title: "Standing by a rule of counting",
      description: "Where every country stands on the day, and whether it counts by the rule.",
      columns: [
        ...placeColumns(flat),
        yesNo("counted", "Whether it counts by the rule.", (row) => memberOf(row) !== undefined),
        date("recognised_on", "The day of the recognition by the rule.", (row) => memberOf(row)?.on ?? null),
        text("recognised_by", "The bodies that acted, separated by semicolons.", (row) =>
          joined(namesOf(memberOf(row)), "; "),
        ),
        text("acts", "The ids of the acts, separated by spaces.", (row) => joined(memberOf(row)?.because)),
        required(
          text(
            "rule",
            "The rule in words.",
            () => `${ruleInWords(rule)} (scope ${rule.scope}, chambers ${rule.chambers})`,
          ),
        ),
        ...aboutColumns<Placed>(flat),
      ],
      primaryKey: ["code"],
    },
    placed(flat),
  );
}

const joined = (items: readonly string[] | undefined, by = " "): string | null => items?.join(by) || null;

/** `proceedings.csv`, `responses.csv` …: the entries of one kind, with what their links lead to. */
export function kindTable<Kind extends PublicKind>(flat: Part, kind: Kind): FilledTable {
  type Row = OfKind<Kind>;
  const { name, title, untilDay } = kindTables[kind];
  const [entryId, ...shared] = entryColumns as readonly Column<Row>[];
  return fill<Row>(
    {
      name,
      title,
      description: untilDay,
      columns: [
        entryId as Column<Row>,
        text("countries", "The countries that it concerns, separated by spaces.", (row) =>
          joined(row.countries),
        ),
        ...shared,
        text("body_name", "The body's name on that day in English, else its own.", (row) => {
          const body = row.body && flat.record.bodies.get(row.body.id);
          return body ? plainBodyName(body, body.id, row.occurredOn) : null;
        }),
        ...columnsOfFields<Row>(kinds[kind]),
        ...(kind === "engagement" ? [participants as Column<Row>] : []),
        text("sources", "The addresses of its sources, separated by spaces.", (row) =>
          joined(row.sources.flatMap(({ url }) => url ?? [])),
        ),
        ...aboutColumns<Row>(flat),
      ],
      foreignKeys: [references("body", "bodies")],
    },
    ofKind(flat.record, kind, flat.edition.asOf),
  );
}

const participants = text<OfKind<"engagement">>(
  "participants",
  "Who took part, separated by semicolons.",
  (row) => joined(row.participants, "; "),
);

/** `bodies.csv` */
export const bodiesTable = (of: Part): FilledTable => {
  const bodies = bodyTable(of.record);
  const parent = [references("parent", "bodies")];
  return fill(
    { ...bodies, columns: [...bodies.columns, ...aboutColumns<BodyView>(of)], foreignKeys: parent },
    [...of.record.bodies.values()],
  );
};

/** `sources.csv` */
export const sourcesTable = (of: Part): FilledTable =>
  fill(
    { ...sourceTable, columns: [...sourceTable.columns, ...aboutColumns<SourceView>(of)] },
    publicSources(of.record),
  );
