import fs from "node:fs";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import type { AdapterFactory } from "@/lib/db/adapters";

// From the project's root, where every command of this project runs: a bundler moves files, and their own address.
export const schemaFile = path.join(process.cwd(), "prisma", "schema.prisma");
const wasmFile = path.join(process.cwd(), "node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm");

export const noFilters = { externalTables: [], externalEnums: [] };

type Engine = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");

let loaded: Promise<Engine> | undefined;

// Once per process: its JavaScript part holds one instance, and a second one would leave the first one's calls
// pointing into the wrong memory.
async function load(): Promise<Engine> {
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(wasmFile), {
    "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports,
  });
  const glue = engine as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}

/**
 * Prisma's schema engine as WebAssembly, on a database. The native one would be downloaded at first use.
 * The caller frees it.
 */
export async function schemaEngine(factory: AdapterFactory): Promise<SchemaEngine> {
  loaded ??= load();
  const { SchemaEngine } = await loaded;
  return SchemaEngine.new(
    { datamodels: [[schemaFile, fs.readFileSync(schemaFile, "utf8")]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}
