import { z } from "zod";
import { ProblemAnswer } from "./answers";
import { campaign, licence, work } from "./campaign";
import { components } from "./fields";
import type { Operation } from "./operation";

/** The OpenAPI 3.1 document, made from the schemas that check requests and from those that answers are held to. */

export type JsonSchema = {
  type?: string | string[];
  format?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: (string | null)[];
  const?: unknown;
  default?: unknown;
  pattern?: string;
  $ref?: string;
};

const refTo = (id: string) => `#/components/schemas/${id}`;

/** A plain value that may be null is one value of two types: easier to read, and its description stays in its place. */
function orNull(schema: JsonSchema): void {
  const [value, nothing] = schema.anyOf ?? [];
  if (!value?.type || Array.isArray(value.type) || nothing?.type !== "null") return;
  delete schema.anyOf;
  Object.assign(schema, {
    ...value,
    type: [value.type, "null"],
    ...(value.enum ? { enum: [...value.enum, null] } : {}),
  });
}

/** All named schemas as JSON Schema, by name. Objects stay open: fields may be added within a version of the API. */
export function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(components, {
    uri: refTo,
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      orNull(jsonSchema as JsonSchema);
    },
  });
  return Object.fromEntries(
    Object.entries(schemas)
      .map(([id, { $schema: _, $id: __, ...schema }]): [string, JsonSchema] => [id, schema as JsonSchema])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The parameters of an address. The day is only there for the messages of the query's schema. */
export function parametersOf(operation: Operation) {
  const { properties = {} } = z.toJSONSchema(operation.query("9999-12-31"), { io: "input" }) as JsonSchema;
  return [
    ...(operation.parameter
      ? [
          {
            name: operation.parameter.name,
            in: "path",
            required: true,
            description: operation.parameter.description,
            schema: { type: "string" } as JsonSchema,
            example: operation.parameter.example,
          },
        ]
      : []),
    ...Object.entries(properties).map(([name, { description, ...schema }]) => ({
      name,
      in: "query",
      required: false,
      description,
      schema,
    })),
  ];
}

const problem = (description: string) => ({
  description,
  content: {
    "application/problem+json": { schema: { $ref: refTo(components.get(ProblemAnswer)?.id ?? "") } },
  },
});

const contentSchema = ({ answer }: Operation) => {
  const id = answer && components.get(answer)?.id;
  return id ? { $ref: refTo(id) } : answer ? z.toJSONSchema(answer) : { type: "string" };
};

const etag = { ETag: { description: "The same mark is the same content.", schema: { type: "string" } } };

const described = (operation: Operation) => ({
  operationId: operation.id,
  summary: operation.summary,
  parameters: [
    ...parametersOf(operation),
    {
      name: "If-None-Match",
      in: "header",
      required: false,
      description: "An ETag of an earlier answer: who has it already is answered 304.",
      schema: { type: "string" },
    },
  ],
  responses: {
    200: {
      description: operation.summary,
      headers: etag,
      content: {
        [operation.mediaType]:
          operation.mediaType === "application/zip" ? {} : { schema: contentSchema(operation) },
      },
    },
    304: { description: "The reader has it already.", headers: etag },
    400: problem("A parameter is unknown, given twice or malformed; the problem names it."),
    ...(operation.parameter ? { 404: problem("There is nothing public under this address.") } : {}),
  },
});

/**
 * The document as a whole.
 * @param appUrl origin of the site
 */
export const openApiDocument = (operations: readonly Operation[], appUrl: string) => ({
  openapi: "3.1.1",
  info: {
    title: `${work.title}: public data`,
    version: "1",
    summary: "Who has recognised the 1944 deportation of the Crimean Tatar people as genocide, by which act.",
    description: `${campaign.name}. Reading needs no key, sets no cookie and is allowed from any origin. Within version 1 fields may be added, but none is taken away or changes its meaning, and ids never change.`,
    contact: { name: work.publisher, url: `${appUrl}/en/data` },
    license: { name: licence.title, identifier: licence.id },
  },
  servers: [{ url: appUrl }],
  externalDocs: { description: "How to reuse the data", url: `${appUrl}/en/data` },
  security: [],
  paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: described(operation) }])),
  components: { schemas: componentSchemas() },
});
