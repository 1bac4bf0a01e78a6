import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { AppError } from "#lib/errors.ts";
import type { Binaries } from "./binaries.ts";
import type { ClusterLocation } from "./location.ts";
import { runAs } from "./run-as.ts";

const MAJOR_VERSION = "18";

/**
 * UTF-8 with the code-point order that is built in: the same on every machine, whatever its locales and LANG.
 */
const FLAGS = ["--username=postgres", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
const QUIET_FLAGS = ["--auth=scram-sha-256", "--no-instructions"];

/**
 * Makes the cluster if there is none: in a folder beside, renamed when complete, so that an interrupted start
 * leaves no half of a cluster. `durable: false` skips the flush to disk (tests).
 */
export async function initialise(location: ClusterLocation, binaries: Binaries, adminPassword: string, durable: boolean): Promise<void> {
  if (existsSync(location.cluster)) return checkVersion(location.cluster);
  removeLeftovers(location);
  const draft = `${location.cluster}.unfinished-${randomUUID()}`;
  makeFolderFor(location, draft);
  const passwordFile = path.join(draft, "password");
  try {
    await runInitdb(location, binaries, path.join(draft, "cluster"), passwordFile, adminPassword, durable);
    renameSync(path.join(draft, "cluster"), location.cluster);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * An initdb whose starter was killed may still be writing into its draft; then the next start will remove it.
 */
function removeLeftovers(location: ClusterLocation): void {
  const prefix = `${path.basename(location.cluster)}.unfinished`;
  for (const name of readdirSync(location.folder).filter((entry) => entry.startsWith(prefix))) {
    try {
      rmSync(path.join(location.folder, name), { recursive: true, force: true });
    } catch {
      // Still in use.
    }
  }
}

/** Makes a folder that belongs to the account of the server and is closed to everybody else. */
export function makeFolderFor(location: ClusterLocation, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (location.user) chownSync(folder, location.user.uid, location.user.gid);
}

async function runInitdb(
  location: ClusterLocation,
  binaries: Binaries,
  target: string,
  passwordFile: string,
  adminPassword: string,
  durable: boolean,
): Promise<void> {
  writeFileSync(passwordFile, `${adminPassword}\n`, { mode: 0o600 });
  if (location.user) chownSync(passwordFile, location.user.uid, location.user.gid);
  const flags = [...FLAGS, ...QUIET_FLAGS, ...(durable ? [] : ["--no-sync"]), `--pgdata=${target}`, `--pwfile=${passwordFile}`];
  try {
    await promisify(execFile)(binaries.initdb, flags, { ...runAs(location.user), timeout: 180_000 });
  } catch (cause) {
    const output = (cause as { stderr?: string }).stderr?.trim() || (cause as Error).message;
    throw new AppError("DATABASE_INIT_FAILED", `PostgreSQL's initdb failed: ${output}`, { where: location.cluster, status: 500, cause });
  }
}

function checkVersion(cluster: string): void {
  const version = readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
  if (version === MAJOR_VERSION) return;
  throw new AppError(
    "DATABASE_OTHER_VERSION",
    `${cluster} was made by PostgreSQL ${version}; this version of Tifa brings PostgreSQL ${MAJOR_VERSION}. Keep the folder, and ingest again into a new one (TIFA_DATA_DIR).`,
    { where: cluster, status: 500 },
  );
}
