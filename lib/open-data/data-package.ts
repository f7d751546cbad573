import { createHash } from "node:crypto";
import { strToU8, type Zippable, zipSync } from "fflate";
import type { PublicRecord } from "@/lib/record/views";
import type { Edition } from "./answers";
import { allCounts, type Standings } from "./build";
import { ruleInWords, shortLicence, work } from "./campaign";
import type { FilledTable } from "./table";
import { computedTables } from "./tables-computed";
import { entryTables } from "./tables-entries";
import { fixedTables } from "./tables-fixed";

/** The whole record as a Data Package (Frictionless): CSV files with a description that machines check them against. */

type Described = { name: string; title: string; description: string; homepage: string; id: string };
type Rule = { scope: string; chambers: string; rule: string; count: number };

/** All tables, each after those that it refers to. */
export const relationalTables = (record: PublicRecord, standings: Standings, asOf: string): FilledTable[] => [
  ...fixedTables(record),
  ...entryTables(record),
  ...computedTables(record, standings, asOf),
];

/** Every rule of counting, with what it counts. */
export const rulesOf = (record: PublicRecord, standings: Standings, asOf: string): Rule[] =>
  allCounts(record, standings, asOf).map(({ rule, count }) => ({ ...rule, rule: ruleInWords(rule), count }));

/**
 * `datapackage.json`.
 * @param files the tables; `bytes` and `hash` are given where the files lie beside it
 */
export const descriptor = (
  described: Described,
  edition: Edition,
  rules: Rule[],
  files: readonly FilledTable[],
  beside: boolean,
) => ({
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  profile: "tabular-data-package",
  ...described,
  version: edition.revision,
  created: `${edition.made}T00:00:00Z`,
  keywords: ["Crimean Tatars", "Sürgünlik", "genocide recognition", "parliaments"],
  licenses: [{ name: edition.licence.id, title: edition.licence.title, path: edition.licence.url }],
  contributors: edition.campaign.organisations.map((title, index) => ({
    title,
    role: index === 0 ? "publisher" : "contributor",
  })),
  sources: [{ title: work.title, path: described.homepage }],
  campaign: edition.campaign.name,
  asOf: edition.asOf,
  citation: edition.citation,
  countingRules: rules,
  resources: files.map(({ name, title, description, schema, csv }) => ({
    name,
    path: `${name}.csv`,
    profile: "tabular-data-resource",
    title,
    description,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    ...(beside
      ? { bytes: Buffer.byteLength(csv), hash: `sha256:${createHash("sha256").update(csv).digest("hex")}` }
      : {}),
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema,
  })),
});

const readme = (
  described: Described,
  edition: Edition,
  rules: Rule[],
  files: readonly FilledTable[],
) => `# ${described.title}

${edition.campaign.name}.
${described.homepage}

- As of: ${edition.asOf}. Nothing dated later counts.
- Made on: ${edition.made}, in the campaign's time zone
- Revision: ${edition.revision}. The same revision is the same content.
- Licence: ${shortLicence}, ${edition.licence.title}, ${edition.licence.url}
- To cite: ${edition.citation}

## The counts and their rules

${rules.map(({ scope, chambers, rule, count }) => `- ${count}: ${rule} (scope ${scope}, chambers ${chambers})`).join("\n")}

## The files

\`datapackage.json\` describes every column, with its type, its values and what it refers to.

${files.map(({ name, rows, description }) => `- \`${name}.csv\` (${rows} ${rows === 1 ? "row" : "rows"}): ${description}`).join("\n")}

## How to read them

- Text is UTF-8 with a byte order mark; lines end with CR LF; cells are quoted by RFC 4180. An empty cell is an unknown or absent value, never zero.
- Dates are as precise as they are known: 2019, 2019-06 or 2019-06-06. A reduced date counts from the last day of its period.
- A text that a spreadsheet would take for a formula, or that begins with an apostrophe, has one apostrophe put before it. Take off the first apostrophe of a text, and no more.
- Ids never change and are never given to anything else.
- \`standing\`, \`counts\` and the tables after them are computed from the entries for the day given; nobody types them.
`;

/** The files of the package by name, in their order. */
export function packageFiles(
  record: PublicRecord,
  standings: Standings,
  edition: Edition,
  appUrl: string,
): Map<string, string> {
  const described = {
    name: "surgunlik-recognition-record",
    id: `${appUrl}/api/v1/dataset.zip`,
    title: work.title,
    description:
      "Who has recognised the 1944 deportation of the Crimean Tatar people as genocide, by which act, on which day and by which source; what was asked, and what came back.",
    homepage: appUrl,
  };
  const tables = relationalTables(record, standings, edition.asOf);
  const rules = rulesOf(record, standings, edition.asOf);
  const files = new Map<string, string>([
    ["README.md", readme(described, edition, rules, tables)],
    ["datapackage.json", `${JSON.stringify(descriptor(described, edition, rules, tables, true), null, 2)}\n`],
    ...tables.map(({ name, csv }): [string, string] => [`${name}.csv`, csv]),
  ]);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Files as one ZIP archive: the same files and day give the same bytes, on any machine. */
export function zipped(files: ReadonlyMap<string, string>, made: string): Uint8Array {
  const [year, month, day] = made.split("-").map(Number) as [number, number, number];
  // ZIP keeps the time of a clock on the wall; so does a date made of its parts, whatever the time zone.
  const mtime = new Date(year, month - 1, day, 12);
  const entries: Zippable = {};
  for (const [name, text] of files)
    entries[name] = [strToU8(text), { mtime, level: 9, os: 3, attrs: 0o644 << 16 }];
  return zipSync(entries);
}
