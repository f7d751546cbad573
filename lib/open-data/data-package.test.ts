import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { today } from "@/lib/calendar/today";
import { forgetRecords } from "@/lib/log/queries";
import { shippedDatabase } from "@/lib/testing/shipped";
import { checkTables, type Resource, readCsv } from "@/lib/testing/table-schema";
import { datasetOperations, descriptionOperations, tableOperations } from "./operations";
import { asked, produce } from "./produce";

let files: Record<string, string>;
let bytes: Uint8Array;
type Package = {
  resources: (Resource & { path: string; bytes: number; hash: string })[];
  countingRules: { count: number }[];
} & Record<string, unknown>;
let described: Package;

const make = async (operation: Parameters<typeof produce>[0], query: Record<string, unknown> = {}) => {
  const produced = await produce(operation, await asked(), query);
  if (!produced) throw new Error(`${operation.id} was not made`);
  return produced;
};

beforeAll(async () => {
  await shippedDatabase();
  bytes = (await make(datasetOperations.datasetZip)).body as Uint8Array;
  files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  described = JSON.parse(files["datapackage.json"] ?? "");
});

describe("the Data Package", () => {
  it("is described as the standard asks", () => {
    expect(described).toMatchObject({
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      profile: "tabular-data-package",
      licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" }],
      created: `${today()}T00:00:00Z`,
      asOf: today(),
    });
    expect(described.name).toMatch(/^[a-z0-9._-]+$/);
    expect(described.version).toMatch(/^[0-9a-f]{16}$/);
    expect(described.countingRules).toHaveLength(6);
    const names = described.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9_]+$/);
  });

  it("holds exactly the files that it describes, with their sizes and checksums", async () => {
    expect(Object.keys(files).sort()).toEqual(
      ["README.md", "datapackage.json", ...described.resources.map(({ path }) => path)].sort(),
    );
    const { createHash } = await import("node:crypto");
    for (const { path, bytes: size, hash } of described.resources) {
      const content = Buffer.from(files[path] ?? "", "utf8");
      // Unzipping to text takes the mark away that a spreadsheet needs: look at the bytes.
      const raw = Buffer.from(unzipSync(bytes)[path] ?? []);
      expect([...raw.subarray(0, 3)], path).toEqual([0xef, 0xbb, 0xbf]);
      expect(raw.length, path).toBe(size);
      expect(`sha256:${createHash("sha256").update(raw).digest("hex")}`, path).toBe(hash);
      expect(content.length).toBeGreaterThan(0);
    }
  });

  it("has rows that keep to their schema: types, values, keys and references", () => {
    const tables = described.resources.map((resource) => ({
      resource,
      rows: readCsv(unzipSync(bytes)[resource.path] ?? new Uint8Array()),
    }));
    expect(checkTables(tables)).toEqual([]);
    const rows = (name: string) => tables.find(({ resource }) => resource.name === name)?.rows ?? [];
    expect(rows("countries")).toHaveLength(42);
    expect(rows("entries")).toHaveLength(89);
    expect(rows("proceedings")).toHaveLength(27);
    expect(rows("sources")).toHaveLength(170);
    expect(rows("counts")).toHaveLength(7);
  });

  it("would not pass with a wrong row, a missing one or one too many", () => {
    const tables = () =>
      described.resources.map((resource) => ({
        resource,
        rows: readCsv(unzipSync(bytes)[resource.path] ?? new Uint8Array()),
      }));
    const spoil = (name: string, how: (rows: string[][]) => void) => {
      const all = tables();
      how(all.find(({ resource }) => resource.name === name)?.rows as string[][]);
      return checkTables(all);
    };
    const column = (name: string, field: string) =>
      described.resources
        .find((resource) => resource.name === name)
        ?.schema.fields.findIndex((item) => item.name === field) as number;
    expect(spoil("countries", (rows) => rows.splice(1, 1))).not.toEqual([]);
    expect(spoil("bodies", (rows) => rows.push(rows[1] as string[]))).not.toEqual([]);
    expect(
      spoil("proceedings", (rows) => {
        (rows[1] as string[])[column("proceedings", "votes_for")] = "many";
      }),
    ).not.toEqual([]);
    expect(
      spoil("proceedings", (rows) => {
        (rows[1] as string[])[column("proceedings", "step")] = "recognised";
      }),
    ).not.toEqual([]);
    expect(
      spoil("entries", (rows) => {
        (rows[1] as string[])[column("entries", "occurred_on")] = "12.11.2015";
      }),
    ).not.toEqual([]);
    expect(
      spoil("entries", (rows) => {
        (rows[1] as string[])[column("entries", "certainty")] = "";
      }),
    ).not.toEqual([]);
    expect(spoil("sources", (rows) => rows[0]?.reverse())).not.toEqual([]);
  });

  it("says in its README of which day, by which rules, under which licence and when it was made", () => {
    const readme = files["README.md"] ?? "";
    for (const said of [
      `As of: ${today()}`,
      `Made on: ${today()}`,
      "CC BY 4.0",
      "To cite: Crimean Tatar Resource Center.",
      `Revision: ${described.version}`,
      "- 8: countries of the world that have recognised",
      "- 7: countries that the campaign asks that have recognised",
    ])
      expect(readme).toContain(said);
  });

  it("has the same bytes for the same content and day, in any time zone", async () => {
    const zone = process.env.TZ;
    try {
      for (const [elsewhere, offset] of [
        ["Pacific/Kiritimati", -840],
        ["Pacific/Honolulu", 600],
        ["UTC", 0],
      ] as const) {
        process.env.TZ = elsewhere;
        expect(new Date().getTimezoneOffset()).toBe(offset);
        forgetRecords();
        const again = (await make(datasetOperations.datasetZip)).body as Uint8Array;
        expect(Buffer.from(again).equals(Buffer.from(bytes)), elsewhere).toBe(true);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    // Another day is another archive, since it says of which day it is.
    const source = await asked();
    const tomorrow = await produce(datasetOperations.datasetZip, { ...source, today: "2090-01-01" });
    expect(Buffer.from(tomorrow?.body ?? []).equals(Buffer.from(bytes))).toBe(false);
  });
});

describe("the CSV files that stand alone", () => {
  const days = [undefined, "2019-06-06", "1990-01-01"];

  it.each(days)("keep to the schema that describes them, as of %s", async (asOf) => {
    const beside: Package = JSON.parse(String((await make(descriptionOperations.dataPackage)).body));
    expect(beside.resources.map(({ path }) => path).sort()).toEqual(
      Object.values(tableOperations)
        .map(({ path }) => path.replace("/api/v1/", ""))
        .sort(),
    );
    const tables = [];
    for (const resource of beside.resources) {
      const operation = tableOperations[resource.name as keyof typeof tableOperations];
      const takesDay = operation.query("9999-12-31").safeParse({ asOf: "2000-01-01" }).success;
      const { body } = await make(operation, asOf && takesDay ? { asOf } : {});
      tables.push({ resource, rows: readCsv(Buffer.from(String(body))) });
    }
    expect(checkTables(tables)).toEqual([]);
  });

  it("say in every row of which day, by which rule, whose, under which licence and when they were made", async () => {
    const { body, fileName } = await make(tableOperations.standing, {
      asOf: "2025-06-19",
      scope: "targets",
      chambers: "any",
    });
    expect(fileName).toBe("surgunlik-standing-targets-2025-06-19.csv");
    const [header = [], ...rows] = readCsv(Buffer.from(String(body)));
    const cell = (row: string[], name: string) => row[header.indexOf(name)];
    expect(rows).toHaveLength(41);
    for (const row of rows) {
      expect(cell(row, "as_of")).toBe("2025-06-19");
      expect(cell(row, "made_on")).toBe(today());
      expect(cell(row, "licence")).toBe("CC BY 4.0 https://creativecommons.org/licenses/by/4.0/");
      expect(cell(row, "campaign")).toContain("Crimean Tatar");
      expect(cell(row, "rule")).toContain("(scope targets, chambers any)");
      expect(cell(row, "from")).toContain("/api/v1/standing.csv?asOf=2025-06-19&scope=targets&chambers=any");
    }
    const counted = rows.filter((row) => cell(row, "counted") === "true");
    expect(counted.map((row) => cell(row, "code"))).toEqual(["CA", "CZ", "EE", "LT", "LV", "NL", "PL"]);
    const poland = counted.find((row) => cell(row, "code") === "PL") as string[];
    expect(cell(poland, "recognised_on")).toBe("2024-07-12");
    expect(cell(poland, "acts")).toBe("pl-2024");
  });

  it("give votes as numbers, and what is unknown as nothing", async () => {
    const [header = [], ...rows] = readCsv(
      Buffer.from(String((await make(tableOperations.proceedings)).body)),
    );
    const votes = (id: string) =>
      ["votes_for", "votes_against", "votes_abstained"].map(
        (name) => rows.find((row) => row[0] === id)?.[header.indexOf(name)],
      );
    expect(votes("pl-2024")).toEqual(["414", "16", "2"]);
    expect(votes("ua-2015")).toEqual(["245", "", ""]);
  });
});
