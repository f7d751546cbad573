import fs from "node:fs";
import path from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { type JsonSchema, openApiDocument } from "./openapi";
import { operations } from "./operations";

const document = openApiDocument(operations, "https://record.test");
const written = JSON.parse(JSON.stringify(document));

/** The files under `app/api/v1` that answer. */
const routeFiles = () =>
  fs
    .readdirSync("app/api/v1", { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file).startsWith("route."));

/** Every schema within a schema, with where it is. */
function within(schema: JsonSchema, at: string): [string, JsonSchema][] {
  return [
    [at, schema],
    ...Object.entries(schema.properties ?? {}).flatMap(([name, item]) => within(item, `${at}.${name}`)),
    ...(schema.items ? within(schema.items, `${at}[]`) : []),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((item, index) =>
      within(item, `${at}|${index}`),
    ),
  ];
}

describe("the OpenAPI document", () => {
  it("is valid OpenAPI 3.1, and a broken one would be found", async () => {
    const found = await new Validator().validate(written);
    expect(found.errors).toBeUndefined();
    expect(found.valid).toBe(true);
    const broken = { ...written, paths: { "/x": { get: { responses: 5 } } } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
    expect(written.openapi).toMatch(/^3\.1\./);
  });

  it("describes every operation, and no route answers but by their table", () => {
    expect(Object.keys(document.paths).sort()).toEqual(operations.map((one) => one.path).sort());
    expect(routeFiles()).toEqual([path.join("[[...path]]", "route.ts")]);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  });

  it("leads every reference to a schema that is there", () => {
    const ids = new Set(Object.keys(document.components.schemas));
    const references = [...JSON.stringify(written).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]);
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) {
      expect(reference).toMatch(/^#\/components\/schemas\//);
      expect(ids).toContain(reference?.split("/").at(-1));
    }
  });

  it("says of every field what it means", () => {
    for (const [id, schema] of Object.entries(document.components.schemas)) {
      expect(schema.description, id).toBeTruthy();
      for (const [at, item] of within(schema, id))
        for (const [name, field] of Object.entries(item.properties ?? {}))
          expect(field.description ?? field.$ref ?? field.anyOf?.[0]?.$ref, `${at}.${name}`).toBeTruthy();
    }
  });

  it("leaves objects open, since fields may be added", () => {
    expect(JSON.stringify(written)).not.toContain('"additionalProperties":false,"description"');
    for (const schema of Object.values(written.components.schemas))
      for (const [at, item] of within(schema as JsonSchema, ""))
        expect((item as { additionalProperties?: unknown }).additionalProperties, at).toBeUndefined();
  });

  it("names the parameters that the addresses take, the server, the licence and the problems", () => {
    const standing = written.paths["/api/v1/standing"].get;
    expect(standing.parameters.map(({ name }: { name: string }) => name)).toEqual([
      "asOf",
      "scope",
      "chambers",
      "If-None-Match",
    ]);
    expect(standing.parameters[1].schema.enum).toEqual(["world", "outside-ukraine", "targets"]);
    expect(standing.responses[200].content["application/json"].schema.$ref).toBe(
      "#/components/schemas/StandingsAnswer",
    );
    expect(standing.responses[400].content["application/problem+json"].schema.$ref).toBe(
      "#/components/schemas/Problem",
    );
    expect(written.paths["/api/v1/countries/{code}"].get.responses[404]).toBeDefined();
    expect(written.servers).toEqual([{ url: "https://record.test" }]);
    expect(written.info.license.identifier).toBe("CC-BY-4.0");
  });
});
