import { Client } from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Role } from "@/lib/db/generated/enums";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { logEntry } from "@/lib/log/acts";
import { deskRecord, forgetRecords, publicRecord } from "@/lib/log/queries";
import { freshPGlite } from "@/lib/testing/database";
import { type Line, lineTo } from "@/lib/testing/line";
import { type PostgresServer, startPostgres } from "@/lib/testing/postgres-server";
import { groundwork, letter, sure } from "@/lib/testing/records";
import { closeDatabase, embeddedClient, openServer, replaceDatabase, serverClient } from "./client";
import { outageSince } from "./outage";

let postgres: PostgresServer[];
let lines: Line[];
/** On each server. */
const people: Record<Role, Exclude<Caller, null>>[] = [];
let url = "";

const portOf = ({ address }: PostgresServer) => Number(new URL(address).port);

beforeAll(async () => {
  postgres = await Promise.all([startPostgres(), startPostgres()]);
  lines = await Promise.all(postgres.map((server) => lineTo(portOf(server))));
  url = `postgresql://tracker@${lines.map(({ port }) => `127.0.0.1:${port}`).join(",")}/postgres`;
  // The second is what a standby would be: the same rows, and read only for the moment.
  for (const server of postgres) {
    replaceDatabase(await openServer(`${server.address}/postgres`));
    people.push(await groundwork());
    await closeDatabase();
  }
  await readOnly(1, true);
});
afterAll(async () => {
  await closeDatabase();
  for (const line of lines) await line.close();
  for (const server of postgres) await server.stop();
});
afterEach(async () => {
  await closeDatabase();
  for (const line of lines) await line.mend();
});

/** Makes a server what a standby is, or a primary again; connections that are open learn of it. */
async function readOnly(index: number, on: boolean): Promise<void> {
  const client = new Client({ connectionString: `${postgres[index]?.address}/postgres` });
  await client.connect();
  await client.query("SET default_transaction_read_only = off");
  await client.query(`ALTER SYSTEM SET default_transaction_read_only = ${on ? "on" : "off"}`);
  await client.query("SELECT pg_reload_conf()");
  await client.end();
  await new Promise((resolve) => setTimeout(resolve, 300));
}

async function open(attributes = ""): Promise<void> {
  forgetRecords();
  replaceDatabase(serverClient(`${url}${attributes}`));
}
const log = (on = 0) => perform(people[on]?.editor ?? null, logEntry, { entry: letter(), ...sure });
const timed = async (work: Promise<unknown>) => {
  const begun = performance.now();
  const outcome = await work.then(
    () => "done",
    (error) => error.key ?? String(error),
  );
  return { outcome, within: performance.now() - begun };
};

test("a database that is away is said so at once; what is public is answered from memory; it comes back by itself", async () => {
  await open();
  const before = (await publicRecord()).revision;
  const [first, second] = lines as [Line, Line];
  await first.cut();
  await second.cut();
  const begun = performance.now();
  const answers = await Promise.all([timed(log()), timed(log()), timed(deskRecord())]);
  expect(answers.slice(0, 2).map(({ outcome }) => outcome)).toEqual(["database-away", "database-away"]);
  for (const { within } of answers) expect(within).toBeLessThan(5_000);
  expect(outageSince(begun)).toBe("database-away");
  expect((await publicRecord()).revision).toBe(before);
  await first.mend();
  await expect.poll(async () => (await timed(log())).outcome, { timeout: 10_000 }).toBe("done");
});

test("one that is frozen is found out, and nothing waits for it for ever", async () => {
  await open();
  await publicRecord();
  const [first, second] = lines as [Line, Line];
  await second.cut();
  first.freeze();
  const answers = await Promise.all([timed(log()), timed(publicRecord()), timed(log())]);
  expect(answers.map(({ outcome }) => outcome)).toEqual(["database-away", "done", "database-away"]);
  for (const { within } of answers) expect(within).toBeLessThan(9_000);
  // At most one connection is tried anew, and what is held is given.
  const { outcome, within } = await timed(publicRecord());
  expect([outcome, within < 5_000]).toEqual(["done", true]);
  await first.mend();
  await expect.poll(async () => (await timed(log())).outcome, { timeout: 10_000 }).toBe("done");
});

test("of several servers the one that takes writing is found, and found again after a failover", async () => {
  await readOnly(0, true);
  await readOnly(1, false);
  await open("?target_session_attrs=read-write");
  expect((await timed(log(1))).outcome).toBe("done");
  // The other way round: connections that are open lead to what is a standby now.
  await readOnly(1, true);
  await readOnly(0, false);
  expect((await timed(log(1))).outcome).toBe("read-only");
  expect((await timed(log(0))).outcome).toBe("done");
  // The one that it leads to dies.
  await readOnly(1, false);
  await lines[0]?.cut();
  await expect.poll(async () => (await timed(log(1))).outcome, { timeout: 10_000 }).toBe("done");
});

test("where nothing can be written, everything can be read", async () => {
  await readOnly(0, true);
  await open();
  expect((await timed(log())).outcome).toBe("read-only");
  expect((await timed(publicRecord())).outcome).toBe("done");
  await readOnly(0, false);
});

test("a full disk is said so, and nothing was saved", async () => {
  const pglite = await freshPGlite();
  let room = true;
  replaceDatabase({ client: embeddedClient(pglite, () => room), close: () => pglite.close() });
  const { editor } = await groundwork();
  const save = () => timed(perform(editor, logEntry, { entry: letter(), ...sure }));
  room = false;
  expect((await save()).outcome).toBe("disk-full");
  room = true;
  expect((await save()).outcome).toBe("done");
});
