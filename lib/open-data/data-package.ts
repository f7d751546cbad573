import { Zip, ZipDeflate } from "fflate";
import { joinedBytes } from "@/lib/base/bytes";
import type { Work } from "@/lib/base/politely";
import type { Edition } from "./answers";
import { allCounts } from "./build-standing";
import { ruleInWords, shortLicence, work } from "./campaign";
import { sha256Work } from "./fingerprint";
import { countHistory } from "./history";
import type { Part } from "./operation";
import type { FilledTable } from "./table";
import { computedTables } from "./tables-computed";
import { entryTables } from "./tables-entries";
import { fixedTables } from "./tables-fixed";

/** The whole record as a Data Package (Frictionless): CSV files with a description that machines check them against. */

type Described = { name: string; title: string; description: string; homepage: string; id: string };
type Rule = { scope: string; chambers: string; rule: string; count: number };

/** Every rule of counting, with what it counts. */
export const rulesOf = ({ record, standings, edition }: Part): Rule[] =>
  allCounts(record, standings, edition.asOf).map(({ rule, count }) => ({
    ...rule,
    rule: ruleInWords(rule),
    count,
  }));

/**
 * `datapackage.json`.
 * @param files the tables
 * @param beside their files where they lie beside it: `bytes` and `hash` are given then
 */
export const descriptor = (
  described: Described,
  edition: Edition,
  rules: Rule[],
  files: readonly FilledTable[],
  beside: ReadonlyMap<string, Beside> | null,
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
  resources: files.map(({ name, title, description, schema }) => ({
    name,
    path: `${name}.csv`,
    profile: "tabular-data-resource",
    title,
    description,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    ...(beside?.get(name) ?? {}),
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema,
  })),
});

/** What is said of a file that lies beside the description. */
type Beside = { bytes: number; hash: string };

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
export function* packageFiles(of: Part, appUrl: string): Work<Map<string, Uint8Array>> {
  const { record, standings, edition } = of;
  const described = {
    name: "surgunlik-recognition-record",
    id: `${appUrl}/api/v1/dataset.zip`,
    title: work.title,
    description:
      "Who has recognised the 1944 deportation of the Crimean Tatar people as genocide, by which act, on which day and by which source; what was asked, and what came back.",
    homepage: appUrl,
  };
  // Each table after those that it refers to.
  const tables = [...(yield* fixedTables(record)), ...(yield* entryTables(record))];
  const history = yield* countHistory(record, edition.asOf);
  tables.push(...computedTables(record, standings, edition.asOf, history));
  yield;
  const rules = rulesOf(of);
  const texts = new Map<string, Uint8Array>();
  const beside = new Map<string, Beside>();
  for (const { name, csv } of tables) {
    const text = yield* csv();
    texts.set(`${name}.csv`, text);
    beside.set(name, { bytes: text.byteLength, hash: `sha256:${yield* sha256Work(text)}` });
  }
  const description = descriptor(described, edition, rules, tables, beside);
  const files = new Map<string, Uint8Array>([
    ["README.md", Buffer.from(readme(described, edition, rules, tables))],
    ["datapackage.json", Buffer.from(`${JSON.stringify(description, null, 2)}\n`)],
    ...texts,
  ]);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Files as one ZIP archive: the same files and day give the same bytes, on any machine. */
export function* zipped(files: ReadonlyMap<string, Uint8Array>, made: string): Work<Buffer<ArrayBuffer>> {
  const [year, month, day] = made.split("-").map(Number) as [number, number, number];
  // ZIP keeps the time of a clock on the wall; so does a date made of its parts, whatever the time zone.
  const mtime = new Date(year, month - 1, day, 12);
  const parts: Uint8Array[] = [];
  let failure: Error | null = null;
  const archive = new Zip((error, part) => {
    if (error) failure = error;
    else parts.push(part);
  });
  for (const [name, bytes] of files) {
    const file = new ZipDeflate(name, { level: 9 });
    Object.assign(file, { mtime, os: 3, attrs: 0o644 << 16 });
    archive.add(file);
    for (let at = 0; at === 0 || at < bytes.length; at += unbroken) {
      const end = at + unbroken;
      file.push(bytes.subarray(at, end), end >= bytes.length);
      yield;
    }
  }
  archive.end();
  if (failure) throw failure;
  return yield* joinedBytes(parts);
}

/** Bytes that are compressed without a pause. */
const unbroken = 16 * 1024;
