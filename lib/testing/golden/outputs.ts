import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { extract } from "tar";
import { GET as api } from "@/app/api/v1/[[...path]]/route";
import { GET as calendar } from "@/app/calendar.ics/route";
import { GET as feed } from "@/app/feed.atom/route";
import { database } from "@/lib/db/client";
import { choicesFor, idsIn, namesFor, searchSources } from "@/lib/desk/form-options";
import { writeBackup } from "@/lib/housekeeping/backup-file";
import { locales } from "@/lib/i18n/locales";
import { draftOf } from "@/lib/log/draft";
import { deskRecord, forgetRecords } from "@/lib/log/queries";
import { citableDataset, cite } from "@/lib/open-data/cite";
import { editionOf } from "@/lib/open-data/edition";
import { countryLd, datasetLd, siteLd } from "@/lib/open-data/json-ld";
import { operations } from "@/lib/open-data/operations";
import { asked } from "@/lib/open-data/produce";
import { type Cell, runsOf, wordsOf } from "@/lib/reports/cells";
import { findReport, findReportFile } from "@/lib/reports/queries";
import { settings } from "@/lib/settings/settings";
import { versionsOf } from "@/lib/subject/versions";
import { withStandIns } from "./stand-ins";

/**
 * Everything that leaves the tracker, by the name of the file in which it is kept. This module alone knows where each
 * output is made: when code moves, its imports change and nothing else, and the bytes must stay the same.
 */
export type Outputs = Map<string, Buffer>;

const origin = "https://record.example.org";
const asOf = "2024-07-12";
const period = { from: "2025-01-01", to: "2026-06-30" };

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());
const headersOf = (response: Response): string =>
  [...response.headers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("");

/** A name for a file: what stands in an address and may not stand in one on every machine becomes a comma. */
const named = (folder: string, address: string, ending: string): string => {
  const [place = "", query] = address.replace("/api/v1/", "").split("?");
  const name = place.replace(/^\//, "").replace(new RegExp(`\\${ending}$`), "");
  return `${folder}/${name.replaceAll("/", ",")}${query ? `,${query.replaceAll("&", ",")}` : ""}${ending}`;
};

type Operation = (typeof operations)[number];

/** Every address of an operation: with each parameter that it takes, and for each country. */
function addressesOf(operation: Operation, today: string, countries: readonly string[]): string[] {
  const takes = Object.keys(operation.query(today).shape);
  const paths = operation.parameter
    ? countries.map((code) => operation.path.replace(/\{\w+\}/, code))
    : [operation.path];
  const queries = [""];
  if (takes.includes("asOf")) queries.push(`?asOf=${asOf}`);
  if (takes.includes("scope"))
    for (const scope of ["world", "outside-ukraine", "targets"])
      for (const chambers of ["any", "all"]) queries.push(`?scope=${scope}&chambers=${chambers}`);
  if (takes.includes("scope")) queries.push(`?asOf=${asOf}&scope=targets&chambers=all`);
  return paths.flatMap((place) => queries.map((query) => place + query));
}

const askApi = (address: string): Promise<Response> => api(new Request(origin + address));

const endings: Record<string, string> = {
  "application/json": ".json",
  "text/csv": ".csv",
  "application/zip": ".zip",
};

/** The answers of the API under all its addresses, what it says in headers, and how it refuses. */
export async function apiOutputs(): Promise<Outputs> {
  const { today, record } = await asked();
  const codes = record.countries.map(({ code }) => code);
  const outputs: Outputs = new Map();
  const heads: string[] = [];
  for (const operation of operations) {
    const ending = endings[operation.mediaType];
    if (!ending) throw new Error(`no ending is known for ${operation.mediaType}`);
    for (const address of addressesOf(operation, today, codes)) {
      const response = await askApi(address);
      heads.push(`${address} ${response.status}\n${headersOf(response)}`);
      const body = await bytesOf(response);
      if (ending !== ".zip") outputs.set(named("api", address, ending), body);
      else
        for (const [name, content] of Object.entries(unzipSync(body)))
          outputs.set(`${named("api", address, ending)}/${name}`, Buffer.from(content));
    }
  }
  outputs.set("api/headers.txt", Buffer.from(heads.join("\n")));
  outputs.set("api/refused.txt", Buffer.from(await refusals()));
  return outputs;
}

async function refusals(): Promise<string> {
  const said: string[] = [];
  const ask = async (id: string, query: string, parameter = "") => {
    const operation = operations.find((one) => one.id === id);
    if (!operation) throw new Error(`there is no operation ${id}`);
    const response = await askApi(operation.path.replace(/\{\w+\}/, parameter) + query);
    said.push(
      `${id}${query} ${parameter} ${response.status}\n${headersOf(response)}${await response.text()}\n`,
    );
  };
  await ask("standing", "?asOf=2027-01-01");
  await ask("standing", "?asOf=2024-02-30&scope=moon");
  await ask("standing", "?asof=2024-02-03");
  await ask("countriesCsv", "?asOf=2024-02-03&asOf=2024-02-04");
  await ask("datasetJson", "?asOf=2024-02-03");
  await ask("country", "", "XX");
  return said.join("\n");
}

/** Feeds of all countries and of each, and the calendar, in every language. */
export async function followerOutputs(): Promise<Outputs> {
  const { record } = await asked();
  const outputs: Outputs = new Map();
  const heads: string[] = [];
  const fetched = async (get: (request: Request) => Promise<Response>, address: string, ending: string) => {
    const response = await get(new Request(origin + address));
    heads.push(`${address} ${response.status}\n${headersOf(response)}`);
    outputs.set(named("followers", address, response.ok ? ending : ".txt"), await bytesOf(response));
  };
  for (const query of ["", ...locales.map((lang) => `?lang=${lang}`)]) {
    await fetched(feed, `/feed.atom${query}`, ".atom");
    await fetched(calendar, `/calendar.ics${query}`, ".ics");
  }
  for (const { code } of record.countries)
    for (const lang of locales) await fetched(feed, `/feed.atom?lang=${lang}&country=${code}`, ".atom");
  await fetched(feed, "/feed.atom?lang=de", ".atom");
  await fetched(feed, "/feed.atom?country=FR", ".atom");
  await fetched(calendar, "/calendar.ics?country=PL", ".ics");
  outputs.set("followers/headers.txt", Buffer.from(heads.join("\n")));
  return outputs;
}

/** How pages and files are cited, and what pages say of themselves to search engines. */
export async function pageDataOutputs(): Promise<Outputs> {
  const { record, today } = await asked();
  const outputs: Outputs = new Map();
  const titles = ["Sürgünlik Recognition Record", "100 % {sure} & \\ done_?", "Qırımtatar\n halqı …"];
  const cited = [
    ...[today, asOf].map((day) => cite(citableDataset(origin, day, today))),
    ...titles.flatMap((title) =>
      locales.map((language) =>
        cite({
          kind: "page",
          title,
          language,
          address: `${origin}/${language}/a{b}?c=d_e`,
          asOf,
          accessed: today,
        }),
      ),
    ),
  ];
  for (const [name, text] of [
    ["text.txt", cited.map((citation) => `${citation.text}\n`)],
    ["bibtex.bib", cited.map((citation) => citation.bibtex)],
    [
      "csl.json",
      [
        JSON.stringify(
          cited.map((citation) => citation.csl),
          null,
          2,
        ),
        "\n",
      ],
    ],
  ] as const)
    outputs.set(`pages/citation-${name}`, Buffer.from(text.join("")));
  const address = `${origin}/en/data`;
  const edition = await editionOf(record, today, today, `${origin}/api/v1/dataset.zip`);
  for (const locale of locales) {
    const description = { title: "The record", text: "What it is.", language: locale };
    const file = {
      address: `${origin}/api/v1/bodies.csv`,
      mediaType: "text/csv",
      bytes: 1234,
      name: "Bodies",
    };
    outputs.set(
      `pages/dataset-${locale}.jsonld`,
      json(datasetLd(record, edition, address, description, [file])),
    );
    outputs.set(
      `pages/site-${locale}.jsonld`,
      json(siteLd(record, `${origin}/${locale}`, "The record", "What it is.", locale)),
    );
    for (const { code } of record.countries)
      outputs.set(`pages/country-${code}-${locale}.jsonld`, json(countryLd(record, code, locale, origin)));
  }
  return outputs;
}

/** Progress reports as tables, and in words as the page and the PDF show them. */
export async function reportOutputs(): Promise<Outputs> {
  const outputs: Outputs = new Map();
  for (const audience of ["public", "internal"] as const)
    for (const language of locales) {
      const choice = { kind: "progress" as const, ...period, language, audience };
      const { name, bytes } = await findReportFile(choice, "csv");
      outputs.set(`reports/${name}`, bytes);
      outputs.set(
        `reports/${name.replace(/csv$/, "txt")}`,
        Buffer.from(reportText(await findReport(choice))),
      );
    }
  return outputs;
}

export { forgetRecords };

/** The head of the audit log as public reports name it. */
export const headOfLog = async (): Promise<string> => (await asked()).record.head ?? "";

/** The PDF of one public report; its bytes are the same on every machine. */
export const reportPdf = async (): Promise<Buffer> =>
  (await findReportFile({ kind: "progress", ...period, language: "en", audience: "public" }, "pdf")).bytes;

type Report = Awaited<ReturnType<typeof findReport>>;
type Table = Report["sections"][number]["tables"][number];

/** A report as plain text: every word, number, link and reference that it shows, in its order. */
function reportText(report: Report): string {
  const cellText = (cell: Cell) =>
    runsOf(cell, report.language)
      .map(
        ({ text, lang, tone, href, source, line }) =>
          `${line ? "⏎" : ""}${text}${lang ? ` [${lang}]` : ""}${tone ? ` [${tone}]` : ""}${href ? ` <${href}>` : ""}${source ? ` (${source})` : ""}`,
      )
      .join("");
  const table = ({ caption, columns, rows, empty, anchors }: Table) => [
    `# ${caption}${anchors ? " (numbered)" : ""}`,
    columns.map(({ label, share, align }) => `${label} (${share}${align ? `, ${align}` : ""})`).join(" | "),
    ...(rows.length > 0 ? rows.map((row) => row.map(cellText).join(" | ")) : [empty]),
  ];
  const { words, bars } = report;
  return [
    ...[report.title, report.campaign, report.period, report.mark, report.headline, report.headlineRule],
    ...report.cards.map(
      ({ value, label, detail }) => `${wordsOf(value, report.language)}: ${label}. ${detail}`,
    ),
    ...(bars
      ? [
          ...[bars.heading, bars.alternative],
          ...bars.items.flatMap(({ label, alternative, segments }) => [
            `${label}: ${segments.map((part) => `${part.class} ${part.label} ${part.count}`).join(", ")}`,
            alternative,
          ]),
          ...table(bars.table),
        ]
      : []),
    ...report.sections.flatMap(({ id, heading, lead, tables }) => [
      `## ${heading} (${id})`,
      ...lead,
      ...tables.flatMap(table),
    ]),
    ...[words.pageOf.before, words.pageOf.between, words.pageOf.after, words.licence],
    "",
  ].join("\n");
}

/**
 * What the desk's forms are given: each entry as its form holds it, with the names of what it points at, what can be chosen
 * for all countries, and the known sources.
 */
export async function deskOutputs(): Promise<Outputs> {
  const { entries } = await deskRecord();
  const forms: unknown[] = [];
  for (const entry of entries) {
    const draft = draftOf(entry);
    const [last] = await versionsOf("entry", entry.id);
    const names = await namesFor(idsIn(draft), entry.countries, "en");
    forms.push({
      id: entry.id,
      version: entry.version,
      entry: draft,
      changedBy: last?.actor ?? null,
      changedAt: entry.changedAt,
      names,
    });
  }
  const outputs: Outputs = new Map([["desk/entries.json", json(forms)]]);
  const codes = (await asked()).record.countries.map(({ code }) => code);
  for (const locale of locales)
    outputs.set(`desk/choices-${locale}.json`, json(await choicesFor(codes, locale)));
  outputs.set("desk/sources.json", json(await searchSources("")));
  return outputs;
}

/**
 * The tables of a backup and the names of its files. What is drawn by chance has a stand-in: see {@link withStandIns}.
 * The backup checks the log against the record, so that the hashes that are not kept here are held by it.
 */
export async function backupOutputs(drawn: ReadonlyMap<string, string>): Promise<Outputs> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "golden-"));
  try {
    const file = path.join(folder, "backup.tar.gz");
    await writeBackup(await database(), path.join(settings().dataDir, "files"), file);
    await extract({ file, cwd: folder });
    const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
    const tables = new Map(
      readdirSync(path.join(folder, "tables"))
        .sort()
        .map((name) => [name, read(`tables/${name}`)]),
    );
    const { format, rows, sha256, head, incomplete } = JSON.parse(read("manifest.json"));
    const outputs: Outputs = new Map();
    for (const [name, text] of withStandIns(tables, drawn)) outputs.set(`backup/${name}`, Buffer.from(text));
    const members = Object.keys(sha256).sort();
    outputs.set(
      "backup/manifest.json",
      json({ format, rows, members, head: head?.split(":")[0], incomplete }),
    );
    return outputs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
