import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { type PostgresServer, startPostgres } from "@/lib/testing/postgres-server";
import { account } from "./account";
import { benchMixedUse } from "./mixed-use";
import { ran, startWriter } from "./processes";
import { startTracker } from "./server";
import { plant } from "./size";
import type { Row } from "./table";

const entries = 100_000;

/** What takes minutes: 100,000 entries on both databases, backups while others write, two instances, five minutes of use. */
export async function benchLong(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "bench-long-"));
  const postgres = await startPostgres();
  try {
    const rows: Row[] = [];
    console.log("Five minutes of mixed use …");
    rows.push(...(await benchMixedUse(path.join(folder, "mixed"))));
    console.log("Two instances on PostgreSQL …");
    rows.push(await benchTogether(folder, postgres));
    console.log("Backups while others write …");
    rows.push(await benchBackups(folder, postgres));
    console.log("100,000 entries, embedded …");
    rows.push(
      ...(await benchMany("embedded", folder, async (name) => ({ DATA_DIR: path.join(folder, name) }))),
    );
    console.log("100,000 entries, PostgreSQL …");
    rows.push(
      ...(await benchMany("PostgreSQL", folder, async (name) => ({
        DATA_DIR: path.join(folder, `${name}-server`),
        DATABASE_URL: await newDatabase(postgres, name),
      }))),
    );
    return rows;
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

type Place = Record<string, string> & { DATA_DIR: string };

/** Fills, starts, serves, backs up and restores 100,000 entries. */
async function benchMany(
  on: string,
  folder: string,
  place: (name: string) => Promise<Place>,
): Promise<Row[]> {
  const from = await place("many");
  plant(from.DATA_DIR, entries, from);
  const server = await startTracker(from.DATA_DIR, { ...account, ...from });
  const pages = ["/en", "/uk/countries/PL", "/en/timeline/4000", "/api/v1/standing", "/desk"];
  const times: string[] = [];
  for (const page of pages) {
    const begun = performance.now();
    const answer = await fetch(server.address + page, { redirect: "manual" });
    await answer.arrayBuffer();
    if (answer.status >= 400) throw new Error(`${page} answered ${answer.status}`);
    times.push(`${(performance.now() - begun).toFixed(0)} ms ${page}`);
  }
  console.log(`  first answers: ${times.join(", ")}`);
  const memory = server.memoryMb();
  await server.stop();
  const file = path.join(folder, `many-${on}.tar.gz`);
  const backup = ran("lib/housekeeping/backup.ts", [file], from);
  const restore = ran("lib/housekeeping/restore.ts", [file], await place("restored"));
  const isWhole = /The log and the record agree/.test(restore.printed);
  await rm(file, { force: true });
  return [
    {
      what: `100,000 entries, ${on}: start until ready, and serve`,
      measured: `${(server.readyAfterMs / 1000).toFixed(1)} s, ${memory.toFixed(0)} MiB`,
      goal: "it starts and serves",
      met: true,
    },
    {
      what: `100,000 entries, ${on}: backup, and restore with everything checked`,
      measured: `${backup.seconds.toFixed(0)} s, ${restore.seconds.toFixed(0)} s`,
      goal: "the log and the record agree",
      met: isWhole,
    },
  ];
}

/** 200 entries logged at the same moment by two processes on one database. */
async function benchTogether(folder: string, postgres: PostgresServer): Promise<Row> {
  const env = {
    DATA_DIR: path.join(folder, "together"),
    DATABASE_URL: await newDatabase(postgres, "together"),
  };
  plant(env.DATA_DIR, 0, env);
  const writers = await Promise.all(
    [1, 2].map(() => startWriter(["at-once", "100"], { ...account, ...env })),
  );
  for (const writer of writers) writer.go();
  const ends = await Promise.all(writers.map((writer) => writer.ended));
  const saved = ends.reduce((sum, end) => sum + (end.saved ?? 0), 0);
  const said = Object.keys(Object.assign({}, ...ends)).filter((end) => end !== "saved");
  ran("lib/housekeeping/verify.ts", [], env);
  return {
    what: "200 new entries at once over two instances: saved, and the chain whole",
    measured: [saved, ...said].join(", "),
    goal: "200",
    met: saved === 200,
  };
}

/** 10 backups of a PostgreSQL database into which 10 entries a second are written. */
async function benchBackups(folder: string, postgres: PostgresServer): Promise<Row> {
  const env = {
    DATA_DIR: path.join(folder, "backed-up"),
    DATABASE_URL: await newDatabase(postgres, "backed_up"),
  };
  plant(env.DATA_DIR, 0, env);
  const writer = await startWriter(["pace", "10"], { ...account, ...env });
  const files: string[] = [];
  for (let number = 0; number < 10; number++) {
    const file = path.join(folder, `backup-${number}.tar.gz`);
    ran("lib/housekeeping/backup.ts", [file], env);
    files.push(file);
  }
  writer.stop();
  const { saved = 0 } = await writer.ended;
  let whole = 0;
  for (const [number, file] of files.entries()) {
    const target = path.join(folder, `restored-${number}`);
    if (existsSync(target)) throw new Error(`${target} is there already`);
    const { printed } = ran("lib/housekeeping/restore.ts", [file], { DATA_DIR: target, DATABASE_URL: "" });
    if (/The log and the record agree/.test(printed)) whole += 1;
    await rm(target, { recursive: true, force: true });
  }
  return {
    what: `10 backups of a PostgreSQL database while ${saved} entries are written, 10 a second: restored whole`,
    measured: `${whole} of 10`,
    goal: "10 of 10",
    met: whole === 10,
  };
}

/** An empty database on the server. */
async function newDatabase(postgres: PostgresServer, name: string): Promise<string> {
  const client = new Client({ connectionString: `${postgres.address}/postgres` });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return `${postgres.address}/${name}`;
}
