import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { publicRecord } from "@/lib/log/queries";
import type { PublicRecord } from "@/lib/log/views";
import { shippedDatabase } from "@/lib/testing/shipped";
import { editionOf } from "./edition";
import { countryLd, datasetLd, type JsonLd } from "./json-ld";
import { scriptText } from "./script-text";

let record: PublicRecord;
beforeAll(async () => {
  await shippedDatabase();
  record = await publicRecord();
});

const site = "https://record.test";
const graph = (code: string, locale: "en" | "uk" = "en") =>
  countryLd(record, code, locale, site)["@graph"] as JsonLd[];

describe("the data set in the words of schema.org", () => {
  it("names its licence, period, files and citation", async () => {
    const edition = await editionOf(record, "2026-11-23", "2026-11-23", `${site}/api/v1/dataset.zip`);
    const told = datasetLd(
      record,
      edition,
      `${site}/en/data`,
      { title: "Record", text: "Who has recognised", language: "en" },
      [
        {
          address: `${site}/api/v1/dataset.zip`,
          mediaType: "application/zip",
          bytes: 5,
          name: "Data Package",
        },
      ],
    );
    expect(told).toMatchObject({
      "@type": "Dataset",
      license: "https://creativecommons.org/licenses/by/4.0/",
      citation: edition.citation,
      creator: [{ url: "https://ctrcenter.org/en" }, { url: "https://qtmm.org" }],
      version: edition.revision,
      distribution: [
        {
          "@type": "DataDownload",
          contentUrl: `${site}/api/v1/dataset.zip`,
          encodingFormat: "application/zip",
          contentSize: "5 B",
        },
      ],
    });
    const first = record.entries.map(({ occurredOn }) => occurredOn).sort()[0];
    expect(told.temporalCoverage).toBe(`${first}/2026-11-23`);
    expect(told.spatialCoverage).toHaveLength(41);
  });
});

describe("a country in the words of schema.org", () => {
  it("has its adopted acts as legislation, with who passed them, when and for where", () => {
    expect(graph("PL").filter((item) => item["@type"] === "Legislation")).toMatchObject([
      {
        "@id": `${site}/#entry-pl-2024`,
        legislationDate: "2024-07-12",
        legislationPassedBy: { "@type": "GovernmentOrganization" },
        legislationJurisdiction: { name: "Poland", identifier: "PL" },
      },
    ]);
    expect(graph("PL", "uk")[0]).toBeDefined();
    const jurisdiction = graph("PL", "uk").find((item) => item["@type"] === "Legislation");
    expect(jurisdiction?.legislationJurisdiction).toMatchObject({ name: "Польща" });
  });

  it("says of an act that was taken back that it is not in force", () => {
    const taken = record.entry("pl-2024");
    if (taken?.kind !== "proceeding") throw new Error("the Sejm's act is missing");
    const back = {
      ...taken,
      id: "pl-back",
      step: "rescinded" as const,
      occurredOn: "2026-01-01",
      countsFrom: "2026-01-01",
      continuesId: "pl-2024",
    };
    const later: PublicRecord = { ...record, entries: [...record.entries, back] };
    const told = countryLd(later, "PL", "en", site)["@graph"] as JsonLd[];
    const force = (id: string) => told.find((item) => item.identifier === id)?.legislationLegalForce;
    expect(force("pl-2024")).toBe("https://schema.org/NotInForce");
    expect(graph("PL").some((item) => item.legislationLegalForce)).toBe(false);
  });

  it("has steps that adopted nothing as events, and letters not at all", () => {
    for (const { code } of record.countries)
      for (const item of graph(code)) {
        const entry = record.entry(String(item.identifier));
        expect(["proceeding", "engagement"]).toContain(entry?.kind);
        expect(item["@type"] === "Legislation").toBe(
          entry?.kind === "proceeding" && entry.step === "adopted",
        );
        expect(item.name, String(item.identifier)).toBeTruthy();
      }
    expect(graph("CA").some((item) => item["@type"] === "Event")).toBe(true);
  });
});

it("no text can leave the script element, and all of it can be read again", () => {
  const nasty = { name: "</script><script>alert(1)</script><!-- & \u2028" };
  expect(scriptText(nasty)).not.toMatch(/[<>&\u2028\u2029]/);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const written = scriptText({ name });
      expect(written).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(written)).toEqual({ name });
    }),
  );
});
