import fs from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { embeddedAdapter } from "@/lib/db/adapters";
import { migrateEmbedded, migrationsFolder } from "@/lib/db/migrate";
import { noFilters, schemaEngine, schemaFile } from "./schema-engine";

/**
 * The SQL that leads from a database to a schema; null when they agree. CHECK constraints and triggers, which a
 * Prisma schema cannot express, are left alone.
 */
export async function differenceTo(pglite: PGlite, schema: string): Promise<string | null> {
  const engine = await schemaEngine(embeddedAdapter(pglite));
  try {
    const files = [{ path: schemaFile, content: schema }];
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: process.cwd() },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: noFilters,
    });
    return exitCode === 0 ? null : stdout;
  } finally {
    engine.free();
  }
}

/**
 * Writes the migration that leads from the existing ones to `prisma/schema.prisma`.
 * @returns its file, or null when there is nothing to change
 */
export async function writeMigration(name: string, now: Date): Promise<string | null> {
  const pglite = await PGlite.create();
  try {
    await migrateEmbedded(pglite);
    const script = await differenceTo(pglite, fs.readFileSync(schemaFile, "utf8"));
    if (script === null) return null;
    const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
    const file = path.join(migrationsFolder, `${stamp}_${name}`, "migration.sql");
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${script.trim()}\n`);
    fs.writeFileSync(path.join(migrationsFolder, "migration_lock.toml"), 'provider = "postgresql"\n');
    return file;
  } finally {
    await pglite.close();
  }
}
