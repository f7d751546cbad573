import { z } from "zod";
import { politely } from "@/lib/base/politely";
import type { Day } from "@/lib/calendar/edtf";
import { type CountingRule, usualRule } from "@/lib/standing/counting";
import { CountriesAnswer, CountryAnswer, DatasetAnswer, ProceedingsAnswer, StandingsAnswer } from "./answers";
import type { PublicKind } from "./answers-entry";
import { countriesAnswer, countryAnswer, datasetAnswer, proceedingsAnswer, standingsAnswer } from "./build";
import { work } from "./campaign";
import { descriptor, packageFiles, rulesOf, zipped } from "./data-package";
import { editionOf } from "./edition";
import { bodiesTable, countriesTable, kindTable, sourcesTable, standingTable } from "./flat-tables";
import { kindTables } from "./kind-columns";
import { openApiDocument } from "./openapi";
import {
  type Asked,
  json,
  type Operation,
  type Part,
  type QuerySchema,
  type TableOperation,
} from "./operation";
import { AsOfQuery, NoQuery, StandingQuery } from "./schema";
import type { FilledTable } from "./table";

/**
 * Every address of the public API. One route answers by this table (app/api/v1), and the OpenAPI document and the page on
 * the data are made from it.
 */

const ruleOf = ({ scope, chambers }: Partial<CountingRule>): CountingRule => ({
  scope: scope ?? usualRule.scope,
  chambers: chambers ?? usualRule.chambers,
});

/**
 * What an answer is made from.
 * @param title of a part of the record; null for all of it
 * @param asOf null for what is the same whichever day is asked for: it is found again without one
 */
const part = async (
  asked: Asked,
  path: string,
  title: string | null,
  asOf: Day | undefined | null,
  rule: Partial<CountingRule> = {},
): Promise<Part> => {
  const { record, today } = asked;
  const day = asOf ?? today;
  const parameters = new URLSearchParams(asOf === null ? {} : { asOf: day, ...rule });
  const address = `${asked.appUrl}${path}${parameters.size > 0 ? `?${parameters}` : ""}`;
  const edition = await editionOf(record, day, today, address, title);
  return { record, standings: await asked.standings(day), edition, address };
};

const whole = (asked: Asked, path: string) => part(asked, path, null, null);

/** A table that stands alone: of what was known up to a day, or the same whichever day is asked for. */
const tableOf = (
  name: string,
  title: string,
  summary: string,
  fill: (of: Part, rule: CountingRule) => FilledTable,
  query: QuerySchema = AsOfQuery,
): TableOperation => ({
  id: `${name}Csv`,
  path: `/api/v1/${name}.csv`,
  summary: `${summary}, as one table.`,
  query,
  mediaType: "text/csv",
  make: async (asked, { asOf, ...given }: z.output<ReturnType<typeof StandingQuery>>) => {
    const rule = ruleOf(given);
    const day = query === NoQuery ? null : asOf;
    const ruled = query === StandingQuery ? rule : {};
    return fill(await part(asked, `/api/v1/${name}.csv`, title, day, ruled), rule);
  },
});

const ofItsKind = (kind: PublicKind, summary: string): TableOperation =>
  tableOf(kindTables[kind].name, kindTables[kind].title, summary, (of) => kindTable(of, kind));

/** The files that stand alone, as CSV. */
export const tableOperations = {
  standing: tableOf(
    "standing",
    "Standing of the countries",
    "Where every country stands on a day and whether it counts by a rule",
    standingTable,
    StandingQuery,
  ),
  countries: tableOf(
    "countries",
    "Countries",
    "Every country, whether it is asked, and its standing on a day",
    countriesTable,
  ),
  proceedings: ofItsKind("proceeding", "Every step in a parliament or government, with votes and sources"),
  responses: ofItsKind("response", "Everything that came back"),
  engagements: ofItsKind("engagement", "Every meeting, hearing, summit, statement and commemoration"),
  dispatches: ofItsKind("dispatch", "Every letter sent"),
  bodies: tableOf("bodies", "Bodies", "Parliaments, chambers, committees and others", bodiesTable, NoQuery),
  sources: tableOf("sources", "Sources", "Every source", sourcesTable, NoQuery),
} as const satisfies Record<string, TableOperation>;

/** What is answered as JSON. */
export const answerOperations = {
  standing: json({
    id: "standing",
    path: "/api/v1/standing",
    summary: "Where every country stands on a day, and the count by a rule, with its members.",
    query: StandingQuery,
    answer: StandingsAnswer,
    make: async (asked, { asOf, ...given }) => {
      const rule = ruleOf(given);
      const title = "Standing of the countries";
      return standingsAnswer(await part(asked, "/api/v1/standing", title, asOf, rule), rule);
    },
  }),
  countries: json({
    id: "countries",
    path: "/api/v1/countries",
    summary: "Every country with its standing on a day.",
    query: AsOfQuery,
    answer: CountriesAnswer,
    make: async (asked, { asOf }) =>
      countriesAnswer(await part(asked, "/api/v1/countries", "Countries", asOf)),
  }),
  country: json({
    id: "country",
    path: "/api/v1/countries/{code}",
    summary: "One country: its standing on a day and every entry that it rests on.",
    query: AsOfQuery,
    answer: CountryAnswer,
    parameter: { name: "code", description: "The country, ISO 3166-1 alpha-2, in capitals.", example: "PL" },
    make: async (asked, { asOf }, code) => {
      const country = asked.record.countries.find((item) => item.code === code);
      if (!country) return null;
      const of = await part(asked, `/api/v1/countries/${code}`, `Country ${code}`, asOf);
      return politely(countryAnswer(of, country));
    },
  }),
  proceedings: json({
    id: "proceedings",
    path: "/api/v1/proceedings",
    summary: "Every step in a parliament or government up to a day, oldest first.",
    query: AsOfQuery,
    answer: ProceedingsAnswer,
    make: async (asked, { asOf }) =>
      politely(proceedingsAnswer(await part(asked, "/api/v1/proceedings", "Proceedings", asOf))),
  }),
} as const satisfies Record<string, Operation>;

/** Everything at once. */
export const datasetOperations = {
  datasetJson: json({
    id: "datasetJson",
    path: "/api/v1/dataset.json",
    summary:
      "Everything public as it is known today in one request, with corrections, ids, licence and citation; no earlier versions.",
    query: NoQuery,
    answer: DatasetAnswer,
    make: async (asked) => politely(datasetAnswer(await whole(asked, "/api/v1/dataset.json"))),
  }),
  datasetZip: {
    id: "datasetZip",
    path: "/api/v1/dataset.zip",
    summary: "The same as a Data Package: CSV files that refer to one another, with their schemas.",
    query: NoQuery,
    mediaType: "application/zip",
    make: async (asked) => {
      const of = await whole(asked, "/api/v1/dataset.zip");
      const files = await politely(packageFiles(of, asked.appUrl));
      return {
        body: await politely(zipped(files, asked.today)),
        fileName: `surgunlik-recognition-record-${asked.today}.zip`,
      };
    },
  } satisfies Operation,
} as const;

/** What describes the others. */
export const descriptionOperations = {
  openApi: json({
    id: "openApi",
    path: "/api/v1/openapi.json",
    summary: "This API, as OpenAPI 3.1.",
    query: NoQuery,
    answer: z.looseObject({ openapi: z.string() }),
    make: async (asked) => openApiDocument(operations, asked.appUrl),
  }),
  dataPackage: json({
    id: "dataPackage",
    path: "/api/v1/datapackage.json",
    summary: "The columns of the CSV files that stand alone, as a Data Package that lies beside them.",
    query: NoQuery,
    answer: z.looseObject({ resources: z.array(z.looseObject({ name: z.string(), path: z.string() })) }),
    make: async (asked) => {
      const of = await whole(asked, "/api/v1/datapackage.json");
      const tables = await Promise.all(
        Object.values(tableOperations).map((operation) => operation.make(asked, {}, "")),
      );
      return descriptor(
        {
          name: "surgunlik-recognition-record-tables",
          id: of.address,
          title: `${work.title}: tables that stand alone`,
          description:
            "Each CSV file can be read without the others; dataset.zip holds tables that refer to one another.",
          homepage: asked.appUrl,
        },
        of.edition,
        rulesOf(of),
        tables,
        null,
      );
    },
  }),
} as const satisfies Record<string, Operation>;

export const operations: readonly Operation[] = [
  ...Object.values(answerOperations),
  ...Object.values(tableOperations),
  ...Object.values(datasetOperations),
  ...Object.values(descriptionOperations),
];
