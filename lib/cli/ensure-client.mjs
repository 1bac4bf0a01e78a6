import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const SCHEMA = "prisma/schema.prisma";
const GENERATED = "lib/db/generated";
const MARK = path.join(GENERATED, ".schema-hash");

/** Generates Prisma's client when the schema or Prisma's version changed since the last time. */
export function ensureClient(say) {
  const hash = schemaHash();
  if (existsSync(MARK) && readFileSync(MARK, "utf8") === hash) return;
  say("generating the database client …");
  // Prisma wants to download an engine that generating does not use: any file that exists spares the
  // download.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
  const result = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], { encoding: "utf8", env });
  if (result.status !== 0) {
    throw Object.assign(new Error(`prisma generate failed:\n${result.stdout ?? ""}${result.stderr ?? ""}`), {
      code: "CLIENT_NOT_GENERATED",
    });
  }
  writeFileSync(MARK, hash);
}

function schemaHash() {
  const version = JSON.parse(readFileSync("node_modules/prisma/package.json", "utf8")).version;
  return createHash("sha256").update(readFileSync(SCHEMA)).update(version).digest("hex");
}
