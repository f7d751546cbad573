import fs from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { migrateEmbedded } from "@/lib/db/migrate";
import { startPostgres, temporaryFolder } from "./postgres-server";

declare module "vitest" {
  interface ProvidedContext {
    /** File with a migrated, empty embedded database for the tests to copy. */
    emptyDatabase: string;
    /** Folder of a migrated, empty embedded database on disk, to copy. */
    emptyFolder: string;
    /** Address of a real PostgreSQL server. */
    postgresAddress: string;
  }
}

/** Once per run: what every test file would otherwise make for itself. It is stopped and removed at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = temporaryFolder("recognition-tracker-tests");
  const file = path.join(folder, "empty-database.tar");
  const onDisk = path.join(folder, "empty-database");
  const [server] = await Promise.all([startPostgres(), writeEmptyDatabase(file, onDisk)]);
  project.provide("emptyDatabase", file);
  project.provide("emptyFolder", onDisk);
  project.provide("postgresAddress", server.address);
  return async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
    const dataDir = project.config.env.DATA_DIR;
    if (dataDir) fs.rmSync(dataDir, { recursive: true, force: true });
  };
}

async function writeEmptyDatabase(file: string, onDisk: string): Promise<void> {
  const pglite = await PGlite.create();
  await migrateEmbedded(pglite);
  const archive = await pglite.dumpDataDir("none");
  await pglite.close();
  fs.writeFileSync(file, Buffer.from(await archive.arrayBuffer()));
  await (await PGlite.create(onDisk, { loadDataDir: archive })).close();
}
