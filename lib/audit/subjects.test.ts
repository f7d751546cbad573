import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/lib/db/client";
import { freshDatabase } from "@/lib/testing/database";
import { subjectOfType, subjects } from "./subjects";

/** What the declarations of subjects say, held against the database's own catalogue. */

let db: Database;
beforeAll(async () => {
  db = await freshDatabase();
});

const models = new Map(subjects.map((subject) => [subject.model, subject]));
const linkTables = new Map(
  subjects.flatMap((subject) => Object.values(subject.links).map((link) => [link.model, { subject, link }])),
);

it("the version of whatever changes begins at one", async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND column_name = 'version' AND column_default = '1'`;
  expect(rows.map(({ name }) => name).sort()).toEqual(
    subjects
      .filter(({ changes }) => changes)
      .map(({ model }) => model)
      .sort(),
  );
});

type Reference = { from: string; column: string; to: string };
const references = (): Promise<Reference[]> =>
  db.$queryRaw`
    SELECT c.relname::text AS "from", a.attname::text AS "column", t.relname::text AS "to"
      FROM pg_constraint f
      JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class t ON t.oid = f.confrelid
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[1]
     WHERE f.contype = 'f' AND c.relnamespace = current_schema()::regnamespace`;

it("whatever a row points at is written before it", async () => {
  const wrong: string[] = [];
  for (const { from, column, to } of await references()) {
    const later = models.get(from) ?? linkTables.get(from)?.subject;
    const earlier = models.get(to);
    if (later && earlier && later !== earlier && later.order <= earlier.order)
      wrong.push(`${from}.${column} points at ${to}, which is written after it`);
  }
  expect(wrong).toEqual([]);
  expect(new Set(subjects.map(({ order }) => order)).size).toBe(subjects.length);
});

it("every table of links between two subjects is a list of the one that owns it", async () => {
  const all = await references();
  const between = [...new Set(all.map(({ from }) => from))].map(
    (from) => [from, all.filter((one) => one.from === from)] as const,
  );
  for (const [from, ends] of between) {
    if (models.has(from) || ends.length !== 2 || !ends.every(({ to }) => models.has(to))) continue;
    const list = linkTables.get(from);
    expect(list, from).toBeDefined();
    expect(ends.map(({ column }) => column).sort()).toEqual([list?.link.owner, list?.link.target].sort());
    expect(ends.find(({ column }) => column === list?.link.owner)?.to).toBe(list?.subject.model);
  }
});

it("columns that may have one value once are declared with what is said of a second", async () => {
  const rows = await db.$queryRaw<{ model: string; columns: string[] }[]>`
    SELECT c.relname::text AS model, array_agg(a.attname::text) AS columns
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey)
     WHERE i.indisunique AND NOT i.indisprimary AND c.relnamespace = current_schema()::regnamespace
     GROUP BY c.relname, i.indexrelid`;
  const undeclared = rows.filter(
    ({ model, columns }) =>
      models.has(model) && !columns.every((column) => models.get(model)?.unique[column]),
  );
  // A reader's reference is made anew until it is free, in the act itself.
  expect(undeclared).toEqual([{ model: "ErrorReport", columns: ["reference"] }]);
});

describe.each(subjects.map((subject) => [subject.type, subject] as const))("%s", (type, subject) => {
  it("is found by its name", () => expect(subjectOfType(type)).toBe(subject));

  it("names columns that exist", async () => {
    const rows = await db.$queryRaw<{ name: string }[]>`
      SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = current_schema() AND table_name = ${subject.model}`;
    const columns = rows.map(({ name }) => name);
    for (const name of [
      subject.key,
      ...subject.secret,
      ...subject.mayBeEmpty,
      ...Object.keys(subject.unique),
    ])
      expect(columns).toContain(name);
  });

  it("says which of its JSON columns may be empty", async () => {
    const rows = await db.$queryRaw<{ name: string }[]>`
      SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = current_schema() AND table_name = ${subject.model}
         AND data_type = 'jsonb' AND is_nullable = 'YES'`;
    // An entry's are texts and lists that its schema never leaves empty once they are there.
    if (type !== "entry") expect(rows.map(({ name }) => name).sort()).toEqual([...subject.mayBeEmpty].sort());
  });
});
