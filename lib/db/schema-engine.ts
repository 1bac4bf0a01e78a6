import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type * as Engine from "@prisma/schema-engine-wasm";
import { CatalogAdapterFactory } from "./catalog-adapter.ts";

/** What the package's module file exports besides its documented types. */
interface EngineModule {
  SchemaEngine: typeof Engine.SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

/** Tables of the runner's own that are no part of the schema are left out by the engine itself. */
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * The SQL that makes a database look like a Prisma schema; null when it already does. Needs a development
 * install (`@prisma/schema-engine-wasm`). Reads the database's catalog and changes nothing.
 *
 * @param url the database to compare
 * @param schemaFile path of schema.prisma
 */
export async function differenceFromSchema(url: string, schemaFile: string): Promise<string | null> {
  const schema = { path: schemaFile, content: await readFile(schemaFile, "utf8") };
  const adapters = new CatalogAdapterFactory(url);
  const engine = await loadEngine(schema.content, adapters);
  try {
    const result = await engine.diff({
      from: { tag: "schemaDatasource", files: [schema], configDir: "." },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: true,
      filters: NO_FILTERS,
    });
    return result.exitCode === 0 ? null : (result.stdout ?? "");
  } finally {
    engine.free();
    await adapters.close();
  }
}

/**
 * The module keeps views of its one memory: a second copy of it in the same process would read the first
 * one's.
 */
let engineModule: Promise<EngineModule> | undefined;

async function loadEngine(schema: string, adapters: CatalogAdapterFactory): Promise<Engine.SchemaEngine> {
  engineModule ??= loadEngineModule();
  const { SchemaEngine } = await engineModule;
  return SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => {}, bindMigrationAwareSqlAdapterFactory(adapters));
}

async function loadEngineModule(): Promise<EngineModule> {
  // The engine reports a panic through this name; without it the report itself fails and hides the reason.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: () => {} } });
  const engine = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as unknown as EngineModule;
  const wasmFile = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), { "./schema_engine_bg.js": { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}
