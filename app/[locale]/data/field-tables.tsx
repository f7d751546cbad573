import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { JsonSchema } from "@/lib/open-data/openapi";
import type { TableSchema } from "@/lib/open-data/table";

/** The fields of the JSON answers, from the schemas of the OpenAPI document; those of the answers go first. */
export function AnswerFields({ schemas }: { schemas: Record<string, JsonSchema> }) {
  const isAnswer = (id: string) => (id.endsWith("Answer") ? 0 : 1);
  const ids = Object.keys(schemas).sort((a, b) => isAnswer(a) - isAnswer(b) || (a < b ? -1 : 1));
  return (
    <div className="mt-4 grid grid-cols-1 gap-2">
      {ids.map((id) => {
        const schema = schemas[id] as JsonSchema;
        return (
          <Foldable key={id} id={`schema-${id}`} name={id} description={schema.description}>
            {schema.oneOf ? (
              <ul className="list-disc pl-6">
                {schema.oneOf.map((item) => (
                  <li key={item.$ref}>
                    <TypeOf schema={item} />
                  </li>
                ))}
              </ul>
            ) : (
              <Fields
                caption={id}
                rows={Object.entries(schema.properties ?? {}).map(([name, field]) => ({
                  name,
                  type: <TypeOf schema={field} />,
                  optional: !schema.required?.includes(name),
                  description: field.description ?? describedElsewhere(field, schemas),
                }))}
              />
            )}
          </Foldable>
        );
      })}
    </div>
  );
}

/** The columns of the tables, from the Table Schemas that describe them. */
export function TableColumns({
  tables,
}: {
  tables: { name: string; description: string; schema: TableSchema }[];
}) {
  return (
    <div className="mt-4 grid grid-cols-1 gap-2">
      {tables.map(({ name, description, schema }) => (
        <Foldable key={name} id={`table-${name}`} name={`${name}.csv`} description={description}>
          <Fields
            caption={`${name}.csv`}
            rows={schema.fields.map((field) => ({
              name: field.name,
              type: <Values type={field.type} values={field.constraints?.enum} />,
              optional: false,
              description: field.description,
            }))}
          />
        </Foldable>
      ))}
    </div>
  );
}

function Foldable({
  id,
  name,
  description,
  children,
}: {
  id: string;
  name: string;
  description: string | undefined;
  children: React.ReactNode;
}) {
  return (
    <details id={id} className="scroll-mt-6 rounded-lg border border-line bg-surface">
      <summary className="px-4 py-2">
        <code className="font-semibold" translate="no">
          {name}
        </code>{" "}
        <span className="text-sm text-muted" lang="en">
          {description}
        </span>
      </summary>
      <div className="border-t border-line p-3">{children}</div>
    </details>
  );
}

type Row = { name: string; type: React.ReactNode; optional: boolean; description: string | undefined };

function Fields({ caption, rows }: { caption: string; rows: Row[] }) {
  const t = useTranslations("openData.fields");
  return (
    <Table caption={caption} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("field")}</th>
          <th scope="col">{t("type")}</th>
          <th scope="col">{t("meaning")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, type, optional, description }) => (
          <tr key={name}>
            <th scope="row">
              <code translate="no">{name}</code>
              {optional ? (
                <span className="block text-xs font-normal text-muted"> {t("notAlways")}</span>
              ) : null}
            </th>
            <td lang="en">{type}</td>
            <td lang="en" className="min-w-56">
              {description}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const nameOf = (reference: string) => reference.split("/").at(-1) ?? "";

/** A field that is another schema whole is described by that one. */
function describedElsewhere(field: JsonSchema, schemas: Record<string, JsonSchema>): string | undefined {
  const reference = field.$ref ?? field.anyOf?.[0]?.$ref;
  return reference ? schemas[nameOf(reference)]?.description : undefined;
}

/** A schema's type in a few words, with links to the schemas it is made of. */
function TypeOf({ schema }: { schema: JsonSchema }): React.ReactNode {
  if (schema.$ref) {
    const name = nameOf(schema.$ref);
    return (
      <a href={`#schema-${name}`} translate="no">
        {name}
      </a>
    );
  }
  if (schema.anyOf)
    return schema.anyOf.map((item, index) => (
      <span key={item.$ref ?? String(item.type)}>
        {index > 0 ? " or " : null}
        <TypeOf schema={item} />
      </span>
    ));
  if (schema.items)
    return (
      <>
        list of <TypeOf schema={schema.items} />
      </>
    );
  if (schema.const !== undefined) return <code>{String(schema.const)}</code>;
  const type = Array.isArray(schema.type) ? schema.type.join(" or ") : schema.type;
  return <Values type={schema.format ? `${type}, ${schema.format}` : type} values={schema.enum} />;
}

function Values({
  type,
  values,
}: {
  type: string | undefined;
  values: readonly (string | null)[] | undefined;
}) {
  if (!values) return type;
  return (
    <ul>
      {values.map((value) => (
        <li key={String(value)}>
          <code>{String(value)}</code>
        </li>
      ))}
    </ul>
  );
}
