import fs from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { embeddedAdapter } from "@/lib/db/adapters";
import { type Connection, embeddedConnection } from "@/lib/db/connection";
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

/** Statements that a database wants when the migration has been applied, beyond what a Prisma schema can express. */
type Further = (migrated: Connection) => Promise<string[]>;

/** The SQL that leads from the existing migrations to a schema and what belongs to it; null when there is nothing to do. */
export async function nextMigration(schema: string, further: Further): Promise<string | null> {
  const pglite = await PGlite.create();
  try {
    await migrateEmbedded(pglite);
    const script = await differenceTo(pglite, schema);
    if (script !== null) await pglite.exec(script);
    const statements = await further(embeddedConnection(pglite));
    const parts = [script?.trim() ?? "", statements.join("\n")].filter((part) => part !== "");
    return parts.length > 0 ? `${parts.join("\n\n")}\n` : null;
  } finally {
    await pglite.close();
  }
}

/**
 * Writes the migration that leads from the existing ones to `prisma/schema.prisma`.
 * @returns its file, or null when there is nothing to change
 */
export async function writeMigration(name: string, now: Date, further: Further): Promise<string | null> {
  const script = await nextMigration(fs.readFileSync(schemaFile, "utf8"), further);
  if (script === null) return null;
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join(migrationsFolder, `${stamp}_${name}`, "migration.sql");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, script);
  fs.writeFileSync(path.join(migrationsFolder, "migration_lock.toml"), 'provider = "postgresql"\n');
  return file;
}
