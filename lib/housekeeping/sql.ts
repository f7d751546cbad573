import { readLine } from "@/lib/cli/ask-secret";
import { runCommand, UsageError } from "@/lib/cli/cli";
import { database } from "@/lib/db/client";

const help = `
npm run sql -- "SELECT …" [--json]

Asks the database something, and changes nothing: the statement runs in a transaction that may only read. Without a
statement, one line is read from what is piped in. For looking into things; whoever wants figures uses the API.

  --json   one JSON value a row instead of a table

With the embedded database, stop the tracker first: only one process may have it open.
`;

type Row = Record<string, unknown>;

/** As JSON knows it: counts and sums come as numbers that it does not. */
const plain = (value: unknown): unknown =>
  typeof value === "bigint" ? Number(value) : value instanceof Date ? value.toISOString() : value;
const inOneCell = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : value;
const withEach = (row: Row, change: (value: unknown) => unknown): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(value)]));

await runCommand(help, { json: { type: "boolean" } }, async (words, { json }) => {
  if (words.length > 1) throw new UsageError("The statement must be one word: put it into quotes.");
  const statement = words[0] ?? (process.stdin.isTTY ? "" : await readLine());
  if (!statement.trim()) throw new UsageError("Say what is asked: a statement in quotes.");
  const db = await database();
  const rows = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET TRANSACTION READ ONLY`;
    return tx.$queryRawUnsafe<Row[]>(statement).catch((error: Error) => {
      throw new UsageError(`The database refused it: ${reasonOf(error)}`);
    });
  });
  const shown = rows.map((row) => withEach(row, plain));
  if (json) for (const row of shown) console.log(JSON.stringify(row));
  else {
    console.table(shown.map((row) => withEach(row, inOneCell)));
    console.log(`${shown.length} ${shown.length === 1 ? "row" : "rows"}`);
  }
});

/** What PostgreSQL said, without what the client says around it. */
function reasonOf(error: Error): string {
  const said = /Message: `([^`]+)`/.exec(error.message)?.[1];
  return said ?? error.message.trim().split("\n").at(-1) ?? "";
}
